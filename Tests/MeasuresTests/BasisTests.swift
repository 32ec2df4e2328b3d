import Core
import Initiatives
import Measures
import TestSupport
import Testing

/// What a figure rests on: its cases and its standard error, and what follows from too few of the first.
@Suite struct BasisTests {
    @Test("What a figure rests on is read from a file, to the last decimal", arguments: Engine.tried)
    func reading(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            try await valley.measure("children") {
                $0.decimals = 2
                $0.isMean = true
            }
            let report = try await valley.bring(
                "place,period,value,cases,standard_error\neast,2024,330.84,959,0.45\nwest,2024,300,0,\nlower,2024,not collected,,\n"
            )
            #expect(report.counts == [3, 0, 3])
            let stored = try await valley.store.read { tx in
                try tx.all("SELECT cases, standard_error FROM figure ORDER BY place") { row in
                    [try row.get("cases", as: Int64?.self), try row.get("standard_error", as: Int64?.self)]
                }
            }
            #expect(Set(stored) == [[959, 45], [0, nil], [nil, nil]])
        }
    }

    @Test(
        "A file that says it wrongly is refused, with its line",
        arguments: [
            ("1,-1,", "cases.malformed"), ("1,many,", "cases.malformed"), ("1,1.5,", "cases.malformed"),
            ("not collected,5,", "cases.malformed"), ("1,,0", "error.malformed"), ("1,,0.00", "error.malformed"),
            ("1,,-0.5", "error.malformed"), ("1,,0.005", "error.malformed"), ("not collected,,0.5", "error.malformed"),
        ])
    func wrong(cells: String, code: String) async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withValley(on: .sqlite) { valley in
            try await valley.measure("children") { $0.decimals = 2 }
            let report = try await valley.bring("place,period,value,cases,standard_error\neast,2024,\(cells)\n")
            #expect(report.counts == [0, 1, 0])
            #expect(report.refusals.map(\.code) == [code] && report.refusals.map(\.line) == [2])
        }
    }

    @Test("The action refuses what stands without a value, or is impossible", arguments: Engine.tried)
    func acting(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let score = try await valley.measure("score")
            let east = try await valley.place("east")
            let batch = try await valley.open()
            let figures = [
                Stated(measure: score, place: east, cases: 3), Stated(measure: score, place: east, standardError: 3),
                Stated(measure: score, place: east, units: 1, cases: -1),
                Stated(measure: score, place: east, units: 1, standardError: 0),
            ]
            var codes: [String?] = []
            for figure in figures {
                codes.append(await refused { try await valley.record([figure], into: batch) }?.code)
            }
            #expect(codes == ["figure.state", "figure.state", "cases.malformed", "error.malformed"])
        }
    }

    @Test("… and so does the table itself", arguments: Engine.tried)
    func table(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let score = try await valley.measure("score")
            let east = try await valley.place("east")
            let batch = try await valley.open()
            let rows: [(SQL, SQL)] = [
                ("'not collected', NULL, NULL", "5, NULL"), ("'not collected', NULL, NULL", "NULL, 5"),
                ("'reported', 1, NULL", "-1, NULL"), ("'reported', 1, NULL", "NULL, 0"),
            ]
            for (cells, basis) in rows {
                let refusal = await refused {
                    try await valley.store.insertFigure(measure: score, place: east, batch: batch, cells, basis: basis)
                }
                #expect(refusal?.code == "row.check", "\(basis.pieces)")
            }
            #expect(try await valley.count(of: "figure") == 0)
        }
    }

    @Test("A mean of fewer than 30 cases is not reliable; a count is what it is", arguments: Engine.tried)
    func fewCases(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let mean = try await valley.measure("mean") { $0.isMean = true }
            let count = try await valley.measure("count")
            let (upper, lower) = (try await valley.place("upper"), try await valley.place("lower"))
            try await valley.publish(
                Stated(measure: mean, place: upper, units: 7, cases: 29),
                Stated(measure: mean, place: lower, units: 7, cases: 30),
                Stated(measure: mean, place: lower, category: 1, units: 7),
                Stated(measure: count, place: upper, units: 7, cases: 1))
            #expect(try await valley.doubts("mean") == ["lower": [false, false], "upper": [true]])
            #expect(try await valley.doubts("count") == ["upper": [false]])
        }
    }

    @Test(
        "A line never crosses a change of method, even where its first period was not counted", arguments: Engine.tried)
    func breaks(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let score = try await valley.measure("score")
            let whole = try await valley.place("valley")
            for (year, units) in [("2019", 5), ("2020", 6), ("2022", 3), ("2023", 4)] as [(String, Int64)] {
                try await valley.publish(Stated(measure: score, place: whole, period: year, units: units))
            }
            _ = try await valley.store.perform(
                BreakSeries(
                    scope: valley.scope, measure: try #require(Slug("score")), period: try #require(Period("2021")),
                    reason: "Another method.", citation: "State report"), by: .operator)
            let runs = try await valley.view("score").curve.runs
            #expect(runs.map { $0.map(\.period.description) } == [["2019", "2020"], ["2022", "2023"]])
        }
    }

    @Test(
        "A total says from how many places it is added up; zero counts, not collected does not", arguments: Engine.tried
    )
    func coverage(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            let children = try await valley.measure("children") { $0.overPlaces = .sum }
            let (east, west) = (try await valley.place("east"), try await valley.place("west"))
            try await valley.publish(
                Stated(measure: children, place: east, units: 0),
                Stated(measure: children, place: west, units: 5),
                Stated(measure: children, place: try await valley.place("lower")),
                Stated(measure: children, place: west, category: 1, units: 2))
            let grid = try #require(try await valley.view("children").places)
            #expect(grid.whole.map(\.value.units) == [5, 2])
            #expect(grid.whole.map(\.reported) == [2, 1] && grid.whole.map(\.places) == [3, 3])
            #expect(grid.lines.map(\.place.name) == ["upper", "lower"] && grid.lines.map(\.isKnown) == [true, false])
            #expect(grid.lines[0].everybody?.value?.units == 5, "upper is added up from its hamlets")
        }
    }
}

extension SmallInitiative {
    fileprivate func view(_ measure: String) async throws -> MeasureView {
        let address = try #require(Slug(Self.address))
        let slug = try #require(Slug(measure))
        let steward = Actor(member: 1, behalf: nil, role: .steward)
        return try await store.read { tx in try MeasureView.find(address, slug, for: steward, in: tx) }
    }

    /// Whether each figure of each place within is marked as not reliable.
    fileprivate func doubts(_ measure: String) async throws -> [String: [Bool]] {
        let lines = try await view(measure).places?.lines ?? []
        return Dictionary(
            uniqueKeysWithValues: lines.filter(\.isKnown).map { line in
                (line.place.name, line.cells.flatMap(\.stated).map(\.isUnreliable))
            })
    }
}
