import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// What is said about one figure of a report, and where it is shown.
@Suite struct FigureTalkTests {
    @Test(
        "A question and its answer stand at the figure, in the talk, and where the figure comes from",
        arguments: Engine.tried)
    func askedAndAnswered(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask(of: ["school": ["east", "west"]], groups: ["girls"])
            let report = try await village.save([
                Typed("east", 12), Typed("east", 5, group: 1), Typed("west", 3), Typed("west", 1, group: 1),
            ])
            try await village.submit(report)
            try await village.say("Boats, or rides?", ofGroup: 1, at: "east", on: report, by: village.steward)
            try await village.say("Rides; five girls each.", ofGroup: 1, at: "east", on: report)
            try await village.say("Well done.", on: report, by: village.steward)
            let view = try await village.view(by: village.unionLead.caller)
            let cell = CellKey(place: try await village.valley.place("east"), category: Number(1))
            #expect(view.said(of: cell).map(\.step.words) == ["Boats, or rides?", "Rides; five girls each."])
            #expect(view.said(of: cell).map { $0.place?.name } == ["east", "east"])
            #expect(view.said(of: cell).map { $0.group?.name } == ["girls", "girls"])
            #expect(view.steps.map(\.step.about) == [.report, .figure(cell), .figure(cell), .report])
            #expect(view.state == .submitted, "talking moves nothing on")
            try await village.accept(report)
            let (member, reader, visitor) = (
                try await village.trace(group: 1, for: village.caller(.funder)),
                try await village.trace(group: 1, for: village.caller(.observer)),
                try await village.trace(group: 1, for: nil)
            )
            #expect(member?.said.map(\.step.words) == ["Boats, or rides?", "Rides; five girls each."])
            #expect(member?.said.allSatisfy { $0.name != nil } == true && member?.talkPath == nil)
            #expect(reader?.said.map(\.name) == [nil, nil], "who only reads along is told no names")
            #expect(visitor == nil)
            let other = try await village.trace(group: 0, for: village.lead)
            #expect(other?.said.isEmpty == true && other?.talkPath != nil, "it is about the girls alone")
        }
    }

    @Test(
        "Only a figure that the report asks for is talked about, and a draft by its organisation alone",
        arguments: Engine.tried)
    func refusals(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask(groups: ["girls"])
            _ = try await village.store.perform(
                OpenBatch(
                    scope: village.scope, name: "more", citations: [],
                    categories: [.init(dimension: "gender", name: "boys")]), by: .operator)
            let report = try await village.save([Typed("east", 12)])
            let steward = try village.steward
            let draft = await refused { try await village.say("Why?", at: "east", on: report, by: steward) }
            #expect(draft == .notFound)
            try await village.say("To be counted again.", at: "east", on: report)
            try await village.save([Typed("east", 12), Typed("east", 5, group: 1)])
            try await village.submit(report)
            for (place, group) in [("west", Int64(0)), ("valley", 0), ("east", 2), ("east", 99), ("east", -1)] {
                let problem = await refused {
                    try await village.say("Why?", ofGroup: group, at: place, on: report, by: steward)
                }
                #expect(problem?.code == "report.cell", "\(place), \(group)")
            }
            let nothing = await refused {
                try await village.say(" ", at: "east", on: report, by: steward)
            }
            #expect(nothing?.kind == .invalid)
            #expect(try await village.rows("kind, about, words", of: "report_step").count == 2)
        }
    }

    @Test("What somebody said about a figure goes with them", arguments: Engine.tried)
    func forgotten(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask()
            let report = try await village.save([Typed("east", 12)])
            try await village.submit(report)
            try await village.say("A secret.", at: "east", on: report, by: village.caller(.contributor))
            _ = try await village.store.perform(
                ForgetMember(scope: village.scope), by: village.caller(.contributor))
            let view = try await village.view(by: village.unionLead.caller)
            #expect(view.steps.map(\.step.kind) == [.submitted])
        }
    }

    @Test("A topic is stored as it is read, and nothing else is one")
    func stored() {
        for topic in [TalkTopic.report, .figure(CellKey(place: Number(12), category: Number(0)))] {
            #expect(TalkTopic(stored: topic.stored) == topic)
        }
        for wrong in ["-", "1", "1-", "1-2-3", "a-b", " 1-2", "1–2"] {
            #expect(TalkTopic(stored: .text(wrong)) == nil, "\(wrong)")
        }
        #expect(TalkTopic(stored: .null) == nil && TalkTopic(stored: .int64(1)) == nil)
    }
}

extension ReportingVillage {
    fileprivate func say(
        _ words: String, ofGroup group: Int64 = 0, at place: String, on report: Number<Report>,
        by caller: Caller? = nil
    ) async throws {
        let cell = CellKey(place: try await valley.place(place), category: Number(group))
        _ = try await store.perform(
            SayOnReport(scope: scope, report: report, about: .figure(cell), words: words), by: caller ?? lead)
    }

    /// The school's report of September, as somebody reads it.
    fileprivate func view(by caller: Caller) async throws -> ReportView {
        let address = ReportAddress(
            initiative: village.slug, measure: try slug("readers"), period: try #require(Period("2026-09")),
            organisation: try slug("school"))
        return try await store.read { [scope, authority = store.authority] tx in
            try ReportView.find(address, for: authority.actor(caller, in: scope, tx: tx), in: tx)
        }
    }

    /// What is said of the figure of the east where it comes from.
    fileprivate func trace(group: Int64, for caller: Caller?) async throws -> TracedReport? {
        let readers = try slug("readers")
        let east = try await valley.place("east")
        return try await store.read { [scope, village, authority = store.authority] tx in
            let actor = try caller.map { try authority.actor($0, in: scope, tx: tx) } ?? .visitor
            let figures = try tx.records(
                Figure.self, "scope = \(scope) AND place = \(east) AND category = \(group)")
            let figure = try #require(figures.last)
            return try TracedReport.find(
                figure, of: Measure.find(readers, in: tx, scope: scope),
                at: Place.find(slug("east"), in: tx, scope: scope), in: Initiative.find(village.slug, in: tx),
                for: actor, tx)
        }
    }
}
