import Core
import Credentials
import TestSupport
import Testing

@testable import Initiatives

/// Several copies of a link to one thing: which hold, and what is left of the others when one is used.
@Suite("Copies of a link") struct LinkCopyTests {
    @Test("A letter that is tried again leaves the link of the copy that may have arrived", arguments: Engine.tried)
    func triedAgain(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let (seat, byHand) = try await doorway.invite("Asha", email: "asha@example.org")
            doorway.clock.wait(minutes: 1)
            let letter = try #require(try await letters(doorway).first)
            let first = try await code(of: letter, doorway)
            doorway.clock.wait(minutes: 10)
            let second = try await code(of: letter, doorway)
            let open = try await states([first, second, byHand], doorway)
            #expect(open == [.open, .open, .open])
            _ = try await doorway.store.perform(
                AcceptInvitation(scope: doorway.scope, standing: nil), by: .link(first.digest))
            let over = try await states([first, second, byHand], doorway)
            #expect(over == [.used, .used, .used], "with one of them all are used")
            let held = try await doorway.seat(seat.number).state
            #expect(held == .held)
        }
    }

    @Test("Another letter takes the place of the one before", arguments: Engine.tried)
    func anotherLetter(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let (seat, _) = try await doorway.invite("Asha", email: "asha@example.org")
            doorway.clock.wait(minutes: 1)
            let first = try await code(of: try #require(try await letters(doorway).first), doorway)
            doorway.clock.wait(minutes: 4 * 24 * 60)
            _ = try await doorway.store.operate { try Letter.repeated(.reminder, to: seat, in: $0) }
            let reminder = try #require(try await letters(doorway).last)
            let second = try await code(of: reminder, doorway)
            let gone = await refused { _ = try await self.states([first], doorway) }
            let open = try await states([second], doorway)
            #expect(gone == .notFound && open == [.open])
        }
    }

    @Test("The same no is answered again, another is not", arguments: Engine.tried)
    func noTwice(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let (seat, code) = try await doorway.invite("Asha")
            let view = try await doorway.store.read { try LinkView.of(code, in: $0) }
            let invitation = Invitation(visit: doorway.visit(), code: code)
            try await invitation.decline(view)
            try await invitation.decline(view)
            let other = Invitation(visit: doorway.visit(), code: code)
            let again = await refused { try await other.decline(view) }
            let yes = await refused { _ = try await other.accept(view, standing: nil, into: nil) }
            let forget = await refused {
                _ = try await doorway.store.perform(ForgetMember(scope: doorway.scope), by: .link(code.digest))
            }
            #expect(again?.code == "invitation.answered" && yes?.code == "invitation.answered")
            #expect(forget?.code == "link.used")
            let state = try await doorway.seat(seat.number).state
            #expect(state == .declined)
        }
    }

    @Test("Whoever answers signed in ends the invitation that lies around", arguments: Engine.tried)
    func answeredSignedIn(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let further = try await doorway.store.perform(
                OfferSeat(scope: doorway.scope, member: asha.seat.member, role: .observer, organisation: nil),
                by: .operator)
            let seat = try await doorway.seat(further)
            let code = try await doorway.store.operate { try Link.make(to: .invitation, for: seat, in: $0) }
            _ = try await doorway.store.perform(
                DeclineInvitation(scope: doorway.scope, seat: further), by: .session(asha.session.digest))
            let gone = await refused { _ = try await self.states([code], doorway) }
            #expect(gone == .notFound)
        }
    }

    private func letters(_ doorway: Doorway) async throws -> [Letter] {
        try await doorway.store.read { try $0.records(Letter.self, "state = 'waiting' ORDER BY made") }
    }

    private func code(of letter: Letter, _ doorway: Doorway) async throws -> SecretCode {
        let envelope = try await doorway.store.operate { try Envelope(letter, in: $0) }
        return try #require(envelope).code
    }

    private func states(_ codes: [SecretCode], _ doorway: Doorway) async throws -> [Link.State] {
        try await doorway.store.read { tx in try codes.map { try LinkView.of($0, in: tx).state } }
    }
}
