import Core
import Credentials
import TestSupport
import Testing
import Web

@testable import Initiatives

/// Somebody with a seat that waits for the second step, and another that does not, where nothing is published.
@Suite("A seat that waits for the second step") struct WithheldSeatTests {
    @Test("Until then they act from the other one", arguments: Engine.tried)
    func theOther(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha", as: .steward)
            let further = try await further(asha, doorway)
            let digest = asha.session.digest
            let actor = try await doorway.actor(.session(digest))
            #expect(actor.role == .observer && actor.seat == further.value && actor.may(.keepAccount))
            let asked = try await doorway.actor(.session(digest, seat: asha.seat.number.value))
            #expect(asked.role == .outsider, "what is asked for by name is not swapped for another")
            let place = try await place(asha.session, doorway)
            #expect(place.isWithheld && place.seats.count == 2 && place.chosen == further)
        }
    }

    @Test("They can choose it, and are led to the second step", arguments: Engine.tried)
    func choosing(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha", as: .steward)
            _ = try await further(asha, doorway)
            let submit = try #require(AccountRoutes.all.first { $0.path == "/{initiative}/act-as" }?.submit)
            let done = try await submit(
                doorway.visit(
                    ["to": ["\(asha.seat.number.value)"]], at: ["initiative": "well-water"],
                    by: .session(asha.session.digest)))
            #expect(done.path == "/me/second-factor")
            let (_, session) = try await doorway.secondFactor(asha.session)
            let actor = try await doorway.actor(.session(session.digest))
            #expect(actor.role == .steward)
        }
    }

    /// A seat as an observer, beside the one that they have.
    private func further(_ resident: Resident, _ doorway: Doorway) async throws -> Number<Seat> {
        let number = try await doorway.store.perform(
            OfferSeat(scope: doorway.scope, member: resident.seat.member, role: .observer, organisation: nil),
            by: .operator)
        let seat = try await doorway.seat(number)
        let code = try await doorway.store.operate { try Link.make(to: .invitation, for: seat, in: $0) }
        _ = try await doorway.store.perform(
            AcceptInvitation(scope: doorway.scope, standing: nil), by: .link(code.digest))
        return number
    }

    private func place(_ session: Session, _ doorway: Doorway) async throws -> MeView.Place {
        let view = try await doorway.store.read { [authority = doorway.store.authority] tx in
            try MeView.of(session, waiting: [], authority: authority, tx: tx)
        }
        return try #require(view.places.first)
    }
}
