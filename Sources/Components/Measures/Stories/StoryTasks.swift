internal import Core
internal import Initiatives

/// What about stories waits for somebody: to be read by a reviewer, or to be told anew.
enum StoryTasks {
    static func waiting(_ actor: Actor, _ initiative: Initiative, _ tx: ReadTransaction) throws -> [WaitingItem] {
        guard actor.may(.propose) || actor.may(.release) else { return [] }
        let open = try tx.records(
            ChangeStory.self, "scope = \(initiative.scope) AND state IN ('submitted', 'returned') ORDER BY number")
        guard !open.isEmpty else { return [] }
        return try returned(open, to: actor, initiative, tx) + reviewing(open, by: actor, initiative, tx)
    }

    private static func returned(
        _ open: [ChangeStory], to actor: Actor, _ initiative: Initiative, _ tx: ReadTransaction
    ) throws -> [WaitingItem] {
        let mine = open.filter { $0.state == .returned && $0.member.value == actor.member }
        guard actor.may(.propose), let first = mine.first else { return [] }
        return [
            WaitingItem(
                question: MeasuresText.waitingChangeReturned(count: mine.count), path: try path(to: first, tx),
                button: MeasuresText.waitingChangeReturnedButton)
        ]
    }

    private static func reviewing(
        _ open: [ChangeStory], by actor: Actor, _ initiative: Initiative, _ tx: ReadTransaction
    ) throws -> [WaitingItem] {
        guard actor.may(.release) else { return [] }
        let own = try ChangeStory.ownOrganisations(of: actor, in: tx, scope: initiative.scope)
        let theirs = open.filter { $0.state == .submitted && !$0.isOwn(of: actor, with: own) }
        guard let first = theirs.first else { return [] }
        return [
            WaitingItem(
                question: MeasuresText.waitingChange(count: theirs.count), path: try path(to: first, tx),
                button: MeasuresText.waitingChangeButton)
        ]
    }

    private static func path(to story: ChangeStory, _ tx: ReadTransaction) throws -> String {
        "/measures/\(try Measure.find(story.measure, in: tx, scope: story.scope).slug)/stories"
    }
}
