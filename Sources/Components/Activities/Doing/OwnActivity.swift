public import Core
public import Initiatives

/// Asks a voice to own an activity too. With two or more who said yes, it is a joint one.
public struct AskToOwn: Action {
    public static let name = "activities.ask-to-own"
    public static let verb = Verb.propose
    public var scope: Scope
    public var activity: Slug
    public var voice: Number<Voice>

    public init(scope: Scope, activity: Slug, voice: Number<Voice>) {
        self.scope = scope
        self.activity = activity
        self.voice = voice
    }

    public var subject: String { "activity \(activity)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Activity.find(activity, in: tx, scope: scope)
        try known.requireTended(by: permit.actor, in: tx)
        guard known.state.isOpen else { throw Problem.activityEnded }
        guard try tx.record(Voice.self, "scope = \(scope) AND number = \(voice)")?.isEntitled == true else {
            throw Problem.invalid("activity.voice", at: "voice", "This one is not a member now.")
        }
        try ActivityOwner.set(.asked, voice, of: known, in: tx, unless: [.asked, .agreed])
        return Done()
    }
}

/// Says yes or no to owning an activity, or hands it back. An activity that nobody owns may be taken on unasked.
public struct AnswerOwning: Action {
    public static let name = "activities.answer-owning"
    public static let verb = Verb.speak
    public var scope: Scope
    public var activity: Slug
    public var owns: Bool

    public init(scope: Scope, activity: Slug, owns: Bool) {
        self.scope = scope
        self.activity = activity
        self.owns = owns
    }

    public var subject: String { "activity \(activity)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        guard permit.actor.role != .invited else {
            throw Problem(.notAllowed, "not-allowed", "A link is for the one thing that it was sent for.")
        }
        let known = try Activity.find(activity, in: tx, scope: scope)
        let voice = try Voice.of(permit.actor, in: tx, scope: scope).number
        guard known.state.isOpen else { throw Problem.activityEnded }
        let owners = try ActivityOwner.all(of: known.number, in: tx, scope: scope)
        let isNamed = owners.contains { $0.voice == voice && $0.state != .left }
        let isFree = !owners.contains { $0.state != .left }
        guard isNamed || (owns && isFree) else {
            throw Problem(.notAllowed, "activity.not-asked", "Those who do it have not asked you.")
        }
        try ActivityOwner.set(owns ? .agreed : .left, voice, of: known, in: tx, unless: [])
        return Done()
    }
}

extension Problem {
    fileprivate static var activityEnded: Problem {
        Problem(.conflict, "activity.ended", "It is done or was dropped, so it stays as it is.")
    }
}

extension ActivityOwner {
    /// - Parameter kept: where it is so already, it stays.
    fileprivate static func set(
        _ state: State, _ voice: Number<Voice>, of activity: Activity, in tx: WriteTransaction, unless kept: Set<State>
    ) throws {
        let scope = activity.scope
        let known = try all(of: activity.number, in: tx, scope: scope).first { $0.voice == voice }
        guard let known else {
            return try tx.insert(
                ActivityOwner(scope: scope, activity: activity.number, voice: voice, state: state))
        }
        guard known.state != state, !kept.contains(known.state) else { return }
        var changed = known
        changed.state = state
        try tx.update(known, to: changed)
    }
}
