import Core
import Credentials
import Foundation
import TestSupport
import Testing
import Web

@testable import Initiatives

/// Links that somebody hands over themselves.
@Suite struct HandOverTests {
    @Test(arguments: Engine.tried)
    func aLinkIsShownOnceAndWorks(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let seat = try await hall.invite("Asha", language: "hi")
            let visit = try await hall.visit(
                as: .steward, ["member": String(seat.member.value)], ["link": "\(seat.number.value) invitation"])
            let page = try await hall.post("/people/{member}/link", visit).text
            #expect(page.contains("Asha"))
            let start = try #require(page.range(of: "https://throughline.example/hi/link/"))
            let code = try #require(SecretCode(String(page[start.upperBound...].prefix(23))))
            _ = try await hall.store.perform(
                AcceptInvitation(scope: hall.scope, standing: .lives), by: .link(code.digest))
            #expect(try await hall.people().joined.contains { $0.profile?.name == "Asha" })
        }
    }

    @Test(arguments: Engine.tried)
    func whichLinksThereAreDependsOnTheSeatAndOnWhoAsks(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let offered = try await hall.invite("Asha")
            #expect(try await links(hall, to: offered.member, as: .steward) == ["\(offered.number.value) invitation"])
            #expect(try await links(hall, to: offered.member, as: .partnerLead).isEmpty)
            #expect(try await links(hall, to: offered.member, as: .observer).isEmpty)
            // Who can sign in needs none.
            let signedUp = try hall.village.person(.communityMember).member
            #expect(try await links(hall, to: signedUp, as: .steward).isEmpty)
            try await accept(offered, hall)
            let held = ["\(offered.number.value) account", "\(offered.number.value) answer"]
            #expect(try await links(hall, to: offered.member, as: .steward) == held)
        }
    }

    @Test(arguments: Engine.tried)
    func aPartnersLeadHandsOverInvitationsIntoTheirOwnOrganisationAlone(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let lead = try hall.village.person(.partnerLead)
            let guest = InvitePeople.Guest(
                name: "Tara", email: nil, language: "en", role: .contributor,
                organisation: .known(hall.village.school))
            let seats = try await hall.store.perform(
                InvitePeople(scope: hall.scope, guests: [guest]), by: lead.caller)
            let number = try #require(seats.first)
            let seat = try await hall.store.read { [scope = hall.scope] in try Seat.find(number, in: $0, scope: scope) }
            #expect(try await links(hall, to: seat.member, as: .partnerLead) == ["\(number.value) invitation"])
            try await accept(seat, hall)
            #expect(try await links(hall, to: seat.member, as: .partnerLead).isEmpty)
            let visit = try await hall.visit(
                as: .partnerLead, ["member": String(seat.member.value)], ["link": "\(number.value) account"])
            let refusal = await refused { _ = try await hall.post("/people/{member}/link", visit) }
            #expect(refusal?.code == "choice.missing")
            let made = try await hall.store.read { tx in
                try tx.count("SELECT COUNT(*) FROM link WHERE seat = \(number) AND purpose = 'account'")
            }
            #expect(made == 0)
        }
    }

    private func accept(_ seat: Seat, _ hall: Hall) async throws {
        let code = try await hall.store.operate { try Link.make(to: .invitation, for: seat, in: $0) }
        _ = try await hall.store.perform(
            AcceptInvitation(scope: hall.scope, standing: nil), by: .link(code.digest))
    }

    private func links(_ hall: Hall, to member: Number<Member>, as role: Role) async throws -> [String] {
        let visit = try await hall.visit(as: role)
        return try await hall.store.read { [scope = hall.scope] tx in
            try HandedLink.all(for: try Person.find(member, in: tx, scope: scope), by: visit.actor, in: tx).map(\.value)
        }
    }
}
