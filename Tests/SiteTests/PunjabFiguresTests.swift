import Core
import Foundation
import TestSupport
import Testing

@testable import Server

/// Every figure of the demonstration is the one in its file, to the last decimal.
@Suite struct PunjabFiguresTests {
    @Test(arguments: Engine.tried) func everyMeanIsThatOfTheFile(on engine: Engine) async throws {
        let rows = try rows("punjab-nas2021-groups.csv")
        try await withPunjab(on: engine) { visitor in
            for (slug, rows) in Dictionary(grouping: rows, by: { slugged("class-\($0[0])-\($0[1])") }) {
                let json = try await visitor.json("/punjab-education/measures/\(slug)").json()
                let groups = try #require(json["groups"] as? [[String: Any]]).compactMap { $0["figure"] as? Values }
                let figures = try #require(json["figures"] as? [Values]).filter { $0["place"] as? String == "punjab" }
                let reported = (groups + figures.prefix(1)).map {
                    [$0["value"] as? String, $0["standardError"] as? String]
                }
                let printed = rows.map { [shortest($0[4]), $0[5] == "0" ? nil : $0[5]] }
                #expect(reported.sorted(by: <) == printed.sorted(by: <), "\(slug)")
                #expect(
                    figures[0]["source"] as? String == "National Achievement Survey 2021, state report card, Punjab")
                #expect(figures.allSatisfy { $0["value"] as? String == figures[0]["value"] as? String })
            }
        }
        #expect(rows.count == 195 && rows.count { $0[5] != "0" } == 15)
    }

    @Test(arguments: Engine.tried) func theDistrictIndexIsThatOfTheFile(on engine: Engine) async throws {
        let rows = try rows("punjab-pgi-districts-2021-22.csv")
        try await withPunjab(on: engine) { visitor in
            let path = "/punjab-education/measures/district-performance-grading-index"
            let json = try await visitor.json(path).json()
            let places = try #require(json["places"] as? Values)
            let cells = try #require(places["cells"] as? [Values])
            let byPlace = Dictionary(grouping: cells) { $0["place"] as? String ?? "" }
            #expect(byPlace.count == 23 && cells.count == 161)
            for row in rows {
                let values = try #require(byPlace[slugged(row[0])]).map { $0["value"] as? String }
                #expect(values == row.dropFirst(2).map(Optional.init), "\(row[0])")
            }
            let notes = cells.compactMap { ($0["figures"] as? [Values])?.first?["note"] as? String }
            #expect(notes.count == 23 && notes.count { $0.contains("rounding at the source") } == 13)
            let page = try await visitor.get(path)
            #expect(page.text.contains("In 13 of 23 districts") && page.text.contains("23 of 23 have a figure."))
            #expect(page.text.components(separatedBy: "<svg class=\"chart\"").count == 24, "one small chart a district")
            #expect(
                page.text.contains("<title id=\"place-22-title\">") && page.text.contains("<desc id=\"place-22-desc\">")
            )
        }
    }

    @Test(arguments: ["students", "schools", "teachers"])
    func whoTookPartIsAddedUpFromTwentyTwoOfTwentyThreeDistricts(_ counted: String) async throws {
        let sums: [String: [String]] = [
            "students": ["117600", "20382", "20785", "34589", "41844"], "schools": ["919", "912", "1409", "1581"],
            "teachers": ["1882", "1967", "5374", "7749"],
        ]
        for engine in Engine.tried {
            try await withPunjab(on: engine) { visitor in
                let path = "/punjab-education/measures/\(counted)-surveyed"
                let places = try #require(try await visitor.json(path).json()["places"] as? Values)
                let whole = try #require(places["whole"] as? [Values])
                let values = whole.sorted { number($0["group"]) < number($1["group"]) }.map { $0["value"] as? String }
                #expect(values == sums[counted])
                #expect(whole.allSatisfy { $0["reported"] as? Int == 22 && $0["places"] as? Int == 23 })
                let page = try await visitor.get(path)
                #expect(page.text.contains("Added up from 22 of 23.") && page.text.contains("not zero:"))
            }
        }
    }

    @Test(arguments: Engine.tried) func whereTheSurveyNeverWasNothingWasCollected(on engine: Engine) async throws {
        let rows = try rows("punjab-nas2021-participation.csv")
        try await withPunjab(on: engine) { visitor in
            for (column, slug) in [(6, "girls-among-students-surveyed"), (7, "rural-students-among-those-surveyed")] {
                let places = try await visitor.json("/punjab-education/measures/\(slug)").json()["places"]
                let cells = try #require((places as? Values)?["cells"] as? [Values])
                let figures = cells.compactMap { ($0["figures"] as? [Values])?.first }
                let newer = figures.filter { $0["place"] as? String == "malerkotla" }
                #expect(newer.count == 4 && newer.allSatisfy { $0["state"] as? String == "not collected" })
                #expect(newer.allSatisfy { $0["value"] == nil && $0["cases"] == nil })
                let stated = figures.filter { $0["value"] != nil }.map {
                    [$0["value"] as? String, $0["cases"].map { "\($0)" }]
                }
                #expect(stated.sorted(by: <) == rows.map { [shortest($0[column]), $0[5]] }.sorted(by: <))
            }
        }
    }

    @Test func theStandardErrorIsShownInWords() async throws {
        try await withPunjab(on: .sqlite) { visitor in
            let path = "/punjab-education/measures/class-5-environmental-studies"
            let page = try await visitor.get(path)
            #expect(page.text.contains("± 0.5 standard error") && page.text.contains("Where sources disagree"))
            #expect(page.text.contains(">284<") && page.text.contains(">283<"))
            let json = try await visitor.json(path).json()
            let address = try #require((json["figures"] as? [Values])?.first?["from"] as? String)
            let trace = try await visitor.get(address)
            #expect(trace.text.contains("± 0.5 is the standard error"))
            let file = try await visitor.get("\(path)/figures.csv")
            #expect(file.text.contains(",preferred,cases,standard_error") && file.text.contains(",yes,,0.5"))
        }
    }

    private typealias Values = [String: Any]

    /// None of these files quotes a cell.
    private func rows(_ name: String) throws -> [[String]] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Demonstration/Assets")
        let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private func slugged(_ name: String) -> String { name.lowercased().replacing(" ", with: "-") }

    /// `class 10` → 10; everybody comes first.
    private func number(_ group: Any?) -> Int { (group as? String).flatMap { Int($0.split(separator: " ")[1]) } ?? 0 }

    private func shortest(_ printed: String) -> String? { Fixed(printed, decimals: 7)?.shortest.description }
}

private func < (left: [String?], right: [String?]) -> Bool {
    left.map { $0 ?? "" }.lexicographicallyPrecedes(right.map { $0 ?? "" })
}
