import Core
import Foundation
import Initiatives
import Purposes
import TestSupport
import Testing

@testable import Server

/// Which entries of the record changed a thing, told to those who may see the thing, with names for those who are told
/// names.
@Suite struct HistoryTests {
    @Test(arguments: Engine.tried) func eachChangeIsThereNewestFirst(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let (slug, caller) = (work.village.slug, try work.village.person(.contributor).caller)
            _ = try await store.perform(
                LearnAbout(
                    scope: work.scope, assumption: work.assumption, state: .held, words: "There were books.",
                    day: try #require(Day("2026-10-01"))), by: caller)
            let reader = try Visitor(store).signedIn(with: try work.village.person(.partnerLead).session)
            let changes = try await changes("/\(slug)/strategy/\(work.step.value)/history", reader)
            #expect(
                changes.map(\.action) == [
                    "purposes.learn-about", "purposes.add-assumption", "purposes.add-step",
                ])
            #expect(changes.allSatisfy { $0.name == "The contributor" && $0.behalf == "School" })
            for change in changes {
                let entry = try await reader.get(change.record)
                #expect(entry.status == 200)
            }
            let result = try await self.changes("/\(slug)/results/\(work.result)/history", reader)
            #expect(result.map(\.action) == ["purposes.name-result"] && result[0].name == nil)
            let version = try await self.changes("/\(slug)/purpose/versions/\(work.open.value)/history", reader)
            #expect(version.map(\.action) == ["purposes.open", "purposes.draft"])
            let organisation = try await self.changes("/\(slug)/partners/school/history", reader)
            #expect(organisation.map(\.action).last == "people.invite")
        }
    }

    @Test(
        "Of a report, all learn when it was handed in and answered, and its own people when it was typed",
        arguments: Engine.tried)
    func ofAReport(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let (village, reports) = (work.village, "/\(work.village.slug)/reports/\(work.readers)")
            let path = "\(reports)/2026-07/school/history"
            let typed = "measures.save-report"
            let told = ["measures.accept-report", "measures.submit-report"]
            let own = try Visitor(store).signedIn(with: try village.person(.partnerLead).session)
            let others = try Visitor(store).signedIn(with: try village.person(.steward).session)
            let (seen, shared) = (try await changes(path, own), try await changes(path, others))
            #expect(seen.map(\.action) == told + [typed] && shared.map(\.action) == told)
            let draft = try await others.get("\(reports)/2026-09/school/history")
            #expect(draft.status == 404)
        }
    }

    @Test("Who only reads along is told no names, neither of people nor for whom they act", arguments: Engine.tried)
    func namesAreForThoseWhoAreToldNames(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let (visitor, path) = (try Visitor(store), "/\(work.village.slug)/strategy/\(work.step.value)/history")
            let observer = visitor.signedIn(with: try work.village.person(.observer).session)
            let seen = try await changes(path, observer)
            #expect(seen.count == 2 && seen.allSatisfy { $0.name == nil && $0.behalf == nil })
            let page = try await observer.get(path)
            #expect(!page.text.contains("The contributor") && !page.text.contains("School"))
            let stranger = try await visitor.get(path)
            #expect(stranger.status == 404)
        }
    }

    @Test("Where people work together, single entries are for those who take part", arguments: Engine.tried)
    func thoseOutsideLearnNoEntries(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let village = try await Village("Hidden village", in: store, nature: .own)
            try await village.show(toEverybody: true)
            let (visitor, path) = (try Visitor(store), "/\(village.slug)/partners/school")
            for role in [Role.partnerLead, .observer] {
                let browser = visitor.signedIn(with: try village.person(role).session)
                let (page, history) = (try await browser.get(path), try await browser.get("\(path)/history"))
                let isTold = role == .partnerLead
                #expect(page.status == 200 && page.text.contains("/history") == isTold, "\(role)")
                #expect(history.status == (isTold ? 200 : 404), "\(role)")
            }
            let outside = try await visitor.get("\(path)/history")
            #expect(outside.status == 404)
        }
    }

    private func changes(_ path: String, _ visitor: Visitor) async throws -> [Change] {
        try JSONDecoder().decode(Seen.self, from: Data(try await visitor.json(path).body)).changes
    }

    private struct Seen: Decodable { let changes: [Change] }

    private struct Change: Decodable {
        let action: String
        let name: String?
        let behalf: String?
        let record: String
    }
}
