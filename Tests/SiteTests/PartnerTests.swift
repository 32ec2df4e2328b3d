import Core
import Initiatives
import TestSupport
import Testing

@testable import Server

/// Who is shown of the organisations of an initiative, and to whom.
@Suite struct PartnerTests {
    private static let place = "/village/partners"

    @Test("That somebody was invited is for members alone", arguments: Engine.tried)
    func invited(engine: Engine) async throws {
        try await withVillage(on: engine) { village, visitor in
            try await invite("Well Watch", to: village)
            for path in [Self.place, "\(Self.place)/well-watch"] {
                let outside = try await visitor.get(path)
                #expect(!outside.text.contains("Well Watch"))
                #expect(try await !visitor.json(path).text.contains("Well Watch"))
                let inside = try await member(.observer, of: village, visitor).get(path)
                #expect(inside.status == 200 && inside.text.contains("Well Watch"))
            }
            let hidden = try await visitor.get("\(Self.place)/well-watch")
            let nothing = try await visitor.get("\(Self.place)/no-such-thing")
            #expect(hidden.status == 404 && hidden.body == nothing.body)
        }
    }

    @Test("That somebody asks is for who answers them", arguments: Engine.tried)
    func asking(engine: Engine) async throws {
        try await withVillage(on: engine) { village, visitor in
            _ = try await village.store.perform(
                AskToJoin(
                    scope: village.scope, name: "Asha", email: nil, language: "en", standing: .lives,
                    organisation: .init(name: "Well Watch", sector: .civilSociety, part: "We test water.")),
                by: .visitor)
            for (role, sees) in [(Role.steward, true), (.observer, false), (.partnerLead, false)] {
                let member = try member(role, of: village, visitor)
                let (list, json) = (try await member.get(Self.place), try await member.json(Self.place))
                #expect(list.text.contains("Well Watch") == sees && json.text.contains("Well Watch") == sees, "\(role)")
                let page = try await member.get("\(Self.place)/well-watch")
                #expect(page.status == (sees ? 200 : 404), "\(role)")
            }
        }
    }

    @Test("How an organisation stands is its own word", arguments: Engine.tried)
    func ownStanding(engine: Engine) async throws {
        try await withVillage(on: engine) { village, visitor in
            let path = "\(Self.place)/school/describe"
            func describe(_ standing: String, as role: Role) async throws -> Visitor.Reply {
                try await member(role, of: village, visitor).post(
                    path,
                    [("name", "The School"), ("sector", "research"), ("standing", standing), ("part", "Teaches.")])
            }
            let changed = try await describe("pays", as: .steward)
            #expect(changed.status == 403 && changed.text.contains("is its own word"))
            #expect(changed.text.contains("value=\"The School\""), "what was typed is still there")
            let unsaid = try await describe("", as: .steward)
            let kept = try await describe("lives it", as: .steward)
            let own = try await describe("pays", as: .partnerLead)
            #expect([unsaid.status, kept.status, own.status] == [403, 303, 303])
        }
    }

    @Test(arguments: Engine.tried)
    func namesOfPeopleAreForMembers(engine: Engine) async throws {
        try await withVillage(on: engine) { village, visitor in
            let path = "\(Self.place)/school"
            #expect(try await !visitor.get(path).text.contains("The partner lead"))
            let facilitator = try member(.facilitator, of: village, visitor)
            #expect(try await !facilitator.get(path).text.contains("The partner lead"))
            #expect(try await member(.contributor, of: village, visitor).get(path).text.contains("The partner lead"))
        }
    }

    @Test(arguments: Engine.tried)
    func oneDescribesOnesOwnOrganisation(engine: Engine) async throws {
        try await withVillage(on: engine) { village, visitor in
            let fields = [("name", "The School"), ("sector", "research"), ("standing", "serves"), ("part", "Teaches.")]
            let own = try await member(.partnerLead, of: village, visitor).post("\(Self.place)/school/describe", fields)
            #expect(own.status == 303)
            let page = try await visitor.get("\(Self.place)/school").text
            #expect(page.contains("The School") && page.contains("Teaches.") && page.contains("Research"))
            let other = try await member(.partnerLead, of: village, visitor).post("\(Self.place)/fund/describe", fields)
            #expect(other.status == 404)
            #expect(
                try await member(.partnerLead, of: village, visitor).get("\(Self.place)/fund/describe").status == 404)
            let known = fields.map { $0.0 == "standing" ? ($0.0, "lives it") : $0 }
            let steward = try await member(.steward, of: village, visitor).post("\(Self.place)/fund/describe", known)
            #expect(steward.status == 303)
        }
    }

    @Test(arguments: Engine.tried)
    func whoIsOutsideAsksAndWhoIsInsideInvites(engine: Engine) async throws {
        try await withVillage(on: engine) { village, visitor in
            let outside = try await visitor.get(Self.place).text
            #expect(outside.contains("/village/join") && !outside.contains("/village/people/invite"))
            let inside = try await member(.steward, of: village, visitor).get(Self.place).text
            #expect(!inside.contains("/village/join") && inside.contains("/village/people/invite"))
        }
    }

    @Test("Who is here as themselves comes from the community", arguments: Engine.tried)
    func community(engine: Engine) async throws {
        try await withVillage(on: engine) { _, visitor in
            let missing = try await visitor.json(Self.place).json()["sectorsWithNobody"] as? [String]
            #expect(missing == ["civil society", "research"])
        }
    }

    private func member(_ role: Role, of village: Village, _ visitor: Visitor) throws -> Visitor {
        var member = visitor
        member.session = try village.person(role).session
        return member
    }

    private func invite(_ name: String, to village: Village) async throws {
        let guest = InvitePeople.Guest(
            name: "Asha", email: nil, language: "en", role: .partnerLead,
            organisation: .new(name: name, sector: .civilSociety, givesMoney: false))
        _ = try await village.store.perform(InvitePeople(scope: village.scope, guests: [guest]), by: .operator)
    }

    private func withVillage(on engine: Engine, _ body: (Village, Visitor) async throws -> Void) async throws {
        try await withHouse(on: engine) { store in
            try await body(try await Village("Village", in: store), try Visitor(store))
        }
    }
}
