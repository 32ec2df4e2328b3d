import Core
import Initiatives
import TestSupport
import Testing

@testable import Server

/// How organisations work together, as it is said and read at the site.
@Suite struct NetworkPageTests {
    @Test("What both sides say is drawn; what one says is told as that", arguments: Engine.tried)
    func saying(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let village = try await Village("Village", in: store)
            let site = try Visitor(store)
            func member(_ role: Role) throws -> Visitor { site.signedIn(with: try village.person(role).session) }
            let fund = try await store.read { [scope = village.scope] tx in
                try tx.count("SELECT number FROM organisation WHERE scope = \(scope) AND name = 'Fund'")
            }
            let (network, ties) = ("/\(village.slug)/partners/network", "/\(village.slug)/partners/ties")
            let lead = try member(.partnerLead)
            let said = try await lead.post(ties, [("tie-\(fund)", "integration")])
            #expect(said.status == 303)
            let half = try await member(.observer).get(network)
            #expect(half.text.contains("one side’s word") && half.text.contains("Without a tie: School; Fund."))
            let answered = try await member(.funder).post(ties, [("tie-\(village.school.value)", "cooperation")])
            #expect(answered.status == 303)
            let whole = try await member(.observer).get(network)
            #expect(whole.text.contains("1 of 1 possible ties") && whole.text.contains("we work as one"))
            #expect(!whole.text.contains("one side’s word"))
            let shown = try await lead.get(ties)
            #expect(shown.text.contains("<option value=\"integration\" selected>"), "what was said stands in the form")
            let sheet = try await member(.observer).get("\(ties).csv")
            #expect(sheet.text.contains("2026-Q4,School,Fund,integration,cooperation,cooperation,yes"))
            let json = try await member(.observer).json(network)
            #expect(json.text.contains("\"density\":\"1/1\"") && json.text.contains("\"tie\":\"cooperation\""))
        }
    }

    @Test("It is for members; and only who speaks for an organisation is asked", arguments: Engine.tried)
    func whoReads(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let village = try await Village("Village", in: store)
            let site = try Visitor(store)
            let rooms = ["network", "ties", "ties.csv", "scores", "scores.csv", "fund/rate"]
            func open(_ visitor: Visitor) async throws -> [String] {
                var open: [String] = []
                for room in rooms {
                    let reply = try await visitor.get("/\(village.slug)/partners/\(room)")
                    if reply.status == 200 { open.append(room) }
                }
                return open
            }
            let reading = ["network", "ties.csv", "scores", "scores.csv"]
            for (role, expected) in [
                (Role.partnerLead, rooms), (.observer, reading), (.steward, reading), (.communityMember, reading),
                (.contributor, reading), (.facilitator, []), (.safeguardingOfficer, []),
            ] {
                let found = try await open(site.signedIn(with: village.person(role).session))
                #expect(found == expected, "\(role)")
            }
            let outside = try await open(site)
            #expect(outside == [])
            let waiting = try await site.signedIn(with: village.person(.partnerLead).session).get("/me")
            #expect(waiting.text.contains("/partners/ties"))
        }
    }

    @Test("No organisation gets the address of a room", arguments: Engine.tried)
    func reserved(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let village = try await Village("Village", in: store)
            let named = NameOrganisation(
                scope: village.scope, slug: try slug("network"), name: "Network", sector: .market, givesMoney: false,
                part: "Connects.", citation: "Its page")
            let problem = await refused { _ = try await store.perform(named, by: .operator) }
            #expect(problem?.place == "slug")
            let guest = InvitePeople.Guest(
                name: "Guest", email: nil, language: "en", role: .partnerLead,
                organisation: .new(name: "Network", sector: .market, givesMoney: false))
            _ = try await store.perform(InvitePeople(scope: village.scope, guests: [guest]), by: .operator)
            let slugs = try await store.read { tx in
                try tx.all("SELECT slug FROM organisation WHERE name = 'Network'") {
                    try $0.get("slug", as: String.self)
                }
            }
            #expect(slugs == ["network-2"])
        }
    }
}
