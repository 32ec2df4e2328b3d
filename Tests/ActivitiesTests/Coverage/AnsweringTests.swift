import Core
import Initiatives
import Purposes
import TestSupport
import Testing

@testable import Activities

/// A gap among girls of the eastern hamlet, and what people do about it.
@Suite struct AnsweringTests {
    /// A village with a result, a group, 120 girls in need in one hamlet, and a school that has room for twenty.
    private struct Hamlet {
        let village: Village
        let result: Number<SharedResult>
        let east: Number<Place>
        let girls: Number<PopulationGroup>
        var store: Store { village.store }
        var scope: Scope { village.scope }
        var cell: Cell { Cell(result: result, place: east, group: girls) }

        func perform<A: Action>(_ action: A, by role: Role) async throws -> A.Outcome {
            try await store.perform(action, by: village.person(role).caller)
        }

        func view(for role: Role) async throws -> CellView {
            let (slug, girls, caller) = (village.slug, girls, try village.person(role).caller)
            return try await store.read { [scope, authority = store.authority] tx in
                let actor = try authority.actor(caller, in: scope, tx: tx)
                return try CellView.find(
                    slug, result: try Slug(checking: "safe-water", at: "test"),
                    place: try Slug(checking: "east", at: "test"), group: girls, stage: LifeStage.any, for: actor,
                    in: tx)
            }
        }

        func waiting(for role: Role) async throws -> Int {
            let caller = try village.person(role).caller
            return try await store.read { [scope, authority = store.authority, slug = village.slug] tx in
                let actor = try authority.actor(caller, in: scope, tx: tx)
                return try ActivitiesComponent.coverageWaiting(actor, Initiative.find(slug, in: tx), tx).count
            }
        }
    }

    private func withHamlet(on engine: Engine, _ body: (Hamlet) async throws -> Void) async throws {
        let clock = try SetClock("2026-11-01T06:00:00Z")
        try await withHouse(on: engine, time: clock.source) { store in
            let village = try await Village("Water village", in: store)
            let small = try await SmallInitiative(in: village)
            let scope = village.scope
            let result = try await store.read {
                try SharedResult.find(Slug(checking: "safe-water", at: "test"), in: $0, scope: scope).number
            }
            let girls = try await store.perform(
                NameGroup(
                    scope: scope, group: "girls of 10 to 14", minimumAge: 10, maximumAge: 14, isFurthestBehind: true),
                by: village.person(.partnerLead).caller)
            let hamlet = Hamlet(
                village: village, result: result, east: try await small.place("east"), girls: girls)
            try await state(.people(120), in: hamlet)
            try await begin(in: hamlet)
            try await body(hamlet)
            let findings = try await store.verify().findings
            #expect(findings.isEmpty)
        }
    }

    private func begin(in hamlet: Hamlet) async throws {
        let words = ActivityWords(
            title: "Pump", change: "Children drink safe water.",
            results: [try Slug(checking: "safe-water", at: "test")],
            places: [try Slug(checking: "east", at: "test")], groups: [hamlet.girls])
        let pump = try await hamlet.perform(StartActivity(scope: hamlet.scope, words: words), by: .partnerLead)
        _ = try await hamlet.perform(
            MoveActivity(scope: hamlet.scope, activity: pump, state: .active), by: .partnerLead)
        let month = try #require(Period("2026-11"))
        _ = try await hamlet.perform(
            SetCapacity(scope: hamlet.scope, activity: pump, period: month, extent: .people(20)), by: .partnerLead)
    }

    private func state(_ extent: Extent, in hamlet: Hamlet) async throws {
        let day = try #require(Day("2026-10-30"))
        _ = try await hamlet.perform(
            StateNeed(
                scope: hamlet.scope, cell: hamlet.cell, extent: extent, source: "A count from door to door", day: day),
            by: .contributor)
    }

    @Test(arguments: Engine.tried) func aGapIsTalkedAbout(engine: Engine) async throws {
        try await withHamlet(on: engine) { hamlet in
            let before = try await hamlet.view(for: .steward)
            #expect(before.gap?.need == 120 && before.gap?.room == 20)
            #expect(before.concerned.map(\.name) == ["School"])
            let talk = try await hamlet.perform(
                InviteToTalk(scope: hamlet.scope, cell: hamlet.cell), by: .communityMember)
            let (waits, others) = (try await hamlet.waiting(for: .partnerLead), try await hamlet.waiting(for: .funder))
            #expect(waits == 1 && others == 0)
            let note = NoteTalk(scope: hamlet.scope, answer: talk, words: "A second pump comes in May.")
            let stranger = await refused { _ = try await hamlet.perform(note, by: .communityMember) }
            #expect(stranger?.code == "coverage.not-asked")
            _ = try await hamlet.perform(note, by: .partnerLead)
            let after = try await hamlet.view(for: .steward)
            #expect(after.talk == nil && after.answers.first?.words.map(\.words) == ["A second pump comes in May."])
            let left = try await hamlet.waiting(for: .partnerLead)
            #expect(left == 0)
            let again = await refused { _ = try await hamlet.perform(note, by: .partnerLead) }
            #expect(again?.code == "coverage.answered")
        }
    }

    @Test(arguments: Engine.tried) func whatIsIntendedKeepsItsReasonAndCanBeOpenedAgain(engine: Engine) async throws {
        try await withHamlet(on: engine) { hamlet in
            let intend = IntendCell(scope: hamlet.scope, cell: hamlet.cell, reason: "They move in spring.")
            let answer = try await hamlet.perform(intend, by: .partnerLead)
            let twice = await refused { _ = try await hamlet.perform(intend, by: .contributor) }
            #expect(twice?.code == "coverage.answered")
            let during = try await hamlet.view(for: .observer)
            #expect(during.intended?.words.map(\.words) == ["They move in spring."])
            _ = try await hamlet.perform(ReopenCell(scope: hamlet.scope, answer: answer), by: .communityMember)
            let after = try await hamlet.view(for: .observer)
            #expect(after.intended == nil && after.answers.count == 1, "the reason stays beside it")
            #expect(after.gap != nil)
        }
    }

    @Test(arguments: Engine.tried) func needIsSaidAnew(engine: Engine) async throws {
        try await withHamlet(on: engine) { hamlet in
            try await state(.unknown, in: hamlet)
            let unknown = try await hamlet.view(for: .steward)
            #expect(unknown.gap == nil && unknown.standing.verdict == .unknown)
            try await state(.people(30), in: hamlet)
            let enough = try await hamlet.view(for: .steward)
            #expect(enough.standing.verdict == .enough)
        }
    }

    @Test(arguments: Engine.tried) func whatIsNotHereCannotBeSpokenOf(engine: Engine) async throws {
        try await withHamlet(on: engine) { hamlet in
            let day = try #require(Day("2026-10-30"))
            var nowhere = hamlet.cell
            nowhere.group = Number(99)
            let need = StateNeed(
                scope: hamlet.scope, cell: nowhere, extent: .people(3), source: "A count", day: day)
            let stranger = await refused { _ = try await hamlet.perform(need, by: .contributor) }
            #expect(stranger?.code == Problem.notFound.code)
            let later = StateNeed(
                scope: hamlet.scope, cell: hamlet.cell, extent: .people(3), source: "A count",
                day: try #require(Day("2026-11-02")))
            let early = await refused { _ = try await hamlet.perform(later, by: .contributor) }
            #expect(early?.code == "day.to-come")
            let twins = NameGroup(scope: hamlet.scope, group: "girls of 10 to 14", isFurthestBehind: false)
            let known = await refused { _ = try await hamlet.perform(twins, by: .contributor) }
            #expect(known?.code == "group.known")
        }
    }

    /// Whoever is forgotten takes along why something was intended; that it was stays.
    @Test(arguments: Engine.tried) func reasonsGoWithWhoeverIsForgotten(engine: Engine) async throws {
        try await withHamlet(on: engine) { hamlet in
            _ = try await hamlet.perform(
                IntendCell(scope: hamlet.scope, cell: hamlet.cell, reason: "My daughter said so."),
                by: .communityMember)
            _ = try await hamlet.perform(ForgetMember(scope: hamlet.scope), by: .communityMember)
            let after = try await hamlet.view(for: .steward)
            #expect(after.intended != nil && after.intended?.words.isEmpty == true)
        }
    }
}
