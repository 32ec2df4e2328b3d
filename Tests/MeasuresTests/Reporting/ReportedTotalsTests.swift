import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// What reports add up to, for members and for everybody.
@Suite struct ReportedTotalsTests {
    @Test("A missing report is no fall: the line is of those who reported every time", arguments: Engine.tried)
    func whoIsInTheLine(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.askBoth()
            try await village.both(10, 5, in: "2026-01")
            try await village.settle([Typed("east", 12)], in: "2026-02")
            try await village.both(13, 6, in: "2026-03")
            let totals = try #require(try await village.totals(isMember: true))
            let drawn = totals.drawn
            #expect(drawn.map { "\($0.period) \($0.reported)" } == ["2026-01 2", "2026-02 1", "2026-03 2"])
            #expect(drawn.map { totals.line($0)?.units } == [10, 12, 13], "the school alone reported every time")
            #expect(drawn.map { totals.total($0.accepted)?.units } == [15, 12, 19])
            let waiting = try await village.save([Typed("east", 20)], in: "2026-04")
            try await village.submit(waiting)
            let april = try #require(try await village.totals(isMember: true)?.stretches[3])
            #expect(april.reported == 0 && april.accepted.isEmpty && !april.isEnough)
            #expect(april.submitted.values.compactMap(\.self).map(\.counted) == [20])
        }
    }

    @Test(
        "No line is drawn where the way of counting changed, and no sum is more than can be stored",
        arguments: Engine.tried)
    func breaksAndLimits(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.askBoth()
            for month in ["2026-01", "2026-02", "2026-03"] { try await village.both(10, 5, in: month) }
            _ = try await village.store.perform(
                BreakSeries(
                    scope: village.scope, measure: slug("readers"), period: #require(Period("2026-03")),
                    reason: "Evening readers count too.", citation: "The school"), by: village.steward)
            let totals = try #require(try await village.totals(isMember: true))
            #expect(totals.runs.map { $0.map(\.period.description) } == [["2026-01", "2026-02"], ["2026-03"]])
            let most = ReportedPart(counted: .max)
            #expect(totals.total([Number(1): most, Number(2): most]) == nil)
        }
    }

    @Test("Nobody outside can read one partner's part off a sum, or off the difference of two", arguments: Engine.tried)
    func whatEverybodySees(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.askBoth()
            try await village.both(10, 5, in: "2026-01")
            try await village.settle([Typed("east", 12)], in: "2026-02")
            let waiting = try await village.save([Typed("east", 20)], in: "2026-04")
            try await village.submit(waiting)
            let shown = try #require(try await village.totals(isMember: false))
            #expect(shown.isWithheld && shown.stretches.prefix(2).map(\.reported) == [2, 1])
            #expect(shown.stretches.map { shown.total($0.accepted)?.units }.compactMap(\.self) == [15])
            #expect(shown.stretches.allSatisfy { $0.submitted.isEmpty })
            // A sum of one is that one's own figure.
            try await village.name("union", for: [], from: "2026-05")
            try await village.settle([Typed("east", 14)], in: "2026-05")
            let alone = try #require(try await village.totals(isMember: false))
            #expect(alone.stretches.map { alone.total($0.accepted)?.units }.compactMap(\.self) == [15])
            for stretch in alone.stretches where !stretch.accepted.isEmpty {
                #expect(alone.line(stretch) == alone.total(stretch.accepted), "they differ by somebody's part")
            }
        }
    }

    @Test("What is written while an accepted report is corrected is for those who write", arguments: Engine.tried)
    func wordsOfADraft(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask()
            let report = try await village.settle([Typed("east", 10)], in: "2026-09")
            try await village.correct(report)
            let (edition, east) = (try await village.find(report).edition, try await village.valley.place("east"))
            _ = try await village.store.perform(
                SaveReport(
                    scope: village.scope, measure: slug("readers"), period: #require(Period("2026-09")),
                    basedOn: edition, note: "Not for everybody yet.",
                    cells: [ReportCell(place: east, category: Category.all, state: .reported, units: 11)]),
                by: village.lead)
            let (own, others) = (try await village.seen(by: village.lead), try await village.seen(by: village.steward))
            #expect(own.note == "Not for everybody yet." && own.cells.map(\.units) == [11])
            #expect(others.note == nil && others.cells.map(\.units) == [10])
        }
    }
}

extension ReportingVillage {
    fileprivate func seen(by caller: Caller) async throws -> ReportView {
        let period = try #require(Period("2026-09"))
        return try await store.read { [scope, slug = village.slug, authority = store.authority] tx in
            let address = try ReportAddress(
                initiative: slug, measure: Slug(checking: "readers", at: "test"), period: period,
                organisation: Slug(checking: "school", at: "test"))
            return try ReportView.find(address, for: authority.actor(caller, in: scope, tx: tx), in: tx)
        }
    }

    fileprivate func askBoth() async throws { try await ask(of: ["school": ["east"], "union": ["west"]]) }

    fileprivate func both(_ east: Int64, _ west: Int64, in period: String) async throws {
        try await settle([Typed("east", east)], in: period)
        try await settle([Typed("west", west)], in: period, by: unionLead.caller)
    }

    fileprivate func totals(isMember: Bool) async throws -> ReportedTotals? {
        let today = try #require(Day("2026-11-10"))
        return try await store.read { [scope] tx in
            let measure = try Measure.find(slug("readers"), in: tx, scope: scope)
            let whole = try Place.find(slug("valley"), in: tx, scope: scope)
            return try ReportedTotals.find(measure, at: whole, isMember: isMember, on: today, in: tx)
        }
    }
}
