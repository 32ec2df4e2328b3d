import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// Files that write `12,5`. What could be read in two ways is asked, never guessed.
@Suite struct DecimalMarkTests {
    @Test(
        "All numbers of a file together tell how it writes decimals",
        arguments: [
            (["7", "12"], .point), (["12.5"], .point), (["12,5"], .comma), (["-0,25"], .comma), (["0,125"], .comma),
            (["1234,567"], .comma), (["1.234,5"], .comma), (["1,234.5"], .point), (["1,234,567"], .point),
            (["1,04,204"], .point), (["1.234.567"], .comma), (["1,234"], nil), (["-1,234"], nil), (["1.000"], nil),
            (["1,234", "12,5"], .comma), (["1,234", "12.5"], .point), (["1.234", "12,5"], .comma),
            (["12,5", "12.5"], .point), (["12,5", "12.5", "1,234"], nil),
            (["many", "not collected", "-", ","], .point),
            (["1,2,3", "1.,2,", "a,5"], .point),
        ] as [([String], DecimalMark?)])
    func verdicts(numbers: [String], verdict: DecimalMark?) {
        var scan = MarkScan()
        for number in numbers { scan.note(number, decimals: 1) }
        #expect(scan.verdict == verdict)
    }

    @Test("Where a number can have three decimals, 1.234 is what this house itself writes")
    func ownFiles() {
        var scan = MarkScan()
        scan.note("1.234", decimals: 3)
        #expect(scan.verdict == .point)
        scan.note("1,234", decimals: 3)
        #expect(scan.verdict == nil)
    }

    @Test("The command and the browser read decimal commas alike, and ask alike", arguments: Engine.tried)
    func files(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            let said = ["measure": "children", "source": "School survey"]
            let clear = "place;period;value;standard_error\neast;2024;12,5;0,5\nwest;2024;1.234,5;\nlower;2024;1.200;\n"
            let check = try await valley.draft(clear, said).check()
            #expect(check.report.refused == 0 && check.figures.map(\.units) == [125, 12345, 12000])
            #expect(check.figures.first?.standardError == 5)
            let command = try await valley.bring(clear)
            #expect(command.counts == [3, 0, 3])
            let brought = try await valley.figures()
            _ = try await valley.store.perform(
                ImportFigures(scope: valley.scope, file: "a.csv", figures: check.figures), by: .operator)
            #expect(try await valley.figures() == brought)

            let unclear = "place;period;value\neast;2024;1,234\nwest;2024;7\n"
            let asked = await refused { _ = try await valley.draft(unclear, said).check() }
            #expect(asked?.code == "import.decimal-mark" && asked?.place == "mark")
            let alike = await refused { _ = try await valley.bring(unclear) { $0.isDryRun = true } }
            #expect(alike?.code == "import.decimal-mark")
            let thousands = try await valley.draft(unclear, said.merging(["mark": "point"]) { $1 })
            #expect(try thousands.check().figures.map(\.units) == [12340, 70])
            #expect(thousands.kept(as: "List").answers.map(\.question) == [.measure, .source, .mark])
            let decimals = try await valley.draft(unclear, said.merging(["mark": "comma"]) { $1 })
            #expect(try decimals.check().report.refusals.map(\.code) == ["value.malformed"], "one decimal, not three")
            let counts = try await valley.bring(unclear) { ($0.isDryRun, $0.decimals) = (true, .point) }
            #expect(counts.counts == [2, 0, 0])
        }
    }

    @Test("In a file that writes both ways, what does not fit is refused")
    func mixed() async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withChildren(on: .sqlite) { valley in
            let draft = try await valley.draft(
                "place;period;value\neast;2024;12,5\nwest;2024;12.5\n", ["measure": "children", "source": "S"])
            let check = try draft.check()
            #expect(check.figures.map(\.units) == [125] && check.report.refusals.map(\.line) == [2])
        }
    }
}
