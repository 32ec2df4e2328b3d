import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// What can be typed into a report, what can be handed in, and what of it is seen where.
@Suite struct ReportCellTests {
    @Test("Drafts and what was submitted count nowhere; what was accepted counts once", arguments: Engine.tried)
    func onlyAcceptedCounts(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            let readers = try await village.ask()
            let tables = ["figure", "current_figure", "total", "batch"]
            func sizes() async throws -> [Int64] {
                var sizes: [Int64] = []
                for table in tables { sizes.append(try await village.valley.count(of: table)) }
                return sizes
            }
            let report = try await village.save([Typed("east", 7)])
            #expect(try await sizes() == [0, 0, 0, 0])
            try await village.submit(report)
            #expect(try await sizes() == [1, 0, 0, 1])
            try await village.giveBack(report)
            try await village.submit(report)
            #expect(try await sizes() == [2, 0, 0, 2])
            try await village.accept(report)
            #expect(try await sizes() == [2, 1, 2, 2])
            #expect(try await village.valley.total(of: readers, at: "valley") == 7)
            try await village.correct(report)
            try await village.save([Typed("east", 5)])
            try await village.submit(report)
            #expect(
                try await village.valley.total(of: readers, at: "valley") == 7, "it stands until the next is accepted")
            try await village.accept(report)
            #expect(try await village.valley.total(of: readers, at: "valley") == 5)
            #expect(try await sizes() == [3, 1, 2, 3])
            #expect(try await village.valley.count(of: "draft_figure") == 0)
        }
    }

    @Test("A figure's history tells what was accepted, and not what was returned", arguments: Engine.tried)
    func history(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask()
            let report = try await village.save([Typed("east", 7)])
            try await village.submit(report)
            let waiting = await refused { _ = try await village.trace() }
            #expect(waiting == Problem.notFound)
            try await village.giveBack(report)
            try await village.save([Typed("east", 5, note: "Two had moved.")])
            try await village.submit(report)
            try await village.accept(report)
            #expect(try await village.trace() == [5])
            try await village.correct(report)
            try await village.save([Typed("east", 6)])
            try await village.submit(report)
            #expect(try await village.trace() == [5])
            try await village.accept(report)
            #expect(try await village.trace() == [6, 5])
        }
    }

    @Test("Nobody publishes or adds to what waits, past its review", arguments: Engine.tried)
    func noOtherDoor(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            let readers = try await village.ask()
            let report = try await village.save([Typed("east", 7)])
            try await village.submit(report)
            let batch = try await village.store.read { tx in
                try Report.find(report, in: tx, scope: village.scope).batch(in: tx)
            }
            let number = try #require(batch?.number)
            let east = try await village.valley.place("east")
            let refusals = [
                await refused { try await village.valley.publish(number) },
                await refused {
                    try await village.valley.record([Stated(measure: readers, place: east, units: 9)], into: number)
                },
            ]
            #expect(refusals.map { $0?.code } == ["batch.closed", "batch.closed"])
            #expect(try await village.valley.count(of: "current_figure") == 0)
        }
    }

    @Test(
        "Zero, not collected and not applicable stay apart; what was left empty is not handed in",
        arguments: Engine.tried)
    func statesStayApart(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            let readers = try await village.ask(of: ["school": ["east", "west", "lower"]])
            let report = try await village.save([
                Typed("east", 0), Typed("west", nil, .notCollected, note: "The road was closed."),
            ])
            let early = await refused { try await village.submit(report) }
            #expect(early?.code == "report.missing")
            #expect(try await village.valley.count(of: "figure") == 0)
            try await village.save([
                Typed("east", 0), Typed("west", nil, .notCollected, note: "The road was closed."),
                Typed("lower", nil, .notApplicable),
            ])
            try await village.submit(report)
            try await village.accept(report)
            #expect(
                try await village.rows("state, units, note", of: "figure") == [
                    [.text("not applicable"), .null, .null],
                    [.text("not collected"), .null, .text("The road was closed.")],
                    [.text("reported"), .int64(0), .null],
                ])
            #expect(try await village.valley.total(of: readers, at: "valley") == 0)
            #expect(
                try await village.rows("units, figures", of: "total")
                    == Array(repeating: [.int64(0), .int64(1)], count: 2))
            let wells = try await village.ask("wells", of: ["school": ["east"]])
            try await village.settle([Typed("east", nil, .notCollected)], of: "wells")
            #expect(
                try await village.valley.total(of: wells, at: "valley") == nil, "nothing is known, and it is not zero")
        }
    }

    private static let impossible: [(typed: [Typed], code: String)] = [
        ([Typed("lower", 1)], "report.cell"), ([Typed("upper", 1)], "report.cell"),
        ([Typed("east", 1, group: 2)], "report.cell"), ([Typed("east", 1, group: 99)], "report.cell"),
        ([Typed("east", 101)], "value.above-highest"),
        ([Typed("east", 1, group: 1), Typed("east", 101)], "value.above-highest"),
        ([Typed("east", .max)], "value.too-large"), ([Typed("east", .min)], "value.too-large"),
        ([Typed("east", 1), Typed("east", 2)], "figures.repeated"),
        ([Typed("east", 1, group: 1), Typed("east", nil, .notCollected, group: 1)], "figures.repeated"),
        ([Typed("east", nil, .reported)], "figure.state"), ([Typed("east", 0, .notCollected)], "figure.state"),
        ([Typed("east", 0, .notApplicable)], "figure.state"), ([Typed("east", 1, note: "")], "text.blank"),
        ([Typed("east", 1, note: String(repeating: "a", count: 2001))], "text.too-long"),
        (Array(repeating: Typed("east", 1), count: 5001), "figures.too-many"),
    ]

    @Test("What cannot stand in a cell is refused, and nothing of it kept", arguments: Engine.tried)
    func impossible(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask("writers", of: [:], groups: ["girls", "boys"])
            try await village.ask(groups: ["girls"]) { $0.highest = 100 }
            for (typed, code) in Self.impossible {
                let refusal = await refused { try await village.save(typed) }
                #expect(refusal?.code == code)
            }
            #expect(try await village.valley.count(of: "report") == 0)
            try await village.save([Typed("east", 100), Typed("east", 0, group: 1)])
            #expect(try await village.valley.count(of: "draft_figure") == 2)
        }
    }

    @Test("Only periods that have begun are written, and only those that have ended handed in", arguments: Engine.tried)
    func periods(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask()
            for period in ["2025-12", "2026-12", "2026-Q3", "2026", "2026-10-05"] {
                let refusal = await refused { try await village.save([Typed("east", 7)], in: period) }
                #expect(refusal == Problem.notFound, "\(period)")
            }
            let report = try await village.save([Typed("east", 7)], in: "2026-11")
            // It is the last of November until midnight where the initiative is.
            try village.clock.set("2026-11-30T18:29:59Z")
            let early = await refused { try await village.submit(report) }
            #expect(early?.code == "report.early")
            try village.clock.set("2026-11-30T18:30:00Z")
            try await village.submit(report)
            #expect(try await village.find(report).state == .submitted)
        }
    }

    @Test("Who writes over what somebody else saved meanwhile is told so", arguments: Engine.tried)
    func stale(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask()
            let contributor = try village.caller(.contributor)
            let ahead = await refused { try await village.save([Typed("east", 1)], on: 1) }
            let report = try await village.save([Typed("east", 1)], on: 0)
            let twice = await refused { try await village.save([Typed("east", 2)], by: contributor, on: 0) }
            try await village.save([Typed("east", 2)], by: contributor, on: 1)
            let unread = await refused { try await village.submit(report, on: 1) }
            #expect([ahead, twice, unread].map { $0?.code } == Array(repeating: "report.newer", count: 3))
            #expect([ahead, twice, unread].map { $0?.kind } == [.stale, .stale, .stale])
            try await village.submit(report, on: 2)
            #expect(try await village.rows("units", of: "figure") == [[.int64(2)]])
        }
    }

    @Test("What is not there, and what is another's, answer alike", arguments: Engine.tried)
    func notThere(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask()
            let report = try await village.save([Typed("east", 7)])
            let union = village.unionLead.caller
            let gone = Number<Report>(99)
            let refusals = [
                await refused { try await village.takeBack(gone) },
                await refused { try await village.takeBack(report, by: union) },
                await refused { try await village.say("Hello", on: gone, by: union) },
                await refused { try await village.say("Hello", on: report, by: union) },
                await refused { try await village.accept(gone) },
                await refused { try await village.save([Typed("east", 7)], of: "readers", by: union) },
                await refused { try await village.save([Typed("east", 7)], by: village.steward) },
            ]
            #expect(refusals == Array(repeating: Problem.notFound, count: 7))
        }
    }
}

extension ReportingVillage {
    /// What the school stated of the east in September, newest first, as somebody of another organisation reads it.
    fileprivate func trace() async throws -> [Int64?] {
        let key = FigureKey(
            measure: try slug("readers"), place: try slug("east"), period: try #require(Period("2026-09")),
            category: Category.all, source: Number(1))
        let (slug, caller) = (village.slug, unionLead.caller)
        let trace = try await store.read { [scope, authority = store.authority] tx in
            try FigureTrace.find(slug, key, for: authority.actor(caller, in: scope, tx: tx), in: tx)
        }
        return ([trace.current] + trace.earlier).map(\.figure.units)
    }
}
