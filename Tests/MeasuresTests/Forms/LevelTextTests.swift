import CSV
import Core
import Initiatives
import TestSupport
import Testing
import Web

@testable import Measures

/// Levels as people type, paste, import and download them.
@Suite struct LevelTextTests {
    @Test("A level by its name in any case, or by its number; nothing else")
    func typed() async throws {
        try await withForms { village, way, gate in
            func read(_ text: String, _ measure: Measure, _ language: Language = .en) -> Int64? {
                (try? CellText.read(text, of: measure, in: language))?.1
            }
            #expect(read(" Begun ", way) == 1 && read("NOT BEGUN", way) == 0 && read("2", way) == 2)
            #expect(read("२", way, .hi) == 2)
            #expect(read("reached", gate) == 1 && read("Not yet", gate) == 0 && read("1", gate) == 1)
            for text in ["almost", "3", "-1", "1.0", "1,0", "yes"] {
                for measure in [way, gate] {
                    let problem = refusal { _ = try CellText.read(text, of: measure, in: .en) }
                    #expect(problem?.code == "value.no-level", "\(text)")
                }
            }
            let (blank, missing, never) = (
                try CellText.read(" ", of: way, in: .en), try CellText.read("-", of: way, in: .en),
                try CellText.read("x", of: gate, in: .en)
            )
            #expect(blank == nil && missing?.0 == .notCollected && never?.0 == .notApplicable)
        }
    }

    @Test("What is shown again reads as what it was, in every language and from every other")
    func thereAndBack() async throws {
        try await withForms { village, way, gate in
            for (measure, units) in [(way, Int64(0)), (way, 2), (gate, 0), (gate, 1)] {
                for (shown, read) in zip(Language.allCases, Language.allCases.reversed()) {
                    let text = CellText.write(.reported, units, of: measure, in: shown)
                    let back = try CellText.read(text, of: measure, in: read)
                    #expect(back?.1 == units, "\(text)")
                }
            }
        }
    }

    @Test("A file names levels or numbers them; what was downloaded comes back as it was", arguments: Engine.tried)
    func files(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            _ = try await village.forms()
            let text = """
                place,period,value
                east,2024,Begun
                west,2024,2
                upper,2024,not collected
                lower,2024,almost
                """
            let (way, address) = (try slug("way"), village.village.slug)
            func bring(_ bytes: [UInt8]) async throws -> ImportReport {
                try await village.valley.bring(bytes) {
                    ($0.measure, $0.initiative, $0.skipsRefused) = (way, address, true)
                }
            }
            let report = try await bring(Array(text.utf8))
            #expect(report.counts == [3, 1, 3])
            let lead = Actor(member: 2, behalf: nil, role: .partnerLead)
            let file = try await village.store.read { try Spreadsheet.figures(address, way, for: lead, in: $0) }
            let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n")
            #expect(lines[0].hasSuffix(",label") && lines.contains { $0.contains(",2,") && $0.hasSuffix(",done") })
            let again = try await bring(file.bytes)
            #expect(again.counts == [3, 0, 3])
            let told = await refused {
                _ = try await village.valley.bring("place,period,value\neast,2024,1") {
                    ($0.measure, $0.initiative) = (try slug("told"), address)
                }
            }
            #expect(told?.code == "measure.story")
        }
    }

    @Test("A milestone counts as reached since it was reached last")
    func reached() async throws {
        try await withForms { village, _, gate in
            let east = try await village.valley.place("east")
            for (year, units) in [("2021", Int64(1)), ("2022", 0), ("2023", 1), ("2024", 1)] {
                try await village.valley.publish(Stated(measure: gate.number, place: east, period: year, units: units))
            }
            let view = try await village.store.read {
                try MeasureView.find(village.village.slug, gate.slug, for: FormRulesTests.member, in: $0)
            }
            let curve = try #require(view.elsewhere.first)
            #expect(curve.firstReached?.period == Period("2023"))
            try await village.valley.publish(Stated(measure: gate.number, place: east, period: "2025", units: 0))
            let after = try await village.store.read {
                try MeasureView.find(village.village.slug, gate.slug, for: FormRulesTests.member, in: $0)
            }
            #expect(after.elsewhere.first?.firstReached == nil)
        }
    }

    @Test(
        "A partner reports a level; nobody outside sees one village's, and no jump is doubted", arguments: Engine.tried)
    func reported(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask("way", of: ["school": ["upper", "lower"]]) {
                ($0.form, $0.unit, $0.levels) = (.scale, "", FormRulesTests.levels)
                ($0.overPlaces, $0.sources) = (.stated, .compete)
            }
            try await village.settle([Typed("upper", 0), Typed("lower", 1)], of: "way", in: "2026-08")
            let report = try await village.save([Typed("upper", 2), Typed("lower", 2)], of: "way", in: "2026-09")
            let wrong = await refused {
                try await village.save([Typed("upper", 3), Typed("lower", 2)], of: "way", in: "2026-09")
            }
            #expect(wrong?.code == "value.above-highest")
            let address = ReportAddress(
                initiative: village.village.slug, measure: try slug("way"), period: try #require(Period("2026-09")),
                organisation: try slug("school"))
            let (scope, authority, lead) = (village.scope, village.store.authority, try village.lead)
            let view = try await village.store.read { tx in
                try ReportView.find(address, for: authority.actor(lead, in: scope, tx: tx), in: tx)
            }
            #expect(view.doubts.isEmpty && view.cells.count == 2)
            try await village.submit(report)
            try await village.accept(report)
            let (open, inside, curves) = try await village.store.read { tx in
                let measure = try Measure.find(slug("way"), in: tx, scope: scope)
                let (valley, sources) = (
                    try Place.find(slug("valley"), in: tx, scope: scope), try Source.all(in: tx, scope: scope)
                )
                func grid(for actor: Actor) throws -> PlaceGrid? {
                    try PlaceGrid.find(of: measure, within: valley, in: nil, sources: sources, for: actor, tx: tx)
                }
                return (
                    try grid(for: .visitor), try grid(for: FormRulesTests.member),
                    try Curve.all(of: measure, first: valley.number, sources: sources, for: .visitor, in: tx)
                )
            }
            #expect(open == nil && curves.map(\.points.count) == [0])
            #expect(inside?.lines.map { $0.everybody?.value?.units } == [2, 2])
        }
    }
}

/// Lends a village with a scale and a milestone.
private func withForms(_ body: (ReportingVillage, Measure, Measure) async throws -> Void) async throws {
    try await withReporting(on: .sqlite) { village in
        let (way, gate, _) = try await village.forms()
        let scope = village.scope
        let measures = try await village.store.read { tx in
            (try Measure.find(way, in: tx, scope: scope), try Measure.find(gate, in: tx, scope: scope))
        }
        try await body(village, measures.0, measures.1)
    }
}
