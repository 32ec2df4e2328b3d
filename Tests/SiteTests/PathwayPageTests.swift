import Activities
import Core
import Demonstration
import HTTPTypes
import Initiatives
import Purposes
import TestSupport
import Testing

@testable import Server
@testable import Services

/// Pathways as members see them and as everybody else does; and pages that are true of one minute only.
@Suite struct PathwayPageTests {
    @Test("How many went on stands on no page, file or history of whoever is no member")
    func numbersAreForMembers() async throws {
        try await withHouse(on: .sqlite, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let (path, lead) = ("/\(work.village.slug)/pathways/growing-up", try work.village.person(.partnerLead))
            _ = try await store.perform(
                StateTransition(
                    scope: work.scope, pathway: work.services.pathway, from: work.services.stages[0],
                    to: work.services.stages[1], period: try #require(.year(2025)), count: .init(4711, of: 8822),
                    source: "Quokkalists"), by: lead.caller)
            let visitor = try Visitor(store)
            let member = visitor.signedIn(with: lead.session)
            let officer = visitor.signedIn(with: try work.village.person(.safeguardingOfficer).session)
            let page = try await member.get(path)
            #expect(page.text.contains("4,711 of 8,822 went on") && page.text.contains("4,111 did not."))
            for (browser, isMember) in [(member, true), (officer, false), (visitor, false)] {
                for address in [path, "\(path)/pathway.csv", "/\(work.village.slug)/pathways"] {
                    for reply in [try await browser.get(address), try await browser.json(address)] {
                        #expect(reply.status == 200, "\(address)")
                        let tells = reply.text.contains("4711") || reply.text.contains("Quokkalists")
                        #expect(!tells || isMember, "\(address)")
                    }
                }
                let form = try await browser.get("\(path)/steps/\(work.services.stages[0].value)")
                #expect(form.status == (isMember ? 200 : 404))
            }
            let end = try await member.get("\(path)/steps/\(work.services.stages[1].value)")
            #expect(end.status == 404, "there the way ends")
        }
    }

    @Test("What is open now is asked anew each minute, though nothing was written")
    func openNowIsNotKept() async throws {
        let clock = try SetClock("2026-11-01T06:00:00Z")
        try await withHouse(on: .sqlite, time: clock.source) { store in
            let village = try await Village("Open village", in: store)
            var words = ServiceWords(name: "Sunday club")
            words.hours = [.init(weekday: 6, opens: 600, closes: 720)]
            _ = try await store.perform(
                AddService(scope: village.scope, words: words), by: village.person(.partnerLead).caller)
            let (visitor, path) = (try Visitor(store), "/\(village.slug)/services?open=now")
            let open = try await visitor.get(path)
            #expect(open.text.contains("Sunday club") && open.text.contains("open until 12:00"))
            try clock.set("2026-11-01T06:40:00Z")
            let closed = try await visitor.get(path)
            #expect(!closed.text.contains("Sunday club"), "it closed ten minutes ago")
        }
    }

    @Test func riverbendHasServicesAndAPathwayWithAHole() async throws {
        try await withHouse(on: .sqlite, time: RiverbendTests.clock()) { store in
            _ = try await Riverbend(store).load()
            let (initiative, ways, queries) = try await store.read { tx in
                let initiative = try Initiative.find(try slug("riverbend"), in: tx)
                let before = tx.queryCount
                return (
                    initiative, try PathwayBook.of(initiative, isMember: true, in: tx).ways, tx.queryCount - before
                )
            }
            #expect(queries == 7)
            let way = try #require(ways.first)
            #expect(way.stops.map(\.isBare) == [true, false, false, false] && way.silent == 1)
            #expect(way.stops[1].step?.newest.count == 2, "two counted the same, and neither is added to the other")
            let unknown = way.stops[2].step?.newest.filter { $0.transition.made == nil }
            #expect(unknown?.map(\.organisation.name) == ["Kiln Families’ Association"])
            let services = try await store.read { tx in
                try FullService.all(
                    (1...9).map { Number($0) }, in: tx, initiative,
                    places: try Place.all(in: tx, scope: initiative.scope))
            }
            #expect(services.count == 9 && services.filter(\.assurance.isStale).map(\.service.isOwnWord) == [false])
            #expect(services.count { $0.service.room == .full } == 1)
            #expect(services.compactMap(\.service.wait).max() == 40)
            #expect(services.filter(\.hours.isEmpty).count == 2)
            let observer = Actor(member: -1, behalf: nil, role: .observer)
            let ends = try await store.read { tx in
                try ActivitiesComponent.looseEnds(observer, initiative, tx).first?.ends.map(\.words)
            }
            #expect(ends == ["Walking maps"], "what only members see, and nothing that helps a result")
        }
    }
}
