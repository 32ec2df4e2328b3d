import Core
import Initiatives
import Purposes
import TestSupport
import Testing

@testable import Measures

/// When a curve has turned, and when nobody can say.
@Suite struct TurnTests {
    @Test("Better than the forecast, not better than last time", arguments: Engine.tried)
    func betterThanTheForecast(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let wells = try await valley.measure("wells")
            try await valley.state(wells, ["2022": 50, "2023": 40, "2024": 45])
            let silent = try await valley.turn("wells")
            #expect(silent == .noForecast(try #require(Period("2024")), next: nil))
            try await valley.mark("wells", .forecast, "2023", 10)
            let elsewhere = try await valley.turn("wells")
            #expect(elsewhere == silent, "a forecast for another period says nothing")
            try await valley.mark("wells", .forecast, "2024", 47)
            let worse = try await valley.turn("wells")
            #expect(worse.told == "not turned 45 47", "more than last time, and less than without us")
            try await valley.mark("wells", .forecast, "2024", 45)
            let same = try await valley.turn("wells")
            #expect(same.told == "not turned 45 45")
            try await valley.mark("wells", .forecast, "2024", 41)
            let better = try await valley.turn("wells")
            #expect(better.told == "turned 45 41", "the newest forecast stands")
            #expect(better.compared?.isAfterwards == true)
        }
    }

    @Test("Less can be better, and where neither is, no curve turns", arguments: Engine.tried)
    func direction(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let ill = try await valley.measure("ill") { $0.direction = .less }
            let asked = try await valley.measure("asked") { $0.direction = .neither }
            for (name, number) in [("ill", ill), ("asked", asked)] {
                try await valley.state(number, ["2024": 45])
                try await valley.mark(name, .forecast, "2024", 50)
            }
            let (less, neither) = (try await valley.turn("ill"), try await valley.turn("asked"))
            #expect(less.told == "turned 45 50" && neither == .neither)
        }
    }

    @Test("Nothing is compared across a change of method", arguments: Engine.tried)
    func acrossABreak(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let wells = try await valley.measure("wells")
            try await valley.state(wells, ["2022": 50, "2023": 40, "2024": 45])
            try await valley.mark("wells", .forecast, "2024", 41)
            let change = try #require(Period("2024"))
            _ = try await valley.store.perform(
                BreakSeries(
                    scope: valley.scope, measure: slug("wells"), period: change, reason: "New test.",
                    citation: "A survey"), by: .operator)
            let broken = try await valley.turn("wells")
            #expect(broken == .seriesBreak(change))
            try await valley.state(wells, ["2025": 60])
            try await valley.mark("wells", .forecast, "2025", 55)
            let after = try await valley.turn("wells")
            #expect(after.told == "turned 60 55", "both are counted in the new way")
            try await valley.mark("wells", .baseline, "2022", 50)
            let fromBefore = try await valley.turn("wells")
            #expect(fromBefore == .seriesBreak(change), "the forecast goes on from before")
        }
    }

    @Test("A missing report turns no curve: only sums of all who are asked are compared", arguments: Engine.tried)
    func reported(engine: Engine) async throws {
        try await withReporting(on: engine, nature: .publicFacts) { village in
            let known = try await village.valley.readOut()
            try await village.ask(of: ["school": ["east"], "union": ["west"]]) { $0.result = known }
            let none = try await village.valley.turn("readers")
            #expect(none == .incomplete)
            try await village.settle([Typed("east", 10)], in: "2026-08")
            try await village.settle([Typed("west", 5)], in: "2026-08", by: village.unionLead.caller)
            try await village.settle([Typed("east", 12)], in: "2026-09")
            try await village.valley.mark("readers", .forecast, "2026-08", 14)
            try await village.valley.mark("readers", .forecast, "2026-09", 2)
            for actor in [Actor.visitor, Actor(member: 1, behalf: nil, role: .partnerLead)] {
                let turn = try await village.valley.turn("readers", for: actor)
                #expect(turn.told == "turned 15 14", "\(actor.role)")
            }
        }
    }
}

extension Turn {
    fileprivate var told: String? {
        switch self {
        case .turned(let compared): "turned \(compared.value.units) \(compared.forecast.units)"
        case .notTurned(let compared): "not turned \(compared.value.units) \(compared.forecast.units)"
        case .seriesBreak, .noForecast, .noFigure, .incomplete, .neither: nil
        }
    }
}

extension Actor {
    /// A member who only reads along.
    static let reader = Actor(member: 1, behalf: nil, role: .observer)
}

extension SmallInitiative {
    /// A result that everybody may read about.
    func readOut() async throws -> Slug {
        let result = try slug("clear-water")
        _ = try await store.perform(
            NameResult(
                scope: scope, slug: result, kind: .population, statement: "The river is clear.", place: slug("valley"),
                worstOff: "those who live downstream", isReading: true), by: .operator)
        return result
    }

    /// One source states a measure for the whole valley.
    func state(_ measure: Number<Measure>, _ figures: [String: Int64]) async throws {
        let place = try await place("valley")
        let batch = try await open("figures of \(figures.keys.sorted().joined())")
        try await record(figures.map { Stated(measure: measure, place: place, period: $0, units: $1) }, into: batch)
        try await publish(batch)
    }

    func mark(_ measure: String, _ kind: Marker.Kind, _ period: String, _ units: Int64) async throws {
        _ = try await store.perform(
            SetMarker(
                scope: scope, measure: slug(measure), kind: kind, place: slug("valley"),
                period: #require(Period(period)), units: units, reason: "As before."), by: .operator)
    }

    fileprivate func turn(_ measure: String, for actor: Actor = .reader) async throws -> Turn {
        try await store.read { [scope] tx in
            let initiative = try #require(try tx.record(Initiative.self, "scope = \(scope)"))
            return try TurnView.find(initiative.slug, slug(measure), for: actor, in: tx).turn
        }
    }
}
