import Core
import TestSupport
import Testing
import Web

@testable import Initiatives

/// Who asks to join, or was asked and has said nothing, agreed to be shown to nobody.
@Suite struct UnansweredTests {
    private static let others: [Role] = [.observer, .funder, .communityMember, .contributor, .partnerLead]

    @Test(arguments: Engine.tried)
    func othersGetCounts(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let members = try await unanswered(hall)
            for role in Self.others {
                let answer = try await hall.get("/people", try await hall.visit(as: role))
                let json = try answer.json
                for text in [answer.text, json] { #expect(!text.contains("Asha") && !text.contains("Meera")) }
                #expect(answer.text.contains("1 person asks to join"))
                #expect(json.contains("\"asking\":1") && json.contains("\"expected\":\(Role.offered.count + 2)"))
                for member in members + [999] {
                    let visit = try await hall.visit(as: role, ["member": String(member)])
                    let refusal = await refused { _ = try await hall.get("/people/{member}", visit) }
                    #expect(refusal == .notFound, "\(role) and member \(member)")
                }
            }
        }
    }

    @Test(arguments: Engine.tried)
    func whoArrangesSeesThemAll(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let members = try await unanswered(hall)
            let answer = try await hall.get("/people", try await hall.visit(as: .steward))
            let json = try answer.json
            for name in ["Asha", "Meera", "Ravi"] { #expect(answer.text.contains(name) && json.contains(name)) }
            for member in members {
                let visit = try await hall.visit(as: .steward, ["member": String(member)])
                #expect(try await hall.get("/people/{member}", visit).text.contains("<h1"))
            }
        }
    }

    @Test(arguments: Engine.tried)
    func aPartnersLeadSeesWhomTheirOwnOrganisationWaitsFor(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            _ = try await unanswered(hall)
            for (role, sees) in [(Role.partnerLead, true), (.contributor, false), (.funder, false)] {
                let page = try await hall.get("/people", try await hall.visit(as: role)).text
                #expect(page.contains("Ravi") == sees, "\(role)")
            }
        }
    }

    /// A further seat that was offered to somebody who is here is for them and for who arranges.
    @Test(arguments: Engine.tried)
    func furtherSeats(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let observer = try hall.village.person(.observer).member
            _ = try await hall.store.perform(
                OfferSeat(scope: hall.scope, member: observer, role: .steward, organisation: nil), by: .operator)
            for (role, seats) in [(Role.funder, 1), (.observer, 2), (.steward, 2)] {
                let actor = try await hall.visit(as: role).actor
                let person = try await hall.store.read { [scope = hall.scope] in
                    try Person.find(observer, in: $0, scope: scope).seen(by: actor)
                }
                #expect(person.seats.count == seats, "\(role)")
            }
        }
    }

    /// Asha was invited as herself, Meera asks; Ravi was invited into the school by its lead.
    private func unanswered(_ hall: Hall) async throws -> [Int64] {
        let asha = try await hall.invite("Asha").member.value
        _ = try await hall.post(
            "/join",
            try await hall.visit(
                as: nil, [:], ["for": "myself", "name": "Meera", "standing": "lives it", "language": "en"]))
        let meera = try #require(try await hall.people().asking.first).member.number.value
        let guest = InvitePeople.Guest(
            name: "Ravi", email: nil, language: "en", role: .contributor, organisation: .known(hall.village.school))
        _ = try await hall.store.perform(
            InvitePeople(scope: hall.scope, guests: [guest]), by: try hall.village.person(.partnerLead).caller)
        return [asha, meera]
    }
}
