import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// Files with a row for each place and a column for each period.
@Suite struct WideFileTests {
    private static let text = """
        place,2021,2021-22,2024-05
        east,7,8.5,9
        west,5,not collected,x
        lower,1,,2
        upper,1,2,3
        """

    @Test("The command and the browser read the same: a figure for each period", arguments: Engine.tried)
    func periods(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            let draft = try await valley.draft(Self.text, ["measure": "children", "source": "School survey"])
            #expect(draft.choices[2] == ColumnChoice(.value) && draft.choices[4] == ColumnChoice(.value))
            let check = try draft.check()
            #expect([check.report.ready, check.report.refused, check.figures.count] == [2, 2, 6])
            #expect(check.report.refusals.map(\.code) == ["value.blank", "figure.whole"])
            #expect(check.report.refusals.map(\.column) == ["2021-22", "place"])
            #expect(check.figures.prefix(3).map(\.period.description) == ["2021", "2021-22", "2024-05"])
            let command = try await valley.bring(Self.text) { $0.skipsRefused = true }
            #expect(command.refusals == check.report.refusals && command.counts == [2, 2, 2])
            let brought = try await valley.figures()
            _ = try await valley.store.perform(
                ImportFigures(scope: valley.scope, file: "wide.csv", figures: check.figures), by: .operator)
            #expect(try await valley.figures() == brought && brought.count == 6)
        }
    }

    @Test("More figures than one action takes come in all the same", arguments: Engine.tried)
    func many(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            let months = (0..<900).map { "\(1900 + $0 / 12)-\(String($0 % 12 + 101).dropFirst())" }
            let rows = ["east,,", "west,,", "lower,,", "east,gender,girls", "west,gender,girls", "lower,gender,girls"]
            let report = try await valley.bring(
                (["place,dimension,category," + months.joined(separator: ",")]
                    + rows.map { $0 + String(repeating: ",1", count: months.count) }).joined(separator: "\n"))
            #expect(report.counts == [6, 0, 6])
            #expect(try await valley.count(of: "current_figure") == 5400)
        }
    }

    @Test("What says when twice, or a column that is no period, is refused")
    func refusals() async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withChildren(on: .sqlite) { valley in
            let said = ["measure": "children", "source": "S"]
            let whole = try await valley.draft(Self.text, said.merging(["period": "2024"]) { $1 })
            let typed = await refused { _ = try whole.check() }
            #expect(typed?.code == "import.column-period" && typed?.place == "period")
            let beside = try await valley.draft(
                "place,when,2021\neast,2020,7\n",
                said.merging(["column-1": "place", "column-2": "period", "column-3": "value"]) { $1 })
            let column = await refused { _ = try beside.check() }
            #expect(column?.code == "import.column-period" && column?.place == "column-2")
            let named = try await valley.draft("place,period,value,2021\neast,2020,7,9\n", said)
            #expect(named.choices[4] == nil, "its values have a column, and its period another")
            #expect(try named.check().figures.map(\.units) == [70])
            let plain = await refused { _ = try await valley.bring("place,Total 2021\neast,7\n") }
            #expect(plain?.code == "csv.missing_columns")
        }
    }

    @Test("Periods across and groups down", arguments: Engine.tried)
    func groups(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            let draft = try await valley.draft(
                "place,dimension,category,2021,2022\neast,gender,girls,3,4\neast,,,7,9\n",
                ["measure": "children", "source": "S"])
            let figures = try draft.check().figures
            #expect(figures.map { $0.category?.name } == ["girls", "girls", nil, nil])
            #expect(figures.map(\.units) == [30, 40, 70, 90])
        }
    }
}
