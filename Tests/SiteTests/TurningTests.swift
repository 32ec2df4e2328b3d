import Core
import Initiatives
import Measures
import TestSupport
import Testing

@testable import Server

/// The addresses at which partners turn a curve: each note stands at its own curve alone, and what was taken back is
/// nowhere.
@Suite struct TurningTests {
    @Test("A note of one curve is nothing at the address of another", arguments: Engine.tried)
    func ofAnotherCurve(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Valley", in: store))
            _ = try await store.perform(
                DefineMeasure(
                    scope: work.scope, slug: slug("writers"), result: work.result, question: "How many?",
                    name: "Writers", definition: "Who writes.", unit: "children"), by: .operator)
            let steward = try work.browser(.steward)
            let (own, other) = ("/\(work.village.slug)/measures/\(work.readers)/turn", "/valley/measures/writers/turn")
            let note = work.notes.proposal.value
            let here = try await steward.get("\(own)/\(note)/decide")
            let there = try await steward.get("\(other)/\(note)/decide")
            let nowhere = try await steward.get("\(other)/999/decide")
            #expect(here.status == 200 && there.status == 404 && nowhere.status == 404)
            let seat = try work.village.person(.partnerLead).seat.value
            let backed = try await work.browser(.partnerLead).post("\(other)/\(note)/back", seat: seat)
            #expect(backed.status == 404)
            // What is no proposal, or was decided, is not decided.
            let cause = try await steward.get("\(own)/\(work.notes.cause.value)/decide")
            #expect(cause.status == 404)
        }
    }

    @Test("Words that were taken back are on no page and in no JSON", arguments: Engine.tried)
    func takenBack(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Valley", in: store))
            let path = "/valley/measures/\(work.readers)/turn"
            let lead = try work.browser(.partnerLead)
            let (page, json) = (try await lead.get(path), try await lead.json(path))
            #expect(page.text.contains("No books.") && json.text.contains("No books."))
            let seat = try work.village.person(.partnerLead).seat.value
            let answer = try await lead.post("\(path)/\(work.notes.cause.value)/take-back", seat: seat)
            #expect(answer.status == 303)
            for role in Role.offered {
                let browser = try work.browser(role)
                let (page, json) = (try await browser.get(path), try await browser.json(path))
                #expect(!page.text.contains("No books.") && !json.text.contains("No books."), "\(role)")
            }
        }
    }
}

extension Workplace {
    fileprivate func browser(_ role: Role) throws -> Visitor {
        try Visitor(store).signedIn(with: try village.person(role).session)
    }
}
