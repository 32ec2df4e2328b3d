import Core
import Measures
import TestSupport
import Testing

/// A file of figures comes in whole or not at all, and whoever brought it learns why, line by line.
@Suite struct ImportTests {
    private let good = "place,period,value\neast,2024,7\nwest,2024,5\nlower,2024,not collected\n"

    @Test(arguments: Engine.tried)
    func aFileComesInWhole(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            let report = try await valley.bring(good)
            #expect(report.counts == [3, 0, 3])
            #expect(report.file == "figures.csv")
            #expect(try await valley.count(of: "current_figure") == 3)
            #expect(try await valley.total(of: Number(1), at: "valley") == 120)
        }
    }

    @Test(arguments: Engine.tried)
    func aDryRunSavesNothing(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            let before = try await valley.entries()
            let report = try await valley.bring(good + "nowhere,2024,1\n") { $0.isDryRun = true }
            #expect(report.counts == [3, 1, 0])
            #expect(try await valley.entries() == before)
        }
    }

    @Test("One bad row keeps all others out", arguments: Engine.tried)
    func allOrNothing(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            let before = try await valley.entries()
            let report = try await valley.bring(good + "nowhere,2024,1\n")
            #expect(report.counts == [3, 1, 0])
            #expect(try await valley.entries() == before)
        }
    }

    @Test("… unless the fit ones were asked for", arguments: Engine.tried)
    func skipRefused(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            let report = try await valley.bring("place,period,value\nnowhere,2024,1\neast,2024,7\n") {
                $0.skipsRefused = true
            }
            #expect(report.counts == [1, 1, 1])
            #expect(try await valley.total(of: Number(1), at: "valley") == 70)
            let before = try await valley.entries()
            let nothing = try await valley.bring("place,period,value\nnowhere,2024,1\n") { $0.skipsRefused = true }
            #expect(nothing.imported == 0)
            #expect(try await valley.entries() == before)
        }
    }

    @Test(
        "Each refusal says its line and its reason",
        arguments: [
            ("nowhere,2024,1,,,,,", "place.unknown"), (",2024,1,,,,,", "place.unknown"),
            ("valley,2024,1,,,,,", "figure.whole"),
            ("upper,2024,1,,,,,", "figure.whole"), ("east,24,1,,,,,", "period.malformed"),
            ("east,,1,,,,,", "period.malformed"),
            ("east,2024-02-30,1,,,,,", "period.malformed"), ("east,2024,,,,,,", "value.blank"),
            ("east,2024,n/a,,,,,", "value.malformed"),
            ("east,2024,\"1,5,2\",,,,,", "value.malformed"), ("east,2024,1.25,,,,,", "value.malformed"),
            ("east,2024,1e3,,,,,", "value.malformed"),
            ("east,2024,reported,,,,,", "value.malformed"), ("east,2024,10000000000000000.1,,,,,", "value.too-large"),
            ("east,2024,1000000.1,,,,,", "value.above-highest"), ("east,2024,1,gender,,,,", "category.half"),
            ("east,2024,1,,girls,,,", "category.half"),
            ("east,2024,1,gender,\(String(repeating: "x", count: 101)),,,", "text.too-long"),
            ("east,2024,1,,,0,,", "rank.malformed"), ("east,2024,1,,,first,,", "rank.malformed"),
            ("east,2024,not collected,,,1,,", "rank.malformed"),
            ("east,2024,1,,,,\(String(repeating: "x", count: 2001)),", "text.too-long"),
            ("east,2024,1,,,,,perhaps", "preferred.malformed"), ("east,2024,1", "csv.wrong_field_count"),
            ("east,2024,1,,,,,,", "csv.wrong_field_count"), ("west,2024,2,,,,,", "figures.repeated"),
            ("IN-W,2024,2,,,,,", "place.unknown"), ("\"east\"x,2024,1,,,,,", "csv.text_after_quote"),
        ])
    func refusals(row: String, code: String) async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withChildren(on: .sqlite) { valley in
            let before = try await valley.entries()
            let head = "place,period,value,dimension,category,rank,note,preferred\nwest,2024,1,,,,,\n\n"
            let report = try await valley.bring(head + row + "\nlower,2024,1,,,,,\n")
            #expect(report.refusals.map(\.line) == [4])
            #expect(report.refusals.map(\.code) == [code])
            #expect(report.refusals.allSatisfy { !$0.reason.isEmpty && $0.reason.count < 400 })
            #expect(report.counts == [2, 1, 0])
            #expect(try await valley.entries() == before)
        }
    }

    @Test(
        "A file that cannot be understood at all is refused with the reason",
        arguments: [
            ("", "csv.no_header"), ("place,period\neast,2024\n", "csv.missing_columns"),
            ("place,place,value\n", "csv.duplicate_name"),
            ("place,,value\n", "csv.empty_name"), ("\"place,period,value\neast,2024,1\n", "csv.unclosed_quote"),
            ("pl\0ace,period,value\neast,2024,1\n", "csv.zero_byte"),
            ("<html><body>404</body></html>", "csv.missing_columns"),
        ])
    func unreadable(text: String, code: String) async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withChildren(on: .sqlite) { valley in
            let before = try await valley.entries()
            let refusal = await refused { _ = try await valley.bring(text) }
            #expect(refusal?.code == code)
            #expect(try await valley.entries() == before)
        }
    }

    @Test func whatIsNotThereIsSaid() async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withChildren(on: .sqlite) { valley in
            let file = await refused { _ = try await valley.bring("") { $0.path += ".gone" } }
            let gone = try #require(Slug("gone"))
            let measure = await refused { _ = try await valley.bring(good) { $0.measure = gone } }
            let initiative = await refused { _ = try await valley.bring(good) { $0.initiative = gone } }
            let source = await refused { _ = try await valley.bring(good) { $0.citation = nil } }
            #expect([file?.kind, measure?.kind, initiative?.kind] == [.notFound, .notFound, .notFound])
            #expect(source?.code == "csv.missing_columns")
        }
    }

    @Test(arguments: Engine.tried)
    func aVisitorBringsNothing(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            let refusal = await refused { _ = try await valley.bring(good, by: .visitor) }
            #expect(refusal == Problem.notFound, "of what is not published there is nothing to refuse")
            let batches = try await valley.count(of: "batch")
            #expect(batches == 0)
        }
    }

    /// Whatever stands in a file, either all of it is there afterwards or nothing.
    @Test("Dirty files leave nothing half stored", arguments: Dirt.allCases)
    func dirt(_ dirt: Dirt) async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withChildren(on: .sqlite) { valley in
            let before = try await valley.entries()
            let report = try await valley.bring(dirt.bytes)
            #expect(report.imported == (dirt.isReadable ? 2 : 0))
            #expect(report.refusals.map(\.code) == (dirt.code.map { [$0] } ?? []))
            #expect(try await valley.count(of: "current_figure") == (dirt.isReadable ? 2 : 0))
            if !dirt.isReadable { #expect(try await valley.entries() == before) }
        }
    }

    /// Every row was checked, but the file that is read a second time is another one.
    @Test(
        "A file that changes while it is read is not published", arguments: Engine.tried,
        ["", "nowhere,2024,1,School survey\n", "east,1999,1,Somebody else\n"])
    func changing(engine: Engine, last: String) async throws {
        try await withChildren(on: engine) { valley in
            let rows = (0..<999 as Range<Int64>).map { "east,\(Day(number: $0)),1,School survey\n" }.joined()
            let head = "place,period,value,source\n"
            let refusal = await refused {
                _ = try await valley.bring(head + rows + "east,1999,1,School survey\n", changingTo: head + rows + last)
            }
            #expect(refusal?.code == "file.changed")
            let figures = try await valley.count(of: "current_figure")
            #expect(figures == 0)
        }
    }

    @Test(arguments: Engine.tried)
    func valuesAtTheLimitOfTheirDecimalsAreExact(engine: Engine) async throws {
        try await withValley(on: engine) { valley in
            try await valley.measure("fine") { $0.decimals = 9 }
            let rows =
                "place,period,value\neast,2024,99999999.999999999\nwest,2024,-100000000\nlower,2024,0.000000001\n"
            let fine = try #require(Slug("fine"))
            #expect(try await valley.bring(rows) { $0.measure = fine }.imported == 3)
            let units = try await valley.store.read { tx in
                try tx.all("SELECT units FROM current_figure ORDER BY units") { $0.int64(0) }
            }
            #expect(units == [-100_000_000_000_000_000, 1, 99_999_999_999_999_999])
            let beyond = try await valley.bring(
                "place,period,value\neast,2024,0.0000000001\nwest,2024,100000000.000000001\n"
            ) {
                $0.measure = fine
            }
            #expect(beyond.refusals.map(\.code) == ["value.malformed", "value.too-large"])
        }
    }

    @Test(arguments: Engine.tried)
    func theSameFileAgainIsACorrectionThatChangesNoTotal(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            for times in 1...3 as ClosedRange<Int64> {
                let report = try await valley.bring(good)
                #expect(report.counts == [3, 0, 3])
                #expect(try await valley.total(of: Number(1), at: "valley") == 120)
                #expect(try await valley.count(of: "figure") == 3 * times)
                #expect(try await valley.count(of: "current_figure") == 3)
                #expect(try await valley.count(of: "source") == 1)
            }
        }
    }

    @Test(arguments: Engine.tried)
    func aHugeFileWithOneBadRowLeavesNothing(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            let before = try await valley.entries()
            let report = try await valley.bring(huge(100_000) + "nowhere,2024,1\n")
            #expect(report.counts == [100_000, 1, 0])
            #expect(report.refusals.map(\.line) == [100_002])
            #expect(try await valley.entries() == before)
        }
    }

    @Test("A huge file comes in, in portions that nobody sees until the last", arguments: Engine.tried)
    func huge(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            let count = engine == .sqlite ? 20_000 : 11_000
            let report = try await valley.bring(huge(count))
            #expect(report.imported == count)
            #expect(try await valley.count(of: "current_figure") == Int64(count))
            let total = try await valley.store.read {
                try $0.count("SELECT CAST(SUM(units) AS BIGINT) FROM total WHERE place = 1")
            }
            #expect(total == Int64(count) * 10)
        }
    }

    /// So many days at one place.
    private func huge(_ count: Int) -> String {
        "place,period,value\n" + (0..<count).map { "east,\(Day(number: Int64($0) - 40_000)),1\n" }.joined()
    }

    /// A small initiative that counts its children, to one decimal.
    private func withChildren(on engine: Engine, _ body: (SmallInitiative) async throws -> Void) async throws {
        try await withValley(on: engine) { valley in
            try await valley.measure("children") { ($0.overPlaces, $0.decimals, $0.highest) = (.sum, 1, 10_000_000) }
            try await body(valley)
        }
    }
}
