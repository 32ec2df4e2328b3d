import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// What a steward asks partners for.
@Suite struct ScheduleReportsTests {
    @Test("What cannot be asked for")
    func impossible() throws {
        let ways: [(code: String, change: (inout ScheduleReports) throws -> Void)] = [
            ("schedule.first", { $0.frequency = .quarter }),
            ("schedule.first", { $0.first = try #require(Period("2026-W07")) }),
            ("number.out-of-range", { $0.dueDays = -1 }), ("number.out-of-range", { $0.dueDays = 367 }),
            ("number.out-of-range", { $0.minutes = 0 }), ("number.out-of-range", { $0.minutes = 6001 }),
            ("schedule.groups", { $0.groups += $0.groups }),
            ("schedule.groups", { $0.groups = (1...41).map { Category.Name(dimension: "age", name: "\($0)") } }),
        ]
        try schedule().validate()
        for (code, change) in ways {
            var other = try schedule()
            try change(&other)
            #expect(refusal { try other.validate() }?.code == code)
        }
    }

    @Test(arguments: Engine.tried)
    func groupsStandInTheirOrderAndMayBeAskedForAgain(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask(of: [:], groups: ["girls", "boys"])
            try await village.schedule(groups: ["others", "girls"])
            #expect(
                try await village.rows("position, category", of: "breakdown") == [
                    [.int64(1), .int64(3)], [.int64(2), .int64(1)],
                ])
            try await village.schedule(groups: ["girls", "boys", "others"])
            #expect(
                try await village.rows("position, category", of: "breakdown") == [
                    [.int64(1), .int64(1)], [.int64(2), .int64(2)], [.int64(3), .int64(3)],
                ])
            #expect(try await village.valley.count(of: "category") == 3)
            #expect(try await village.valley.count(of: "schedule") == 1)
        }
    }

    @Test("Only stewards ask, and only for what there is", arguments: Engine.tried)
    func whoAsks(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask(of: [:])
            for role in Role.offered where role != .steward {
                let refusal = await refused {
                    _ = try await village.store.perform(schedule(in: village.scope), by: village.caller(role))
                }
                #expect(refusal?.code == "not-allowed", "\(role)")
            }
            var strange = try schedule(in: village.scope)
            strange.asker = try slug("nobody")
            let asker = await refused { [strange] in
                _ = try await village.store.perform(strange, by: village.steward)
            }
            #expect(asker == Problem.notFound)
            try await village.valley.measure("writers")
            let unscheduled = await refused { try await village.name("school", for: ["east"], of: "writers") }
            #expect(unscheduled == Problem.notFound)
            strange.asker = try slug("union")
            _ = try await village.store.perform(strange, by: village.steward)
            #expect(try await village.rows("asker, due_days", of: "schedule") == [[village.union.stored, .int64(366)]])
        }
    }

    private func schedule(in scope: Scope = Scope(1)) throws -> ScheduleReports {
        ScheduleReports(
            scope: scope, measure: try slug("readers"), frequency: .month, first: try #require(Period("2026-01")),
            dueDays: 366, minutes: 6000, groups: [Category.Name(dimension: "gender", name: "girls")])
    }
}
