import Activities
import Core
import Initiatives
import Purposes
import TestSupport
import Testing

/// A gap at a workplace: somebody was asked to talk about it, and something else was said to be intended.
struct CoverageAtWork {
    let cell: Cell
    let other: Cell
    let talk: Number<CellAnswer>
    let stage: Number<LifeStage>
    let intention: Number<CellAnswer>

    init(of result: Slug, at place: Number<Place>, in village: Village) async throws {
        let (store, scope, lead) = (village.store, village.scope, try village.person(.partnerLead).caller)
        let number = try await store.read { try SharedResult.find(result, in: $0, scope: scope).number }
        let girls = try await store.perform(
            NameGroup(scope: scope, group: "girls of \(result)", isFurthestBehind: true), by: lead)
        let boys = try await store.perform(
            NameGroup(scope: scope, group: "boys of \(result)", isFurthestBehind: false), by: lead)
        let steward = try village.person(.steward).caller
        stage = try await store.perform(NameLifeStage(scope: scope, stage: "school of \(result)"), by: steward)
        cell = Cell(result: number, place: place)
        other = Cell(result: number, place: place, group: boys)
        let reading = try await store.perform(
            StartActivity(
                scope: scope, words: ActivityWords(title: "Aloud", change: "They listen.", results: [result])), by: lead
        )
        _ = try await store.perform(MoveActivity(scope: scope, activity: reading, state: .active), by: lead)
        let talked = Cell(result: number, place: place, group: girls)
        talk = try await store.perform(InviteToTalk(scope: scope, cell: talked), by: lead)
        intention = try await store.perform(IntendCell(scope: scope, cell: talked, reason: "In May."), by: lead)
    }
}

extension Workplace {
    func aboutCoverage() throws -> [any Action] {
        let day = try #require(Day("2026-10-30"))
        return [
            NameGroup(scope: scope, group: "grandmothers", isFurthestBehind: false),
            NameLifeStage(scope: scope, stage: "the last years", fromAge: 70),
            PutLifeStageEarlier(scope: scope, stage: coverage.stage),
            StateNeed(scope: scope, cell: coverage.cell, extent: .people(30), source: "A count", day: day),
            InviteToTalk(scope: scope, cell: coverage.other),
            NoteTalk(scope: scope, answer: coverage.talk, words: "We read on Mondays."),
            IntendCell(scope: scope, cell: coverage.other, reason: "They are away."),
            ReopenCell(scope: scope, answer: coverage.intention),
        ]
    }
}
