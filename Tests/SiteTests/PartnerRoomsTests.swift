import Activities
import Core
import HTTPTypes
import TestSupport
import Testing

@testable import Initiatives
@testable import Overview
@testable import Partners
@testable import Server

/// The rooms behind the partners' page: how each is known, who stands here twice, who is outside, who has which share.
@Suite struct PartnerRoomsTests {
    private static let place = "/village/partners"

    @Test("The address of one that was merged leads to the one that stays", arguments: Engine.tried)
    func leading(engine: Engine) async throws {
        try await withVillage(on: engine) { village, visitor in
            try await Self.name("Old school", in: village)
            let steward = try member(.steward, of: village, visitor)
            let merged = try await steward.post("\(Self.place)/old-school/merge", [("into", "school")])
            #expect(merged.status == 303)
            for browser in [visitor, try member(.observer, of: village, visitor)] {
                let reply = try await browser.get("\(Self.place)/old-school")
                #expect(reply.status == 303 && reply.headers[.location] == "\(Self.place)/school")
                let json = try await browser.json("\(Self.place)/old-school")
                #expect(json.text.contains("\"slug\":\"school\""))
                let list = try await browser.get(Self.place)
                #expect(!list.text.contains("Old school"))
            }
            let separated = try await steward.post("\(Self.place)/old-school/separate", [])
            let again = try await visitor.get("\(Self.place)/old-school")
            #expect(separated.status == 303 && again.status == 200 && again.text.contains("Old school"))
        }
    }

    @Test("Where an address leads tells nobody of one that they might not know of", arguments: Engine.tried)
    func hidden(engine: Engine) async throws {
        try await withVillage(on: engine) { village, visitor in
            let seat = try await village.store.perform(
                AskToJoin(
                    scope: village.scope, name: "Asha", email: nil, language: "en", standing: .lives,
                    organisation: .init(name: "Well Watch", sector: .civilSociety, part: "We test water.")),
                by: .visitor)
            _ = try await village.store.perform(
                AnswerRequest(scope: village.scope, seat: seat, admits: false), by: .operator)
            _ = try await village.store.perform(
                MergeOrganisations(
                    scope: village.scope, organisation: try Slug(checking: "well-watch", at: "slug"),
                    stays: try Slug(checking: "school", at: "slug")), by: .operator)
            for browser in [visitor, try member(.observer, of: village, visitor)] {
                let (hidden, nothing) = (
                    try await browser.get("\(Self.place)/well-watch"), try await browser.get("\(Self.place)/no-such")
                )
                #expect(hidden.status == 404 && hidden.body == nothing.body)
            }
        }
    }

    @Test("Guests of one that was merged come to the one that stays", arguments: Engine.tried)
    func guests(engine: Engine) async throws {
        try await withVillage(on: engine) { village, visitor in
            try await Self.name("Old school", in: village)
            let steward = try member(.steward, of: village, visitor)
            _ = try await steward.post("\(Self.place)/same", [("organisation", "old-school"), ("into", "school")])
            let caller = try village.person(.steward).caller
            let host = try await village.store.read { [authority = village.store.authority] tx in
                let initiative = try Initiative.find(village.slug, in: tx)
                let actor = try authority.actor(caller, in: village.scope, tx: tx)
                return try GuestRules.find(actor, initiative, in: tx).organisations["old school"]
            }
            #expect(host?.number == village.school)
        }
    }

    @Test("Who stands here twice is for the steward, who is outside for members", arguments: Engine.tried)
    func rooms(engine: Engine) async throws {
        try await withVillage(on: engine) { village, visitor in
            let observer = try member(.observer, of: village, visitor)
            let steward = try member(.steward, of: village, visitor)
            for (path, seen) in [
                ("same", [404, 404, 200]), ("field", [404, 200, 200]), ("representation", [200, 200, 200]),
            ] {
                var found: [Int] = []
                for browser in [visitor, observer, steward] {
                    found.append(try await browser.get("\(Self.place)/\(path)").status)
                }
                #expect(found == seen, "\(path)")
            }
        }
    }

    @Test("What an organisation says of itself stands on its page, in JSON and in the sheet", arguments: Engine.tried)
    func profile(engine: Engine) async throws {
        try await withVillage(on: engine) { village, visitor in
            let lead = try member(.partnerLead, of: village, visitor)
            let path = "\(Self.place)/school/profile"
            let wrong = try await lead.post(
                path, [("identifiers", "XI-LEI 5493001KJTIIGC8Y1R13"), ("website", "https://school.example")])
            #expect(wrong.text.contains("This LEI is not right") && wrong.text.contains("https://school.example"))
            let said = try await lead.post(
                path, [("identifiers", "XI-LEI 5493001KJTIIGC8Y1R12"), ("website", "https://School.example/")])
            #expect(said.status == 303)
            let (page, json) = (
                try await visitor.get("\(Self.place)/school"), try await visitor.json("\(Self.place)/school")
            )
            let sheet = try await visitor.get("/village/partners.csv")
            for reply in [page, json, sheet] {
                #expect(reply.text.contains("5493001KJTIIGC8Y1R12") && reply.text.contains("https://school.example"))
            }
        }
    }

    @Test("What an organisation does stands on its page, for whom that is open to", arguments: Engine.tried)
    func doing(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Village", in: store))
            let (visitor, title) = (try Visitor(store), "Reading for reading")
            let lead = try member(.partnerLead, of: work.village, visitor)
            func told(_ browser: Visitor) async throws -> [Bool] {
                let (page, json) = (
                    try await browser.get("\(Self.place)/school"), try await browser.json("\(Self.place)/school")
                )
                return [page.text.contains(title), json.text.contains("\"name\":\"\(title)\"")]
            }
            #expect(try await told(lead) == [true, true])
            #expect(try await told(visitor) == [false, false])
            let publish = PublishActivity(scope: work.scope, activity: work.activity.activity, isPublic: true)
            _ = try await store.perform(publish, by: work.village.person(.partnerLead).caller)
            #expect(try await told(visitor) == [true, true])
        }
    }

    /// Who did something in confidence is not found out by when it was last heard of.
    @Test func silenceTellsNothingOfWhatIsHidden() {
        #expect(Set(Silence.unheard) == Entry.untold)
    }

    private static func name(_ name: String, in village: Village) async throws {
        _ = try await village.store.perform(
            NameOrganisation(
                scope: village.scope, slug: Slug(naming: name, fallback: "named"), name: name, sector: .government,
                givesMoney: false, part: "Taught.", citation: "A leaflet"), by: .operator)
    }

    private func member(_ role: Role, of village: Village, _ visitor: Visitor) throws -> Visitor {
        visitor.signedIn(with: try village.person(role).session)
    }

    private func withVillage(on engine: Engine, _ body: (Village, Visitor) async throws -> Void) async throws {
        try await withHouse(on: engine) { store in
            try await body(try await Village("Village", in: store), try Visitor(store))
        }
    }
}
