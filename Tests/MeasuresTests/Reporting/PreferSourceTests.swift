import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// A steward says by hand which of several sources counts, and why.
@Suite struct PreferSourceTests {
    @Test(
        "The chosen one counts, both are kept as they were stated, and the reason stands with it",
        arguments: Engine.tried)
    func chosen(engine: Engine) async throws {
        try await withTwo(on: engine) { village, readers in
            #expect(try await village.valley.total(of: readers, at: "upper") == 10)
            try await village.prefer(20)
            #expect(try await village.preferred == [10: false, 20: true])
            #expect(try await village.valley.total(of: readers, at: "upper") == 20)
            let trace = try await village.trace(20)
            #expect(trace.isChosenByHand && trace.batch.name == "It counted every house." && !trace.mayPrefer)
            #expect(trace.report?.path.hasSuffix("/reports/readers/2026-09/union") == true, "it came with a report")
            #expect(trace.earlier.map(\.figure.isPreferred) == [false] && trace.others.map(\.value?.units) == [10])
            #expect(try await village.trace(10).mayPrefer)
            try await village.prefer(10, by: .operator)
            #expect(try await village.preferred == [10: true, 20: false])
            #expect(try await village.valley.total(of: readers, at: "upper") == 10)
        }
    }

    @Test("A correction keeps what was chosen", arguments: Engine.tried)
    func corrected(engine: Engine) async throws {
        try await withTwo(on: engine) { village, readers in
            try await village.prefer(20)
            let report = try await village.report(of: village.union)
            let union = village.unionLead.caller
            try await village.correct(report, by: union)
            try await village.save([Typed("east", 21)], by: union)
            try await village.submit(report, by: union)
            try await village.accept(report)
            #expect(try await village.preferred == [10: false, 21: true])
            #expect(try await village.valley.total(of: readers, at: "upper") == 21)
        }
    }

    @Test("Nothing is chosen while a report of it waits: it would be older than the choice", arguments: Engine.tried)
    func waiting(engine: Engine) async throws {
        try await withTwo(on: engine) { village, readers in
            let report = try await village.report(of: village.union)
            let union = village.unionLead.caller
            try await village.correct(report, by: union)
            try await village.save([Typed("east", 21)], by: union)
            try await village.submit(report, by: union)
            let problem = await refused { try await village.prefer(20) }
            #expect(problem?.code == "figure.waiting")
            try await village.accept(report)
            try await village.prefer(21)
            #expect(try await village.valley.total(of: readers, at: "upper") == 21)
        }
    }

    @Test("Where none is preferred, one can be", arguments: Engine.tried)
    func noneYet(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            let readers = try await village.ask { ($0.overPlaces, $0.sources) = (.sum, .compete) }
            let east = try await village.valley.place("east")
            let batch = try await village.valley.open()
            try await village.valley.record(
                [Stated(measure: readers, place: east, period: "2026-09", units: 7, isPreferred: false)], into: batch)
            try await village.valley.publish(batch)
            #expect(try await village.valley.total(of: readers, at: "upper") == nil)
            try await village.prefer(7)
            #expect(try await village.valley.total(of: readers, at: "upper") == 7)
        }
    }

    @Test("Not what counts already, what has no value, what is nowhere, or where sources add up")
    func refusals() async throws {
        try await withTwo(on: .sqlite) { village, readers in
            try await village.ask("parts", of: ["school": ["east"]])
            try await village.settle([Typed("east", 3)], of: "parts")
            try await village.settle([Typed("east", nil, .notCollected)], in: "2026-08")
            let source = try await village.source(of: 10)
            let codes = [
                await refused { try await village.prefer(10) }?.code,
                await refused { try await village.prefer(10, for: "  ") }?.code,
                await refused { try await village.prefer(source, of: "parts") }?.code,
                await refused { try await village.prefer(source, in: "2026-08") }?.code,
                await refused { try await village.prefer(Number(99)) }?.code,
                await refused { try await village.prefer(20, by: village.lead) }?.code,
            ]
            #expect(
                codes == ["figure.preferred", "text.blank", "not-found", "not-found", "not-found", "not-allowed"])
            #expect(try await village.preferred == [3: true, 10: true, 20: false])
        }
    }
}

extension ReportingVillage {
    fileprivate func source(of units: Int64) async throws -> Number<Source> {
        try await store.read { [scope] tx in
            let found = try tx.first(
                "SELECT source FROM current_figure WHERE scope = \(scope) AND units = \(units)"
            ) { try $0.get("source", as: Number<Source>.self) }
            return try #require(found)
        }
    }

    fileprivate func prefer(
        _ units: Int64, for reason: String = "It counted every house.", by caller: Caller? = nil
    ) async throws {
        try await prefer(try await source(of: units), for: reason, by: caller)
    }

    fileprivate func prefer(
        _ source: Number<Source>, of measure: String = "readers", in period: String = "2026-09",
        for reason: String = "It counted every house.", by caller: Caller? = nil
    ) async throws {
        _ = try await store.perform(
            PreferSource(
                scope: scope, measure: slug(measure), place: slug("east"), period: #require(Period(period)),
                category: Category.all, source: source, reason: reason), by: caller ?? steward)
    }

    fileprivate func trace(_ units: Int64) async throws -> FigureTrace {
        let (address, authority, steward, scope) = (village.slug, store.authority, try steward, scope)
        let key = FigureKey(
            measure: try slug("readers"), place: try slug("east"), period: try #require(Period("2026-09")),
            category: Category.all, source: try await source(of: units))
        return try await store.read { tx in
            try FigureTrace.find(address, key, for: authority.actor(steward, in: scope, tx: tx), in: tx)
        }
    }

    fileprivate func report(of organisation: Number<Organisation>) async throws -> Number<Report> {
        try await store.read { [scope] tx in
            let known = try tx.record(Report.self, "scope = \(scope) AND organisation = \(organisation)")
            return try #require(known).number
        }
    }

    /// Which values there are, and whether they count.
    fileprivate var preferred: [Int64: Bool] {
        get async throws {
            let rows = try await store.read { [scope] tx in
                try tx.all(
                    "SELECT units, is_preferred FROM current_figure WHERE scope = \(scope) AND period = \(Self.september) AND units IS NOT NULL"
                ) { ($0.int64(0), try $0.get("is_preferred", as: Bool.self)) }
            }
            return Dictionary(uniqueKeysWithValues: rows)
        }
    }

    private static var september: Period? { Period("2026-09") }
}

/// Lends a village in which the school stated 10 first, and the union 20.
private func withTwo(
    on engine: Engine, _ body: (ReportingVillage, Number<Measure>) async throws -> Void
) async throws {
    try await withReporting(on: engine) { village in
        let readers = try await village.ask(of: ["school": ["east"], "union": ["east"]]) {
            ($0.overPlaces, $0.sources) = (.sum, .compete)
        }
        try await village.settle([Typed("east", 10)])
        try await village.settle([Typed("east", 20)], by: village.unionLead.caller)
        try await body(village, readers)
    }
}
