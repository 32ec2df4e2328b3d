import Core
import TestSupport
import Testing

@testable import Initiatives

/// Who can take a seat away from whom.
@Suite struct EndSeatTests {
    @Test("A steward silences nobody: the last seat that a voice speaks from is theirs", arguments: Engine.tried)
    func voicesStay(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            for role in [Role.partnerLead, .funder, .communityMember] {
                let refusal = await refused { try await end(role, by: .steward, hall) }
                #expect(refusal?.code == "seat.voice", "\(role)")
            }
            let before = try await voices(hall)
            #expect(before == 3)
            for role in [Role.contributor, .observer, .facilitator] { try await end(role, by: .steward, hall) }
            let left = try await state(.contributor, hall)
            #expect(left == .left)
            let after = try await voices(hall)
            #expect(after == 3)
        }
    }

    @Test("Of two who lead, one can go: the organisation still has its voice", arguments: Engine.tried)
    func oneOfTwoLeads(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let guest = InvitePeople.Guest(
                name: "Asha", email: nil, language: "en", role: .partnerLead, organisation: .known(hall.village.school))
            let seats = try await hall.store.perform(InvitePeople(scope: hall.scope, guests: [guest]), by: .operator)
            _ = try await Village.enter(try #require(seats.first), hall.scope, hall.store)
            try await end(.partnerLead, by: .steward, hall)
            let after = try await voices(hall)
            #expect(after == 3)
        }
    }

    @Test("Whoever speaks leaves by themselves, and the voice with them", arguments: Engine.tried)
    func leaving(engine: Engine) async throws {
        try await withHall(on: engine) { hall in
            let caller = try hall.village.person(.communityMember).caller
            _ = try await hall.store.perform(LeaveSeat(scope: hall.scope), by: caller)
            let after = try await voices(hall)
            #expect(after == 2)
        }
    }

    private func end(_ role: Role, by ender: Role, _ hall: Hall) async throws {
        _ = try await hall.store.perform(
            EndSeat(scope: hall.scope, seat: try hall.village.person(role).seat),
            by: try hall.village.person(ender).caller)
    }

    private func state(_ role: Role, _ hall: Hall) async throws -> Seat.State {
        let number = try hall.village.person(role).seat
        return try await hall.store.read { [scope = hall.scope] in try Seat.find(number, in: $0, scope: scope).state }
    }

    private func voices(_ hall: Hall) async throws -> Int64 {
        try await hall.store.read { [scope = hall.scope] in
            try $0.count("SELECT COUNT(*) FROM voice WHERE scope = \(scope) AND is_entitled = 1")
        }
    }
}
