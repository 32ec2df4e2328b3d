import Core
import Foundation
import HTTPTypes
import Hummingbird
import TestSupport
import Testing

@testable import Server

@Suite struct PageTests {
    static let pages = [
        "/", "/about", "/about/style", "/punjab-education", "/punjab-education/measures",
        "/punjab-education/measures/performance-grading-index", "/punjab-education/measures/class-3-mathematics",
        "/punjab-education/measures/students-surveyed",
        "/punjab-education/measures/district-performance-grading-index",
        "/punjab-education/measures/girls-among-students-surveyed", "/punjab-education/partners",
        "/punjab-education/measures/performance-grading-index/turn", "/punjab-education/scorecard",
        "/punjab-education/report-card",
        "/punjab-education/record",
        "/punjab-education/record/3",
    ]

    @Test(arguments: Engine.tried) func everyPageAnswersInBothLanguagesAndAsJSON(on engine: Engine) async throws {
        try await withPunjab(on: engine) { visitor in
            for page in Self.pages {
                for path in [page, "/hi" + (page == "/" ? "" : page)] {
                    let reply = try await visitor.get(path)
                    #expect(reply.status == 200, "\(path)")
                    #expect(reply.text.contains(path.hasPrefix("/hi") ? "lang=\"hi\"" : "lang=\"en\""), "\(path)")
                    #expect(reply.text.components(separatedBy: "<h1").count == 2, "one heading on \(path)")
                }
                let json = try await visitor.json(page)
                #expect(json.status == 200 && json.headers[.contentType] == "application/json", "\(page)")
                let value = try json.json()
                #expect(!value.isEmpty, "\(page)")
            }
        }
    }

    @Test(arguments: Engine.tried) func theCurveShowsEachScoreWithItsRankAndTheBreak(on engine: Engine) async throws {
        try await withPunjab(on: engine) { visitor in
            let page = try await visitor.get("/punjab-education/measures/performance-grading-index")
            for score in ["753", "769", "929", "928", "647.4", "631.2"] {
                #expect(page.text.contains(">\(score)<"), "\(score)")
            }
            let json = try await visitor.json("/punjab-education/measures/performance-grading-index").json()
            let figures = try #require(json["figures"] as? [[String: Any]])
            let ranked = figures.filter { $0["rank"] != nil }
            #expect(ranked.count == 5 && ranked.allSatisfy { $0["value"] != nil })
            #expect((json["breaks"] as? [[String: Any]])?.first?["period"] as? String == "2021-22")
            let of2020 = figures.filter { $0["period"] as? String == "2020-21" }
            #expect(
                of2020.map { $0["value"] as? String } == ["928", "929"], "the conflict is shown, the preferred first")
        }
    }

    @Test(arguments: Engine.tried) func everyFigureLeadsToWhereItComesFrom(on engine: Engine) async throws {
        try await withPunjab(on: engine) { visitor in
            let json = try await visitor.json("/punjab-education/measures/class-3-mathematics").json()
            let groups = try #require(json["groups"] as? [[String: Any]]).compactMap { $0["figure"] as? [String: Any] }
            let figures = try #require(json["figures"] as? [[String: Any]]) + groups
            #expect(figures.count == 15, "Punjab by two sources, India and twelve groups")
            for figure in figures {
                let address = try #require(figure["from"] as? String)
                let trace = try await visitor.json(address)
                #expect(trace.status == 200, "\(address)")
                let traced = try #require(try trace.json()["figure"] as? [String: Any])
                #expect(traced["value"] as? String == figure["value"] as? String)
                let reply1 = try await visitor.get(address)
                #expect(reply1.status == 200)
            }
        }
    }

    @Test(arguments: Engine.tried) func theWidestGapIsThatOfOtherBackwardClasses(on engine: Engine) async throws {
        try await withPunjab(on: engine) { visitor in
            let page = try await visitor.get("/punjab-education")
            #expect(page.text.contains("Other Backward Classes"))
            #expect(page.text.contains("not published"), "no purpose is invented")
        }
    }

    @Test func bothEnginesGiveTheSamePages() async throws {
        guard Engine.tried.count == 2 else { return }
        // The record itself differs: its digests are salted.
        let same = Self.pages.filter { !$0.contains("/record") }
        try await withPunjab(on: .sqlite) { one in
            try await withPunjab(on: .postgres) { other in
                for page in same {
                    let pages = [try await one.get(page), try await other.get(page)]
                    let values = [try await one.json(page), try await other.json(page)]
                    #expect(pages[0].body == pages[1].body && values[0].body == values[1].body, "\(page)")
                }
            }
        }
    }

    @Test func aPageIsSentOnceAndThenKnown() async throws {
        try await withPunjab(on: .sqlite) { visitor in
            let first = try await visitor.get("/punjab-education")
            let tag = try #require(first.headers[.eTag])
            let second = try await visitor.get("/punjab-education", [.ifNoneMatch: tag])
            #expect(second.status == 304 && second.body.isEmpty)
            let hindi = try await visitor.get("/punjab-education", [.ifNoneMatch: tag, .acceptLanguage: "hi"])
            #expect(hindi.status == 200, "another language is another page")
        }
    }

    @Test func pagesAreLightEnoughForASlowPhone() async throws {
        try await withPunjab(on: .sqlite) { visitor in
            let compressed: HTTPFields = [.acceptEncoding: "gzip"]
            let home = try await visitor.get("/punjab-education", compressed)
            let sheets = home.status == 200 ? try await stylesheets(of: visitor) : []
            var firstVisit = home.body.count
            for sheet in sheets { firstVisit += try await visitor.get(sheet, compressed).body.count }
            #expect(!sheets.isEmpty && firstVisit <= 60 * 1024)
            for page in Self.pages {
                let reply = try await visitor.get(page, compressed)
                #expect(
                    reply.headers[.contentEncoding] == "gzip" && reply.body.count <= 15 * 1024,
                    "\(page): \(reply.body.count)")
            }
        }
    }

    private func stylesheets(of visitor: Visitor) async throws -> [String] {
        try await visitor.get("/punjab-education").text.matches(of: /href="(\/assets\/[^"]+\.css)"/).map {
            String($0.1)
        }
    }
}
