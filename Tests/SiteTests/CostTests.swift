import Core
import Demonstration
import TestSupport
import Testing
import Web

@testable import Activities
@testable import Measures
@testable import Overview
@testable import Partners
@testable import Server
@testable import Services

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
                _ = try CoverageView.find(slug, place: nil, group: nil, stage: nil, for: .visitor, in: tx)
                note("coverage")
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
                    "home": 43, "measures": 10, "curve": 17, "totals": 21, "turn": 10, "scorecard": 15,
                    "report card": 26, "partners": 5, "coverage": 17, "network": 6, "scores": 3, "line": 16,
                ])
        }
    }

    @Test("Looking for a service asks few questions of the database, whatever is asked and however much fits")
    func searchesAskFewQueries() async throws {
        try await withHouse(on: .sqlite) { store in
            _ = try await LegalHelp(store).load()
            let slug = try #require(Slug("legal-help"))
            let seal = FormSeal(key: RequestKey(), token: "")
            let costs = try await store.read { tx in
                try [
                    ["need": ["bankruptcy"], "place": ["broward-county-florida"]], ["need": ["unicorn"]],
                    ["place": ["florida"], "age": ["61"], "day": ["monday"], "time": ["10:00"]],
                ].map { asked in
                    let before = tx.queryCount
                    _ = try ServicesView.find(slug, Form(fields: asked, seal: seal), for: .visitor, in: tx)
                    return tx.queryCount - before
                }
            }
            // Of each list is asked first whether the records have grown since it was kept.
            #expect(costs.allSatisfy { $0 < 24 }, "\(costs)")
            let cover = try await store.read { tx in
                _ = try CoverView.find(slug, in: tx)
                return tx.queryCount
            }
            #expect(cover == 5)
        }
    }
}
