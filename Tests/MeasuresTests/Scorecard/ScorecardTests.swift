import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// What the scorecard claims of each measure, and what it does not.
@Suite struct ScorecardTests {
    @Test("What moved is told since the period before, and whether that is better", arguments: Engine.tried)
    func moved(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let wells = try await valley.measure("wells")
            let ill = try await valley.measure("ill") { $0.direction = .less }
            let asked = try await valley.measure("asked") { $0.direction = .neither }
            for measure in [wells, ill, asked] {
                try await valley.state(measure, ["2022": 50, "2023": 40, "2024": 45])
            }
            let lines = try await valley.lines()
            #expect(lines.map { $0.newest?.value.units } == [45, 45, 45])
            #expect(lines.map { $0.change.moved?.difference.units } == [5, 5, 5])
            #expect(lines.map { $0.change.moved?.isBetter } == [true, false, nil])
            #expect(lines.allSatisfy { $0.change.moved?.since == Period("2023") && $0.change.moved?.reporters == nil })
        }
    }

    @Test("No change is told across a change of method, nor between two sources", arguments: Engine.tried)
    func notCompared(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let wells = try await valley.measure("wells")
            let place = try await valley.place("valley")
            func state(_ period: String, _ units: Int64, _ source: Int64, _ isPreferred: Bool) -> Stated {
                Stated(
                    measure: wells, place: place, period: period, source: source, units: units,
                    isPreferred: isPreferred)
            }
            try await valley.publish(state("2022", 50, 1, true), state("2022", 70, 2, false))
            try await valley.publish(state("2023", 60, 2, true))
            let same = try await valley.lines().first?.change.moved
            #expect(same?.difference.units == -10, "the same source said 70 before")
            try await valley.publish(state("2024", 61, 1, false))
            let other = try await valley.lines().first?.change
            #expect(other == .others, "nobody said so before who says so now")
            let change = try #require(Period("2024"))
            _ = try await valley.store.perform(
                BreakSeries(
                    scope: valley.scope, measure: slug("wells"), period: change, reason: "New test.",
                    citation: "A survey"), by: .operator)
            let broken = try await valley.lines().first?.change
            #expect(broken == .broken(change))
        }
    }

    @Test("Of sums, only what the same partners reported is compared", arguments: Engine.tried)
    func sums(engine: Engine) async throws {
        try await withReporting(on: engine, nature: .publicFacts) { village in
            let known = try await village.valley.readOut()
            try await village.ask(of: ["school": ["east"], "union": ["west"]]) { $0.result = known }
            let union = village.unionLead.caller
            try await village.settle([Typed("east", 10)], in: "2026-07")
            try await village.settle([Typed("west", 5)], in: "2026-07", by: union)
            try await village.settle([Typed("east", 12)], in: "2026-08")
            try await village.valley.mark("readers", .target, "2026-12", 11)
            let member = try #require(try await village.valley.lines().first)
            #expect(member.newest?.value.units == 12 && member.isPartial)
            #expect(member.reported?.count == 1 && member.reported?.expected == 2)
            #expect(member.change.moved?.difference.units == 2 && member.change.moved?.reporters == 1)
            #expect(member.target?.value.units == 11 && member.target?.isReached == nil, "it is not of all of them")
            let outside = try #require(try await village.valley.lines(for: .visitor).first)
            #expect(outside.newest?.value.units == 15 && outside.newest?.period == Period("2026-07"))
            #expect(outside.change == .none && outside.target?.isReached == true)
            try await village.settle([Typed("west", 9)], in: "2026-08", by: union)
            for actor in [Actor.visitor, .reader] {
                let whole = try #require(try await village.valley.lines(for: actor).first)
                #expect(whole.newest?.value.units == 21 && whole.change.moved?.difference.units == 6, "\(actor.role)")
                #expect(whole.change.moved?.reporters == 2 && !whole.isPartial)
            }
        }
    }

    @Test("What nobody said is said to be missing; a target from before a change of method is not compared")
    func gaps() async throws {
        let engine = try #require(Engine.tried.first)
        try await withValley(on: engine) { valley in
            let wells = try await valley.measure("wells")
            try await valley.state(wells, ["2024": 45])
            let bare = try #require(try await valley.lines().first)
            #expect(
                !bare.hasBaseline && bare.target == nil
                    && bare.turn == .noForecast(try #require(Period("2024")), next: nil))
            try await valley.mark("wells", .baseline, "2023", 40)
            try await valley.mark("wells", .target, "2030", 60)
            try await valley.mark("wells", .target, "2024", 44)
            let full = try #require(try await valley.lines().first)
            #expect(full.hasBaseline && full.target?.value.units == 44 && full.target?.isReached == true)
            try await valley.state(wells, ["2025": 46])
            let later = try #require(try await valley.lines().first)
            #expect(later.target?.value.units == 60 && later.target?.isReached == false)
            _ = try await valley.store.perform(
                BreakSeries(
                    scope: valley.scope, measure: slug("wells"), period: #require(Period("2028")), reason: "New test.",
                    citation: "A survey"), by: .operator)
            let old = try #require(try await valley.lines().first)
            #expect(old.target?.value.units == 60 && old.target?.isReached == nil)
        }
    }

    @Test("The spreadsheet says what the page says, and no formula")
    func file() async throws {
        let engine = try #require(Engine.tried.first)
        try await withValley(on: engine) { valley in
            let wells = try await valley.measure("wells") { $0.name = "=Wells" }
            try await valley.state(wells, ["2023": 40, "2024": 45])
            let text = String(
                decoding: Spreadsheet(scorecard: try await valley.scorecard(for: .reader)).bytes, as: UTF8.self)
            #expect(text.contains("'=Wells,indicator,children,more,2024,45,,,2023,5,no forecast,,,,no"), "\(text)")
        }
    }
}

extension SmallInitiative {
    fileprivate func scorecard(for actor: Actor) async throws -> ScorecardView {
        try await store.read { [scope] tx in
            let initiative = try #require(try tx.record(Initiative.self, "scope = \(scope)"))
            return try ScorecardView.find(initiative.slug, for: actor, in: tx)
        }
    }

    fileprivate func lines(for actor: Actor = .reader) async throws -> [ScoreLine] {
        try await scorecard(for: actor).lines
    }
}
