import Core
import TestSupport
import Testing

@testable import Measures
@testable import Overview
@testable import Partners
@testable import Server

/// What a page costs in queries, and that it does not grow with what it shows.
@Suite struct CostTests {
    @Test func pagesAskFewQueries() async throws {
        try await withPunjab(on: .sqlite) { visitor in
            let slug = try #require(Slug("punjab-education"))
            let index = try #require(Slug("performance-grading-index"))
            let students = try #require(Slug("students-surveyed"))
            let costs = try await visitor.store.read { tx -> [String: Int] in
                var costs: [String: Int] = [:]
                var before = 0
                func note(_ page: String) {
                    costs[page] = tx.queryCount - before
                    before = tx.queryCount
                }
                _ = try HomeView.find(slug, in: tx)
                note("home")
                _ = try MeasuresView.find(slug, in: tx)
                note("measures")
                _ = try MeasureView.find(slug, index, in: tx)
                note("curve")
                _ = try MeasureView.find(slug, students, in: tx)
                note("totals")
                _ = try TurnView.find(slug, index, for: .visitor, in: tx)
                note("turn")
                _ = try ScorecardView.find(slug, for: .visitor, in: tx)
                note("scorecard")
                _ = try ReportCardView.find(slug, for: .visitor, in: tx)
                note("report card")
                _ = try PartnersView.find(slug, in: tx)
                note("partners")
                _ = try NetworkView.find(slug, for: .visitor, in: tx)
                note("network")
                _ = try ScoresView.find(slug, for: .visitor, in: tx)
                note("scores")
                _ = try LineView.find(slug, at: "measure-5", House.line, for: .visitor, in: tx)
                note("line")
                return costs
            }
            #expect(
                costs == [
                    "home": 24, "measures": 10, "curve": 16, "totals": 20, "turn": 10, "scorecard": 15,
                    "report card": 26, "partners": 5, "network": 5, "scores": 3,
                    "line": 13,
                ])
        }
    }
}
