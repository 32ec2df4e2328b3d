import Core
import Measures
import TestSupport

/// What stands before the curve of a workplace: a cause and two proposals, one of which the school is for.
struct NotesAtWork {
    let cause: Number<CurveNote>
    let proposal: Number<CurveNote>
    let backed: Number<CurveNote>

    init(before measure: Slug, in village: Village) async throws {
        let (store, scope, lead) = (village.store, village.scope, try village.person(.partnerLead).caller)
        func say(_ kind: CurveNote.Kind, _ words: String, _ cost: CurveNote.Cost? = nil) async throws
            -> Number<CurveNote>
        {
            try await store.perform(
                SayOnCurve(scope: scope, measure: measure, kind: kind, words: words, cost: cost), by: lead)
        }
        cause = try await say(.cause, "No books.")
        proposal = try await say(.proposal, "Read aloud.", CurveNote.Cost.none)
        backed = try await say(.proposal, "Build a library.", .more)
        _ = try await store.perform(BackProposal(scope: scope, note: backed), by: lead)
    }
}

extension Workplace {
    func aboutTurning() throws -> [any Action] {
        [
            SayOnCurve(scope: scope, measure: readers, kind: .rival, words: "A new road."),
            TakeBackNote(scope: scope, note: notes.cause), BackProposal(scope: scope, note: notes.proposal),
            StopBacking(scope: scope, note: notes.backed),
            DecideProposal(scope: scope, note: notes.proposal, decision: .takenUp, reason: "All agree."),
            AnswerAlone(scope: scope, measure: readers, kind: .no, words: "It took all of us."),
        ]
    }
}
