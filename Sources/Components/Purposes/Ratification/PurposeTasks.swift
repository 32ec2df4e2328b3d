public import Core
public import Initiatives

/// What about the purpose waits for somebody.
enum PurposeTasks {
    static func waiting(
        for actor: Actor, _ initiative: Initiative, on today: Day, in tx: ReadTransaction
    ) throws -> [WaitingItem] {
        let scope = initiative.scope
        if let open = try Ratification.open(in: tx, scope: scope) {
            guard open.takesAnswers(on: today) else { return actor.may(.arrange) ? [count] : [] }
            return try answer(open, for: actor, in: tx)
        }
        guard try !Ratification.wasAnyPassed(in: tx, scope: scope) else { return [] }
        return try preparing(for: actor, in: tx, scope: scope)
    }

    private static let count = WaitingItem(
        question: PurposesText.waitingClose, path: "/purpose", button: PurposesText.waitingCloseButton)

    private static func answer(
        _ open: Ratification, for actor: Actor, in tx: ReadTransaction
    ) throws -> [WaitingItem] {
        guard actor.may(.speak), let voice = try Voice.spoken(by: actor, in: tx, scope: open.scope)?.number,
            try PurposeAnswer.find(by: voice, to: open.version, in: tx, scope: open.scope) == nil
        else { return [] }
        return [
            WaitingItem(
                question: PurposesText.waitingAnswer, path: "/purpose/answer", until: open.closes,
                button: PurposesText.waitingAnswerButton)
        ]
    }

    /// While the founding circle prepares the first purpose.
    private static func preparing(
        for actor: Actor, in tx: ReadTransaction, scope: Scope
    ) throws -> [WaitingItem] {
        let circle = try FoundingCircle.members(in: tx, scope: scope)
        guard !circle.isEmpty else {
            let item = WaitingItem(
                question: PurposesText.waitingCircle, path: "/purpose/circle",
                button: PurposesText.waitingCircleButton)
            let isPossible = try FoundingCircle.candidates(in: tx, scope: scope).count >= FoundingCircle.least
            return actor.may(.arrange) && isPossible ? [item] : []
        }
        let member = Number<Member>(actor.member)
        guard actor.may(ConsentToDraft.verb), circle.contains(member),
            let draft = try PurposeVersion.newestDraft(in: tx, scope: scope),
            try DraftConsent.find(by: member, to: draft, in: tx, scope: scope) == nil
        else { return [] }
        return [
            WaitingItem(
                question: PurposesText.waitingConsent, path: "/purpose/consent",
                button: PurposesText.waitingConsentButton)
        ]
    }
}

extension PurposesComponent {
    /// What about the purpose waits for somebody.
    public static func waiting(
        _ actor: Actor, _ initiative: Initiative, _ tx: ReadTransaction
    ) throws -> [WaitingItem] {
        let today = initiative.day(at: tx.now)
        return try PurposeTasks.waiting(for: actor, initiative, on: today, in: tx)
            + fitWaiting(for: actor, initiative, on: today, in: tx)
    }
}
