import Core
import TestSupport
import Testing

@testable import Measures

/// Where two partners state one quantity, one of them is counted, both are kept, and they are never added up.
@Suite struct CompetingReportTests {
    @Test(arguments: Engine.tried)
    func theFirstIsPreferredAndBothAreKept(engine: Engine) async throws {
        try await withBoth(on: engine) { village, readers in
            let union = village.unionLead.caller
            try await village.settle([Typed("east", 10)])
            let report = try await village.settle([Typed("east", 20)], by: union)
            #expect(try await village.preferred == [10: true, 20: false])
            #expect(try await village.valley.total(of: readers, at: "upper") == 10)
            try await village.correct(report, by: union)
            try await village.save([Typed("east", 30)], by: union)
            try await village.submit(report, by: union)
            try await village.accept(report)
            #expect(try await village.preferred == [10: true, 30: false])
            #expect(try await village.valley.total(of: readers, at: "upper") == 10)
        }
    }

    @Test(
        "Whichever is accepted first of two that wait, never are two preferred", arguments: Engine.tried, [true, false])
    func twoThatWait(engine: Engine, schoolFirst: Bool) async throws {
        try await withBoth(on: engine) { village, readers in
            let school = try await village.save([Typed("east", 10)])
            let union = try await village.save([Typed("east", 20)], by: village.unionLead.caller)
            try await village.submit(school)
            try await village.submit(union, by: village.unionLead.caller)
            for report in schoolFirst ? [school, union] : [union, school] { try await village.accept(report) }
            #expect(try await village.preferred == [10: true, 20: false])
            #expect(try await village.valley.total(of: readers, at: "upper") == 10)
        }
    }

    @Test("Where a publication was preferred meanwhile, accepting says so and changes nothing", arguments: Engine.tried)
    func preferredMeanwhile(engine: Engine) async throws {
        try await withBoth(on: engine) { village, readers in
            let report = try await village.save([Typed("east", 10)])
            try await village.submit(report)
            try await village.publish(7, of: readers)
            let refusal = await refused { try await village.accept(report) }
            #expect(refusal?.code == "figures.two-preferred")
            #expect(refusal?.detail.contains("east, 2026-09") == true)
            #expect(try await village.find(report).state == .submitted)
            #expect(try await village.preferred == [7: true])
            try await village.giveBack(report)
            try await village.submit(report)
            try await village.accept(report)
            #expect(try await village.preferred == [7: true, 10: false])
            #expect(try await village.valley.total(of: readers, at: "upper") == 7)
        }
    }

    @Test("What a source says no longer, or only waits to say again, takes nobody's place", arguments: Engine.tried)
    func givenUp(engine: Engine) async throws {
        try await withBoth(on: engine) { village, readers in
            try await village.publish(7, of: readers)
            try await village.publish(7, of: readers, isPreferred: false)
            let returned = try await village.save([Typed("east", 10)])
            try await village.submit(returned)
            try await village.giveBack(returned)
            try await village.settle([Typed("east", 20)], by: village.unionLead.caller)
            #expect(try await village.preferred == [7: false, 20: true])
            #expect(try await village.valley.total(of: readers, at: "upper") == 20)
        }
    }

    @Test("“Not collected” takes the place of no number", arguments: Engine.tried, [true, false])
    func blank(engine: Engine, blankFirst: Bool) async throws {
        try await withBoth(on: engine) { village, readers in
            let union = village.unionLead.caller
            if blankFirst { try await village.settle([Typed("east", nil, .notCollected)]) }
            try await village.settle([Typed("east", 20)], by: union)
            if !blankFirst { try await village.settle([Typed("east", nil, .notCollected)]) }
            #expect(
                try await village.rows("is_preferred, units", of: "current_figure") == [
                    [.int64(0), .null], [.int64(1), .int64(20)],
                ])
            #expect(try await village.valley.total(of: readers, at: "upper") == 20)
        }
    }

    @Test("150 random steps: never two that count, and the total is the one that does", arguments: Engine.tried)
    func randomHistory(engine: Engine) async throws {
        try await withBoth(on: engine) { village, readers in
            var random = SeededGenerator(seed: 3)
            var clashes = 0
            for _ in 1...150 {
                let problem = await refused { try await village.step(readers, &random) }
                if let problem {
                    #expect(problem.code == "figures.two-preferred")
                    clashes += 1
                }
                let counting = try await village.current.filter(\.isPreferred)
                #expect(counting.count <= 1)
                #expect(try await village.valley.total(of: readers, at: "upper") == counting.first?.units)
            }
            #expect(clashes > 3 && clashes < 40)
        }
    }

    @Test("Where sources add up, all of them count", arguments: Engine.tried)
    func addingUp(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            let readers = try await village.ask(of: ["school": ["east"], "union": ["east"]])
            try await village.settle([Typed("east", 10)])
            try await village.settle([Typed("east", 20)], by: village.unionLead.caller)
            #expect(try await village.preferred == [10: true, 20: true])
            #expect(try await village.valley.total(of: readers, at: "upper") == 30)
        }
    }

    private func withBoth(
        on engine: Engine, _ body: (ReportingVillage, Number<Measure>) async throws -> Void
    ) async throws {
        try await withReporting(on: engine) { village in
            let readers = try await village.ask(of: ["school": ["east"], "union": ["east"]]) { $0.sources = .compete }
            try await body(village, readers)
        }
    }
}

extension ReportingVillage {
    /// The current figures that have a number, and which are preferred.
    fileprivate var current: [(units: Int64, isPreferred: Bool)] {
        get async throws {
            try await store.read { [scope] tx in
                try tx.all(
                    "SELECT units, is_preferred FROM current_figure WHERE scope = \(scope) AND units IS NOT NULL"
                ) { ($0.int64(0), $0.int64(1) == 1) }
            }
        }
    }

    fileprivate var preferred: [Int64: Bool] {
        get async throws { Dictionary(uniqueKeysWithValues: try await current.map { ($0.units, $0.isPreferred) }) }
    }

    /// Somebody takes the next step with their report, or a survey states something.
    fileprivate func step(_ measure: Number<Measure>, _ random: inout SeededGenerator) async throws {
        let units: Int64? = Int.random(in: 0..<4, using: &random) == 0 ? nil : .random(in: 0...50, using: &random)
        guard Int.random(in: 0..<6, using: &random) > 0 else {
            return try await publish(units ?? 0, of: measure, isPreferred: .random(using: &random))
        }
        let isSchool = Bool.random(using: &random)
        let caller = try isSchool ? lead : unionLead.caller
        let known = try await store.read { [scope, school, union] tx in
            try tx.record(Report.self, "scope = \(scope) AND organisation = \(isSchool ? school : union)")
        }
        switch known?.state {
        case .accepted: try await correct(#require(known).number, by: caller)
        case .submitted:
            let ends: [ReportMove] = [.accept, .accept, .giveBack, .takeBack]
            let end = ends.randomElement(using: &random) ?? .accept
            try await move(end, #require(known).number, by: end == .takeBack ? caller : nil)
        case .draft, .returned, nil:
            let report = try await save([Typed("east", units, units == nil ? .notCollected : nil)], by: caller)
            try await submit(report, by: caller)
        }
    }

    /// A survey states something else.
    fileprivate func publish(_ units: Int64, of measure: Number<Measure>, isPreferred: Bool = true) async throws {
        let source = try await store.perform(
            OpenBatch(scope: scope, name: "survey", citations: ["A survey"], categories: []), by: .operator)
        let number = try #require(source.sources.first)
        let figure = Stated(
            measure: measure, place: try await valley.place("east"), period: "2026-09", source: number.value,
            units: units, isPreferred: isPreferred)
        try await valley.record([figure], into: source.batch)
        try await valley.publish(source.batch)
    }
}
