import Activities
import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// Of which activities a measure tells.
@Suite struct CountingTests {
    @Test("What is counted of an activity stands on its page, until it is about another one", arguments: Engine.tried)
    func countedOnItsPage(engine: Engine) async throws {
        try await withCounting(on: engine) { village, wells, pumps in
            try await village.count(pumps: [wells])
            #expect(try await village.counted(wells, by: village.steward) == ["Pumps that work"])
            try await village.count(pumps: [pumps])
            #expect(try await village.counted(wells, by: village.steward) == [])
            #expect(try await village.uncounted == ["Dig wells"])
        }
    }

    @Test("An activity that is not open to everybody is not told to them beside a number", arguments: Engine.tried)
    func closedOnesStayClosed(engine: Engine) async throws {
        try await withCounting(on: engine) { village, wells, pumps in
            try await village.count(pumps: [wells, pumps])
            _ = try await village.store.perform(
                PublishActivity(scope: village.scope, activity: pumps, isPublic: true), by: village.steward)
            let all = try await village.told(to: Actor(member: 1, behalf: nil, role: .observer))
            let open = try await village.told(to: .visitor)
            #expect(all == [wells, pumps] && open == [pumps])
        }
    }

    @Test("What is counted of a whole population is the doing of no single activity", arguments: Engine.tried)
    func populationsBelongToNone(engine: Engine) async throws {
        try await withCounting(on: engine) { village, wells, _ in
            let problem = await refused {
                _ = try await village.store.perform(
                    CountActivities(scope: village.scope, measure: .thirst, activities: [wells]),
                    by: village.steward)
            }
            #expect(problem?.code == "measure.whole-population")
            let unknown = await refused { try await village.count(pumps: [slug("nothing")]) }
            #expect(unknown?.kind == .notFound)
        }
    }
}

/// A village with a measure of each sort, and two activities under way.
private func withCounting(on engine: Engine, _ body: (Village, _ wells: Slug, _ pumps: Slug) async throws -> Void)
    async throws
{
    try await withHouse(on: engine) { store in
        let village = try await Village("Village", in: store)
        _ = try await SmallInitiative(in: village)
        for (name, kind) in [("pumps", Measure.Kind.howWell), ("thirst", .indicator)] {
            var measure = DefineMeasure(
                scope: village.scope, slug: try slug(name), result: try slug("safe-water"), question: "How many?",
                name: name == "pumps" ? "Pumps that work" : "Who is thirsty", definition: "Counted on Mondays.",
                unit: "")
            measure.kind = kind
            _ = try await store.perform(measure, by: village.steward)
        }
        let wells = try await village.begin("Dig wells")
        try await body(village, wells, try await village.begin("Mend pumps"))
    }
}

extension Slug {
    fileprivate static var pumps: Slug { get throws { try slug("pumps") } }
    fileprivate static var thirst: Slug { get throws { try slug("thirst") } }
}

extension Village {
    fileprivate var steward: Caller { get throws { try person(.steward).caller } }

    fileprivate func begin(_ title: String) async throws -> Slug {
        let lead = try person(.partnerLead).caller
        let words = ActivityWords(
            title: title, change: "Water is near.", results: [try Slug(checking: "safe-water", at: "test")], places: [])
        let activity = try await store.perform(StartActivity(scope: scope, words: words), by: lead)
        _ = try await store.perform(MoveActivity(scope: scope, activity: activity, state: .active), by: lead)
        return activity
    }

    fileprivate func count(pumps activities: [Slug]) async throws {
        _ = try await store.perform(
            CountActivities(scope: scope, measure: .pumps, activities: activities), by: steward)
    }

    /// The activities beside a number, as somebody is told of them.
    fileprivate func told(to actor: Actor) async throws -> [Slug] {
        try await store.read { [scope] in
            try Measure.find(.pumps, in: $0, scope: scope).activities(for: actor, in: $0).map(\.slug)
        }
    }

    fileprivate func counted(_ activity: Slug, by caller: Caller) async throws -> [String] {
        try await store.read { [scope, slug, authority = store.authority] tx in
            let actor = try authority.actor(caller, in: scope, tx: tx)
            let found = try Activity.find(activity, in: tx, scope: scope)
            return try MeasuresComponent.counted(found, Initiative.find(slug, in: tx), actor, tx).map(\.measure)
        }
    }

    /// Among the loose ends: activities under way of which nothing is counted.
    fileprivate var uncounted: [String] {
        get async throws {
            try await store.read { [slug] tx in
                try MeasuresComponent.looseEnds(
                    Actor(member: 1, behalf: nil, role: .steward), Initiative.find(slug, in: tx), tx
                ).flatMap(\.ends).map(\.words)
            }
        }
    }
}
