import Activities
import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// What people need, as far as it was counted already.
@Suite struct TakeNeedTests {
    @Test("Accepted figures stand as need, place by place, and lead back to their measure", arguments: Engine.tried)
    func figuresAreNeed(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask(of: ["school": ["east", "west"], "union": ["west"]])
            try await village.settle([Typed("east", 7), Typed("west", 5)])
            let waiting = try await village.save([Typed("west", 50)], by: village.unionLead.caller)
            try await village.submit(waiting, by: village.unionLead.caller)
            try await village.take("readers")
            #expect(try await village.needs == ["east 7 /measures/readers"], "in the west one is missing")
            try await village.accept(waiting)
            #expect(try await village.needs.count == 1, "what was taken stands as it was then")
            try await village.take("readers")
            #expect(try await village.needs == ["east 7 /measures/readers", "west 55 /measures/readers"])
        }
    }

    @Test("Everybody is counted once: parts, where all of them are known, and else the whole", arguments: Engine.tried)
    func everybodyOnce(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            let measure = try await village.ask(of: [:])
            let valley = village.valley
            try await valley.publish(Stated(measure: measure, place: valley.place("west"), units: 31))
            try await village.take("readers")
            #expect(try await village.needs == ["west 31 /measures/readers"])
            // Since then it is told by its parts.
            let parts = try await valley.add(["bank", "hill"], in: "west")
            try await valley.publish(Stated(measure: measure, place: parts[0], units: 9))
            try await village.take("readers")
            #expect(try await village.needs == ["west 31 /measures/readers"], "of the hill nobody knows")
            try await valley.publish(Stated(measure: measure, place: parts[1], units: 20))
            try await village.take("readers")
            #expect(try await village.needs == ["bank 9 /measures/readers", "hill 20 /measures/readers"])
        }
    }

    @Test("What somebody said themselves stays", arguments: Engine.tried)
    func saidByHand(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask(of: ["school": ["east", "lower"]])
            try await village.settle([Typed("east", 7), Typed("lower", 5)])
            try await village.say(30, in: "upper")
            try await village.take("readers")
            #expect(try await village.needs == ["lower 5 /measures/readers", "upper 30 "])
            try await village.say(12, in: "lower")
            let nowhere = await refused { try await village.take("readers") }
            #expect(nowhere?.code == "need.stated")
        }
    }

    @Test("Whoever is counted is counted for one group", arguments: Engine.tried)
    func oneGroup(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask()
            try await village.settle([Typed("east", 7)])
            try await village.take("readers")
            let girls = try await village.store.perform(
                NameGroup(scope: village.scope, group: "Girls", minimumAge: 10, maximumAge: 14, isFurthestBehind: true),
                by: village.lead)
            _ = try await village.store.perform(
                TakeNeed(scope: village.scope, measure: slug("readers"), group: girls), by: village.lead)
            #expect(try await village.needs == ["east 7 /measures/readers"], "and not a second time for everybody")
        }
    }

    @Test("Where there are no numbers of people, nothing is taken", arguments: Engine.tried)
    func onlyPeople(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask { $0.decimals = 1 }
            try await village.settle([Typed("east", 7)])
            let parts = await refused { try await village.take("readers") }
            #expect(parts?.code == "need.no-figures")
            try await village.ask("pupils")
            let empty = await refused { try await village.take("pupils") }
            #expect(empty?.code == "need.no-figures")
            #expect(try await village.needs == [])
        }
    }
}

extension ReportingVillage {
    fileprivate func take(_ measure: String) async throws {
        _ = try await store.perform(
            TakeNeed(scope: scope, measure: slug(measure)), by: lead)
    }

    /// Somebody walked through a place and counted.
    fileprivate func say(_ people: Int64, in place: String) async throws {
        let number = try await valley.place(place)
        let cell = try await store.read { [scope] tx in
            Cell(result: try Measure.find(slug("readers"), in: tx, scope: scope).result, place: number)
        }
        _ = try await store.perform(
            StateNeed(
                scope: scope, cell: cell, extent: .people(people), source: "A walk",
                day: #require(Day("2026-10-01"))), by: lead)
    }

    fileprivate var needs: [String] {
        get async throws {
            try await store.read { [scope] tx in
                let places = try Place.all(in: tx, scope: scope)
                return try tx.records(Need.self, "scope = \(scope) ORDER BY place").map { need in
                    let place = places.first { $0.number == need.cell.place }?.name ?? ""
                    return "\(place) \(need.extent.people ?? -1) \(need.path ?? "")"
                }.sorted()
            }
        }
    }
}
