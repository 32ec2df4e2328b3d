import Core
import Foundation
import Initiatives
import Measures
import TestSupport
import Testing

@testable import Server

/// The pages on which people talk about one number: a report's own figures alone, and for those alone who may talk.
@Suite struct FigureTalkTests {
    @Test("It is said on a page of its own, and read at the number", arguments: Engine.tried)
    func saidAtTheNumber(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Valley", in: store))
            let report = "/valley/reports/\(work.readers)/2026-08/school"
            let steward = try work.browser(.steward)
            let page = try await steward.get(report)
            #expect(page.text.contains("\(report)/figures/valley\""), "each number leads to where it is talked about")
            let seat = try work.village.person(.steward).seat.value
            let empty = try await steward.post("\(report)/figures/valley", [("words", " ")], seat: seat)
            #expect(empty.status == 422)
            let said = try await steward.post(
                "\(report)/figures/valley", [("words", "Boats, or rides?")], seat: seat)
            #expect(said.status == 303)
            for role in [Role.partnerLead, .contributor, .communityMember, .funder] {
                let shown = try await work.browser(role).get(report)
                #expect(
                    shown.text.components(separatedBy: "Boats, or rides?").count == 3,
                    "\(role): at the number, and in the talk")
            }
            let json = try await work.browser(.partnerLead).json(report).json()
            let steps = try #require(json["steps"] as? [[String: Any]])
            #expect(
                steps.last?["place"] as? String == "valley" && steps.last?["words"] as? String == "Boats, or rides?")
            #expect(steps.first?["place"] == nil)
        }
    }

    @Test("What is no figure of the report, or of a draft, or for somebody who only reads, is not there")
    func nowhere() async throws {
        try await withHouse(on: .sqlite, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Valley", in: store))
            let reports = "/valley/reports/\(work.readers)"
            let steward = try work.browser(.steward)
            let nothing = try await steward.get("\(reports)/2026-08/school/figures/nowhere")
            for path in [
                "2026-08/school/figures/valley?category=1", "2026-08/school/figures/valley?category=x",
                "2026-08/fund/figures/valley", "2026-09/school/figures/valley", "2026-10/school/figures/valley",
            ] {
                let answer = try await steward.get("\(reports)/\(path)")
                #expect(answer.status == 404 && answer.body == nothing.body, "\(path)")
            }
            let lead = try await work.browser(.partnerLead).get("\(reports)/2026-09/school/figures/valley")
            #expect(lead.status == 200, "it is their own draft")
            for role in [Role.communityMember, .funder, .observer, .facilitator] {
                let answer = try await work.browser(role).get("\(reports)/2026-08/school/figures/valley")
                #expect(answer.status == 404, "\(role)")
            }
        }
    }
}

extension Workplace {
    fileprivate func browser(_ role: Role) throws -> Visitor {
        try Visitor(store).signedIn(with: try village.person(role).session)
    }
}
