public import Core
public import Initiatives
internal import Purposes

extension ActivitiesComponent {
    /// Who was asked to talk, and has not said what came of it.
    public static func coverageWaiting(
        _ actor: Actor, _ initiative: Initiative, _ tx: ReadTransaction
    ) throws -> [WaitingItem] {
        let scope = initiative.scope
        guard actor.may(.speak), actor.may(NoteTalk.verb), let voice = try Voice.spoken(by: actor, in: tx, scope: scope)
        else { return [] }
        let talks = try tx.records(
            CellAnswer.self,
            """
            scope = \(scope) AND kind = 'talk' AND closed IS NULL AND EXISTS
              (SELECT 1 FROM coverage_guest g WHERE g.scope = coverage_answer.scope
                AND g.answer = coverage_answer.number AND g.voice = \(voice.number)) ORDER BY number
            """)
        return try talks.compactMap { talk in
            let result = try SharedResult.find(talk.cell.result, in: tx, scope: scope)
            guard result.droppedOn == nil else { return nil }
            let place = try Place.find(talk.cell.place, in: tx, scope: scope)
            return WaitingItem(
                question: ActivitiesText.waitingTalk(place: place.name),
                path: "/coverage/\(result.slug)/\(place.slug)/\(talk.cell.group.value)/\(talk.cell.stage.value)",
                button: ActivitiesText.waitingTalkButton)
        }
    }
}
