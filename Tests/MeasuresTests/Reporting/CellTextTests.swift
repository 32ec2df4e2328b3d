import Core
import Initiatives
import TestSupport
import Testing
import Web

@testable import Measures

/// What people type and paste, before it is a figure.
@Suite struct CellTextTests {
    @Test("As people of each language write numbers; what could mean two things is refused")
    func numbers() async throws {
        try await withSheet { sheet, _ in
            var measure = sheet.measure
            measure.decimals = 1
            func read(_ text: String, _ language: Language = .en) -> Int64? {
                (try? CellText.read(text, of: measure, in: language))?.1
            }
            #expect(read("1204") == 12_040 && read(" 1,204.5 ") == 12_045 && read("1,04,204") == 1_042_040)
            #expect(read("१२०४.५", .hi) == 12_045 && read("੧੨", .pa) == 120)
            #expect(read("1.204,5", .es) == 12_045 && read("1 204,5", .fr) == 12_045 && read("12,5", .fr) == 125)
            for (text, language) in [
                ("1,2", Language.en), ("12,04", .en), ("1.5", .es), ("1.2.3", .en), ("1,204,5", .es), ("many", .en),
                ("1e3", .en), ("1.25", .en), ("--3", .en), ("1,234.5,6", .en),
            ] {
                #expect(
                    refusal { _ = try CellText.read(text, of: measure, in: language) }?.code == "value.malformed",
                    "\(text)")
            }
            #expect(
                refusal { _ = try CellText.read("99999999999999999", of: measure, in: .en) }?.code == "value.too-large")
        }
    }

    @Test("Blank is nothing yet, 0 is none; not collected and not applicable are two more")
    func states() async throws {
        try await withSheet { sheet, _ in
            func read(_ text: String) throws -> (Figure.State, Int64?)? {
                try CellText.read(text, of: sheet.measure, in: .en)
            }
            #expect(try read("  ") == nil)
            let (zero, missing, never) = (try read("0"), try read("–"), try read("X"))
            #expect(zero?.0 == .reported && zero?.1 == 0)
            #expect(missing?.0 == .notCollected && missing?.1 == nil)
            #expect(never?.0 == .notApplicable && never?.1 == nil)
        }
    }

    @Test("What is shown again reads as what it was, in every language")
    func thereAndBack() async throws {
        try await withSheet { sheet, _ in
            var (measure, random) = (sheet.measure, SeededGenerator(seed: 7))
            measure.decimals = 3
            for language in Language.allCases {
                for _ in 0..<200 {
                    let units = Int64.random(in: -9_000_000_000...9_000_000_000, using: &random)
                    let text = CellText.write(.reported, units, of: measure, in: language)
                    let back = try CellText.read(text, of: measure, in: language)
                    #expect(back?.1 == units, "\(text) in \(language)")
                }
            }
        }
    }

    @Test("Pasted lines: columns by name in any order, or in the order of the sheet; each refusal has its line")
    func pasting() async throws {
        try await withSheet { sheet, village in
            let (east, west) = (try await village.valley.place("east"), try await village.valley.place("west"))
            let girls = try #require(sheet.groups.first?.number)
            func paste(_ text: String) -> PastedCells {
                PastedCells(text, for: sheet, everybody: "Everybody", in: .en)
            }
            let named = paste("Place\tgirls\tEverybody\neast\t3\t7\n\nwest\t-\t0")
            #expect(named.refusals.isEmpty)
            #expect(
                Set(named.cells)
                    == [
                        ReportCell(place: east, category: girls, state: .reported, units: 3),
                        ReportCell(place: east, category: Category.all, state: .reported, units: 7),
                        ReportCell(place: west, category: girls, state: .notCollected),
                        ReportCell(place: west, category: Category.all, state: .reported, units: 0),
                    ])
            let plain = paste("EAST;7;3")
            #expect(plain.cells.map(\.units) == [7, 3] && plain.refusals.isEmpty)
            let wrong = paste("east\t1\t2\t3\t4\nnowhere\t1\nwest\tmany\nwest\t6")
            #expect(
                wrong.refusals.map { "\($0.line) \($0.problem.code)" }
                    == [
                        "1 report.too-many-columns", "2 report.place-unknown", "3 value.malformed",
                        "4 figures.repeated",
                    ])
        }
    }

    @Test("A doubt is raised by what jumps, and by groups that are more than everybody; shares may be")
    func doubts() async throws {
        try await withSheet { sheet, village in
            let east = try await village.valley.place("east")
            let groups = sheet.groups.map(\.number)
            func doubts(_ all: Int64, _ girls: Int64, _ boys: Int64, before: Int64? = nil, in sheet: ReportSheet)
                -> [ReportDoubt.Kind]
            {
                let cells = zip([Category.all] + groups, [all, girls, boys]).map {
                    ReportCell(place: east, category: $0, state: .reported, units: $1)
                }
                let known = before.map { [[east.value, Category.all.value]: $0] } ?? [:]
                return ReportDoubt.all(in: cells, of: sheet, before: known).map(\.kind)
            }
            #expect(doubts(10, 4, 6, in: sheet).isEmpty && doubts(10, 4, 5, before: 10, in: sheet).isEmpty)
            #expect(doubts(30, 4, 6, before: 10, in: sheet) == [.muchMore(before: 10)])
            #expect(doubts(29, 4, 6, before: 10, in: sheet).isEmpty)
            #expect(doubts(10, 4, 6, before: 30, in: sheet) == [.muchLess(before: 30)])
            #expect(doubts(10, 6, 5, in: sheet) == [.groupsAboveAll(dimension: "gender", sum: 11)])
            #expect(doubts(10, 11, 0, in: sheet) == [.groupAboveAll, .groupsAboveAll(dimension: "gender", sum: 11)])
            var shares = sheet
            shares.measure.overPlaces = .stated
            #expect(doubts(10, 60, 70, in: shares).isEmpty)
        }
    }

    /// A sheet of the school for two places and two groups, in a village of its own.
    private func withSheet(_ body: (ReportSheet, ReportingVillage) async throws -> Void) async throws {
        let engine = try #require(Engine.tried.first)
        try await withReporting(on: engine) { village in
            try await village.ask(of: ["school": ["east", "west"]], groups: ["girls", "boys"])
            let sheet = try await village.store.read { [scope = village.scope, school = village.school] tx in
                try ReportSheet.find(
                    Measure.find(slug("readers"), in: tx, scope: scope),
                    Organisation.find(school, in: tx, scope: scope), #require(Period("2026-09")), in: tx)
            }
            try await body(sheet, village)
        }
    }
}
