import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// Shares that are worked out from two counts which partners report.
@Suite struct ShareTests {
    @Test("A share is of those who gave both numbers, and exact before it is rounded", arguments: Engine.tried)
    func bothNumbers(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.askForShare()
            try await village.give(stayed: 20, of: 30, in: "2026-01")
            try await village.give(stayed: 5, of: 15, in: "2026-01", by: village.unionLead.caller, at: "west")
            // The union forgot one side.
            try await village.give(stayed: 21, of: 30, in: "2026-02")
            try await village.settle([Typed("west", 6)], of: "stayed", in: "2026-02", by: village.unionLead.caller)
            let totals = try #require(try await village.share(isMember: true))
            #expect(totals.stretches.prefix(2).map { "\($0.reported) of \($0.expected)" } == ["2 of 2", "1 of 2"])
            // 25 of 45 is 55.555…; 21 of 30 is 70.
            #expect(totals.stretches.prefix(2).map { totals.total($0.accepted)?.units } == [556, 700])
            #expect(totals.drawn.map { totals.line($0)?.units } == [667, 700], "the school alone gave both each time")
        }
    }

    @Test("Outside, only the share of all who are asked is shown", arguments: Engine.tried)
    func whatEverybodySees(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.askForShare()
            try await village.give(stayed: 20, of: 30, in: "2026-01")
            let early = try #require(try await village.share(isMember: false))
            #expect(early.isWithheld && early.stretches.allSatisfy(\.accepted.isEmpty))
            try await village.give(stayed: 5, of: 15, in: "2026-01", by: village.unionLead.caller, at: "west")
            let whole = try #require(try await village.share(isMember: false))
            #expect(whole.stretches.first.flatMap { whole.total($0.accepted)?.units } == 556)
        }
    }

    @Test("Groups stand with both numbers, and few people are said to be few", arguments: Engine.tried)
    func groups(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.askForShare(groups: ["@girls"])
            let girls = try await village.store.read { [scope = village.scope] in
                try Category.find(Category.Name(dimension: "gender", name: "@girls"), in: $0, scope: scope)
            }
            for (measure, all, some) in [("stayed", 60, 8), ("everybody", 90, 12)] as [(String, Int64, Int64)] {
                try await village.settle(
                    [Typed("east", all), Typed("east", some, group: girls.value)], of: measure, in: "2026-01")
            }
            let totals = try #require(try await village.share(isMember: true))
            let (scope, authority, steward) = (village.scope, village.store.authority, try village.steward)
            let found = try await village.store.read { tx in
                let actor = try authority.actor(steward, in: scope, tx: tx)
                return try MeasureKin.find(totals.measure, for: actor, in: tx).sides.flatMap {
                    try ShareGroups.find(totals, $0, in: tx)
                }
            }
            let groups = try #require(found)
            let line = try #require(groups.lines.first)
            #expect(groups.lines.count == 1 && line.value.units == 667 && line.isUnreliable)
            #expect(line.counted.units == 8 && line.all.units == 12)
            #expect(
                Spreadsheet(groups: groups, of: totals.measure, at: totals.place).lines == [
                    "measure,place,period,dimension,category,counted,all,value,is_unreliable",
                    "share,valley,2026-01,gender,'@girls,8,12,66.7,yes",
                ], "a name that a spreadsheet would run is kept from it")
        }
    }

    @Test("Nobody states what is computed, and only counts that add up make a share", arguments: Engine.tried)
    func refusals(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.askForShare()
            let asked = await refused { try await village.schedule(of: "share") }
            #expect(asked?.code == "measure.computed")
            let share = try #require(try await village.share(isMember: true)).measure.number
            let east = try await village.valley.place("east")
            let stated = await refused {
                try await village.valley.publish(Stated(measure: share, place: east, units: 50))
            }
            #expect(stated?.code == "measure.computed")
            for (top, bottom, code) in [
                ("stayed", "stayed", "share.same"), ("stayed", "share", "share.no-count"),
                ("stated", "stayed", "share.no-count"), ("stayed", "nothing", "measure.unknown"),
            ] {
                let problem = await refused { try await village.define("other-\(top)-\(bottom)", top, bottom) }
                #expect(problem?.code == code)
            }
        }
    }

    @Test("A share is never further from the truth than half of its last digit")
    func rounding() throws {
        let share = Share(scope: Scope(1), measure: Number(3), numerator: Number(1), denominator: Number(2), per: 100)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let all = Int64.random(in: 1...1_000_000_000_000, using: &random)
            let counted = Int64.random(in: 0...all, using: &random)
            let decimals = Int64.random(in: 0...3, using: &random)
            let units = try #require(share.value(counted, of: all, decimals: decimals)).units
            let scale = Int128(100) * (0..<decimals).reduce(Int128(1)) { power, _ in power * 10 }
            let error = Int128(units) * Int128(all) - Int128(counted) * scale
            #expect(error.magnitude * 2 <= all.magnitude, "\(counted) of \(all) is not \(units)")
        }
        #expect(share.value(1, of: 0, decimals: 1) == nil)
    }

    @Test("Of a measure that another one replaced, nothing more is asked", arguments: Engine.tried)
    func replaced(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask()
            try await village.settle([Typed("east", 10)], in: "2026-09")
            try await village.replace("readers")
            let reporters = try await village.store.read { [scope = village.scope] in
                try $0.records(Reporter.self, "scope = \(scope)")
            }
            #expect(reporters.map(\.last) == [Period("2026-10")], "what was due stays due")
            let (scope, later) = (village.scope, try #require(Day("2026-12-15")))
            let asked = try await village.store.read { tx in
                let readers = try Measure.find(slug("readers"), in: tx, scope: scope)
                return try ReportBook(in: tx, scope: scope, today: later).asked(readers, for: nil)
            }
            #expect(asked?.expected == 0 && asked?.lines.map(\.isAsked) == [false])
            #expect(asked?.lines.first?.missing.last == Period("2026-10"), "what is owed is still seen")
            let again = await refused { try await village.name("school", for: ["east"], from: "2026-11") }
            #expect(again?.code == "measure.replaced")
            let twice = await refused { try await village.replace("readers", by: "third") }
            #expect(twice?.code == "measure.replaced")
        }
    }
}

extension ReportingVillage {
    /// `stayed` of `everybody`, and their share with one decimal.
    fileprivate func askForShare(groups: [String] = []) async throws {
        let partners = ["school": ["east"], "union": ["west"]]
        try await ask("stayed", of: partners, groups: groups)
        try await ask("everybody", of: partners, groups: groups)
        _ = try await valley.measure("stated") { $0.overPlaces = .stated }
        try await define("share", "stayed", "everybody")
    }

    fileprivate func define(_ name: String, _ numerator: String, _ denominator: String) async throws {
        _ = try await valley.measure(name) {
            ($0.overPlaces, $0.sources, $0.isMean, $0.decimals) = (.sum, .addUp, true, 1)
            $0.share = try ShareOf(numerator: slug(numerator), denominator: slug(denominator))
        }
    }

    fileprivate func replace(_ old: String, by new: String = "newer") async throws {
        _ = try await valley.measure(new) {
            $0.replaces = try ReplacedMeasure(measure: slug(old), reason: "It counted some girls twice.")
        }
    }

    fileprivate func give(
        stayed: Int64, of all: Int64, in period: String, by caller: Caller? = nil, at place: String = "east"
    ) async throws {
        try await settle([Typed(place, stayed)], of: "stayed", in: period, by: caller)
        try await settle([Typed(place, all)], of: "everybody", in: period, by: caller)
    }

    fileprivate func share(isMember: Bool) async throws -> ReportedTotals? {
        let today = try #require(Day("2026-11-10"))
        return try await store.read { [scope] tx in
            let measure = try Measure.find(slug("share"), in: tx, scope: scope)
            let whole = try Place.find(slug("valley"), in: tx, scope: scope)
            return try ReportedTotals.find(measure, at: whole, isMember: isMember, on: today, in: tx)
        }
    }
}
