import Core
import Credentials
import TestSupport
import Testing

@testable import Initiatives

@Suite("Programs that act for somebody")
struct TokenTests {
    @Test("A token acts from its seat, as far as it was told, for as long as it was told", arguments: Engine.tried)
    func limited(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha", as: .contributor)
            let desk = TokenDesk(door: doorway.door(), session: asha.session)
            let token = try await desk.make(
                "sheet", seat: asha.seat.number, in: doorway.scope, verbs: [.record], days: 2)
            let actor = try await doorway.actor(.token(token.digest))
            #expect(actor.seat == asha.seat.number.value && actor.limit == [.readPublished, .record])
            #expect(actor.may(.record) && !actor.may(.propose) && !actor.may(.keepAccount))
            let rename = await refused {
                _ = try await doorway.store.perform(
                    KeepProfile(scope: doorway.scope, name: "X", email: nil, language: "en", standing: nil),
                    by: .token(token.digest))
            }
            #expect(rename?.kind == .notAllowed)
            doorway.clock.wait(minutes: 2 * 24 * 60)
            let late = try await doorway.actor(.token(token.digest))
            let left = try await desk.all()
            #expect(late == .outsider && left.isEmpty)
        }
    }

    @Test("A token is never a session, nor a session a token", arguments: Engine.tried)
    func noSession(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let token = try await TokenDesk(door: doorway.door(), session: asha.session).make(
                "sheet", seat: asha.seat.number, in: doorway.scope, verbs: [.speak], days: 1)
            let actors = try await [Caller.session(token.digest), .token(asha.session.digest), .link(token.digest)]
                .asyncMap { try await doorway.actor($0) }
            #expect(actors == [.outsider, .outsider, .outsider])
            #expect(SessionToken(token.text) == nil && APIToken(SessionToken().text) == nil)
            let session = await refused { _ = try await doorway.visit(by: .token(token.digest)).session() }
            #expect(session?.kind == .notSignedIn)
        }
    }

    @Test("Nobody grants more than their role, another's seat, or more than a year", arguments: Engine.tried)
    func refusals(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let (asha, ravi) = (try await doorway.account("Asha"), try await doorway.account("Ravi", as: .steward))
            let desk = TokenDesk(door: doorway.door(), session: asha.session)
            func make(_ desk: TokenDesk, _ seat: Seat, _ verbs: Set<Verb>, _ days: Int64 = 1) async -> Problem? {
                await refused {
                    _ = try await desk.make("x", seat: seat.number, in: doorway.scope, verbs: verbs, days: days)
                }
            }
            let more = await make(desk, asha.seat, [.arrange])
            let personal = await make(desk, asha.seat, [.consent])
            let others = await make(desk, ravi.seat, [])
            let long = await make(desk, asha.seat, [], TokenDesk.longestDays + 1)
            let withheld = await make(TokenDesk(door: doorway.door(), session: ravi.session), ravi.seat, [.arrange])
            #expect([more, personal, others, withheld] == [.notFound, .notFound, .notFound, .notFound])
            #expect(long?.code == "token.days")
            let rows = try await doorway.rows(TokenGrant.table)
            #expect(rows == 0)
        }
    }

    @Test("Only its owner ends it; then it is worth nothing", arguments: Engine.tried)
    func ended(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let (asha, ravi) = (try await doorway.account("Asha"), try await doorway.account("Ravi"))
            let desk = TokenDesk(door: doorway.door(), session: asha.session)
            let token = try await desk.make("x", seat: asha.seat.number, in: doorway.scope, verbs: [], days: 1)
            try await TokenDesk(door: doorway.door(), session: ravi.session).end(token.digest)
            let still = try await doorway.actor(.token(token.digest))
            try await desk.end(token.digest)
            let ended = try await doorway.actor(.token(token.digest))
            #expect(still.role == .communityMember && ended == .outsider)
        }
    }

    @Test func whatIsPersonalIsNeverGranted() {
        let granted = Set(Role.allCases.flatMap { TokenDesk.verbs(of: $0) })
        #expect(granted.isDisjoint(with: [.keepAccount, .keepPlace, .consent, .begin, .erase]))
        #expect(TokenDesk.verbs(of: .observer) == [.readShared])
    }
}
