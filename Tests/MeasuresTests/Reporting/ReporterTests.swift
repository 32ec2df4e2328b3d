import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// Who is asked for what, and what becomes of what was asked before.
@Suite struct ReporterTests {
    @Test("A place ends with a period, and what was reported before can still be corrected", arguments: Engine.tried)
    func placesEnd(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            let readers = try await village.ask(of: ["school": ["east", "west"]])
            let august = try await village.settle([Typed("east", 7), Typed("west", 5)], in: "2026-08")
            try await village.name("school", for: ["west", "lower"], from: "2026-09")
            let ended = await refused { try await village.save([Typed("east", 7), Typed("west", 5)]) }
            #expect(ended?.code == "report.cell")
            try await village.settle([Typed("west", 4), Typed("lower", 2)])
            try await village.correct(august)
            try await village.save([Typed("east", 8), Typed("west", 5)], in: "2026-08")
            try await village.submit(august)
            try await village.accept(august)
            #expect(try await village.valley.total(of: readers, at: "valley") == 8 + 5 + 4 + 2)
            #expect(
                try await village.reporters == [
                    "east 2026-01 2026-08", "lower 2026-09 –", "west 2026-01 –",
                ])
        }
    }

    @Test("An end can be set earlier, and taken back; what never began is gone", arguments: Engine.tried)
    func ends(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask(of: ["school": ["east", "west"]])
            try await village.name("school", for: ["west"], from: "2026-09")
            try await village.name("school", for: ["west"], from: "2026-05")
            #expect(try await village.reporters == ["east 2026-01 2026-04", "west 2026-01 –"])
            try await village.name("school", for: ["west"], from: "2026-07")
            #expect(try await village.reporters == ["east 2026-01 2026-04", "west 2026-01 –"], "it ended before")
            try await village.name("school", for: ["east", "west"], from: "2026-05")
            #expect(try await village.reporters == ["east 2026-01 –", "west 2026-01 –"])
            try await village.name("school", for: [], from: "2026-01")
            #expect(try await village.reporters == [])
        }
    }

    @Test("Groups that are not asked for any more are neither missed nor handed in", arguments: Engine.tried)
    func groupsEnd(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask(groups: ["girls", "boys"])
            let typed = [Typed("east", 7), Typed("east", 4, group: 1), Typed("east", 3, group: 2)]
            let report = try await village.settle(typed)
            try await village.correct(report)
            try await village.schedule(groups: ["boys", "others"])
            let missing = await refused { try await village.submit(report) }
            #expect(missing?.code == "report.missing", "the girls typed before do not stand for the others")
            let unasked = await refused { try await village.save(typed) }
            #expect(unasked?.code == "report.cell")
            try await village.schedule(groups: ["boys"])
            try await village.save([Typed("east", 6), Typed("east", 2, group: 2)])
            try await village.submit(report)
            try await village.accept(report)
            #expect(
                try await village.rows("category, units", of: "current_figure") == [
                    [.int64(0), .int64(6)], [.int64(1), .int64(4)], [.int64(2), .int64(2)],
                ], "what was accepted of the girls stays")
            #expect(try await village.valley.count(of: "draft_figure") == 0)
        }
    }

    @Test("Of what is not asked of it at all any more an organisation corrects nothing", arguments: Engine.tried)
    func nothingAsked(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            let readers = try await village.ask()
            let report = try await village.settle([Typed("east", 7)])
            try await village.name("school", for: [])
            let refusal = await refused { try await village.correct(report) }
            #expect(refusal == Problem.notFound)
            #expect(try await village.find(report).state == .accepted)
            #expect(try await village.valley.total(of: readers, at: "valley") == 7)
        }
    }

    @Test("From which period, for which place, of which organisation: what cannot be", arguments: Engine.tried)
    func refusals(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask(of: [:])
            for from in ["2025-12", "2026-Q3", "2026"] {
                let refusal = await refused { try await village.name("school", for: ["east"], from: from) }
                #expect(refusal?.code == "schedule.first", "\(from)")
            }
            let whole = await refused { try await village.name("school", for: ["upper"]) }
            #expect(whole?.code == "figure.whole")
            try await village.valley.measure("years") { _ in }
            try await village.schedule(.year, of: "years", from: "2025-26")
            let calendar = await refused { try await village.name("school", for: ["upper"], of: "years", from: "2026") }
            #expect(calendar?.code == "schedule.first", "its years begin in April")
            try await village.name("school", for: ["upper"], of: "years", from: "2026-27")
            _ = try await village.store.perform(
                NameOrganisation(
                    scope: village.scope, slug: slug("board"), name: "Board", sector: .government, givesMoney: false,
                    part: "Runs schools.", citation: "A law"), by: .operator)
            let named = await refused { try await village.name("board", for: ["east"]) }
            #expect(named?.code == "reporter.not-joined")
            #expect(try await village.reporters == ["upper 2026-27 –"])
        }
    }

    @Test("What partners report by the month is not asked for by the quarter from then on", arguments: Engine.tried)
    func otherPeriods(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask(of: [:])
            try await village.schedule(.quarter, from: "2026-Q1")
            try await village.schedule(.month, from: "2026-01")
            try await village.name("school", for: ["east"])
            try await village.save([Typed("east", 7)])
            try await village.name("school", for: [], from: "2026-01")
            let refusals = [
                await refused { try await village.schedule(.quarter, from: "2026-Q1") },
                await refused { try await village.schedule(.month, from: "2026-02") },
            ]
            #expect(refusals.map { $0?.code } == ["schedule.begun", "schedule.begun"])
            try await village.schedule(.month, from: "2026-01", groups: ["girls"])
        }
    }

    @Test("A place that was divided is handed in by its parts", arguments: Engine.tried)
    func divided(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            let readers = try await village.ask()
            let report = try await village.save([Typed("east", 7)])
            try await village.valley.add(["hill", "shore"], in: "east")
            let refusal = await refused { try await village.submit(report) }
            #expect(refusal?.code == "figure.whole")
            try await village.name("school", for: ["hill", "shore"])
            try await village.settle([Typed("hill", 3), Typed("shore", 4)])
            #expect(try await village.valley.total(of: readers, at: "east") == 7)
            #expect(try await village.valley.total(of: readers, at: "valley") == 7)
        }
    }

    @Test("An organisation that left reports nothing; what it handed in can be accepted", arguments: Engine.tried)
    func left(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            let readers = try await village.ask(of: ["school": ["east"], "union": ["lower"]])
            let union = village.unionLead.caller
            let handed = try await village.save([Typed("lower", 5)], by: union)
            try await village.submit(handed, by: union)
            _ = try await village.store.perform(LeaveTogether(scope: village.scope), by: union)
            let late = [
                await refused { try await village.save([Typed("lower", 6)], in: "2026-10", by: union) },
                await refused { try await village.takeBack(handed, by: union) },
                await refused { try await village.name("union", for: ["lower", "west"], from: "2026-10") },
            ]
            #expect(late.map { $0?.code } == ["not-allowed", "not-allowed", "reporter.not-joined"])
            try await village.accept(handed)
            #expect(try await village.valley.total(of: readers, at: "valley") == 5)
            try await village.name("union", for: [], from: "2026-10")
            #expect(try await village.reporters == ["east 2026-01 –", "lower 2026-01 2026-09"])
        }
    }

    @Test("An organisation that is renamed stays the same source", arguments: Engine.tried)
    func renamed(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            let readers = try await village.ask()
            let report = try await village.settle([Typed("east", 7)])
            try await village.rename("Hill school")
            #expect(try await village.citations == ["School"], "as it was called when it reported")
            try await village.correct(report)
            try await village.save([Typed("east", 8)])
            try await village.submit(report)
            try await village.accept(report)
            #expect(try await village.citations == ["Hill school"])
            #expect(try await village.valley.count(of: "current_figure") == 1)
            #expect(try await village.valley.total(of: readers, at: "valley") == 8)
        }
    }

    @Test("A publication that is called like an organisation stays another source", arguments: Engine.tried)
    func namesake(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask()
            _ = try await village.store.perform(
                OpenBatch(scope: village.scope, name: "a book", citations: ["School"], categories: []), by: .operator)
            try await village.settle([Typed("east", 7)])
            #expect(try await village.citations == ["School", "School (school)"])
            try await village.settle([Typed("east", 7)], in: "2026-08")
            #expect(try await village.citations == ["School", "School (school)"])
        }
    }
}

extension ReportingVillage {
    /// Place, first period, last one.
    fileprivate var reporters: [String] {
        get async throws {
            try await store.read { [scope] tx in
                let names = Dictionary(
                    uniqueKeysWithValues: try Place.all(in: tx, scope: scope).map { ($0.number, $0.name) })
                return try tx.records(Reporter.self, "scope = \(scope)").map { reporter in
                    "\(names[reporter.place] ?? "?") \(reporter.first) \(reporter.last?.description ?? "–")"
                }.sorted()
            }
        }
    }

    fileprivate var citations: [String] {
        get async throws {
            try await store.read { [scope] tx in
                try tx.all("SELECT citation FROM source WHERE scope = \(scope) ORDER BY citation") {
                    try $0.get("citation", as: String.self)
                }
            }
        }
    }

    /// The school calls itself something else.
    fileprivate func rename(_ name: String) async throws {
        _ = try await store.perform(
            DescribeOrganisation(
                scope: scope, organisation: school, name: name, sector: .government, standing: .lives,
                givesMoney: false, part: nil), by: lead)
    }
}

/// Who accepts what others report, and for whom a number is asked.
@Suite struct ReviewerTests {
    @Test(
        "Who is named accepts what others report, for that measure alone, and never their own", arguments: Engine.tried)
    func named(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            let partners = ["school": ["east"], "union": ["west"]]
            try await village.ask(of: partners)
            try await village.ask("others", of: partners)
            let (union, school) = (village.unionLead, try village.lead)
            let mine = try await village.save([Typed("west", 3)], by: union.caller)
            let theirs = try await village.save([Typed("east", 4)])
            let elsewhere = try await village.save([Typed("east", 5)], of: "others")
            try await village.submit(mine, by: union.caller)
            for report in [theirs, elsewhere] { try await village.submit(report) }
            let unnamed = await refused { try await village.accept(theirs, by: union.caller) }
            #expect(unnamed?.code == "report.reviewer")
            try await village.nameReviewers([union])
            for (report, code) in [(mine, "report.own"), (elsewhere, "report.reviewer")] {
                let problem = await refused { try await village.accept(report, by: union.caller) }
                #expect(problem?.code == code)
            }
            try await village.accept(theirs, by: union.caller)
            #expect(try await village.find(theirs).state == .accepted)
            try await village.nameReviewers([])
            let ended = await refused { try await village.accept(mine, by: school) }
            #expect(ended?.code == "report.reviewer")
        }
    }

    @Test("A number that serves several is asked once, and counted for each of them", arguments: Engine.tried)
    func askers(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask(of: ["school": ["east"], "union": ["west"]])
            _ = try await village.store.perform(
                ScheduleReports(
                    scope: village.scope, measure: slug("readers"), frequency: .month,
                    first: #require(Period("2026-01")), dueDays: 10, minutes: 30,
                    furtherAskers: [slug("school"), slug("union")]), by: village.steward)
            let asked = try await village.store.read { [scope = village.scope] tx in
                try ReportBook(in: tx, scope: scope, today: #require(Day("2026-11-10"))).askers()
            }
            // Half an hour, twelve times, by two partners, for three.
            #expect(asked.askers.map(\.minutes) == [720, 720, 720] && asked.askers.allSatisfy { $0.shared == 1 })
            #expect(asked.savedMinutes == 1440)
        }
    }
}

extension ReportingVillage {
    fileprivate func nameReviewers(_ people: [Village.Person]) async throws {
        _ = try await store.perform(
            NameReviewers(scope: scope, measure: slug("readers"), members: people.map(\.member)), by: steward)
    }
}
