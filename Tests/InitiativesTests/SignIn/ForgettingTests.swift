import Core
import Credentials
import TestSupport
import Testing

@testable import Initiatives

@Suite("Leaving and being forgotten")
struct ForgettingTests {
    private let personal = [
        Account.table, AccountMember.table, Session.table, PendingSignIn.table, TokenGrant.table, Profile.table,
    ]

    @Test("No row of an account is left, and the list outside was written first", arguments: Engine.tried)
    func nothingLeft(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha", email: "asha@example.org")
            let (_, session) = try await doorway.secondFactor(asha.session)
            _ = try await doorway.signIn(asha.name)
            _ = try await TokenDesk(door: doorway.door(), session: session).make(
                "sheet", seat: asha.seat.number, in: doorway.scope, verbs: [], days: 1)
            let filled = try await personal.asyncMap { try await doorway.rows($0) }
            #expect(filled.allSatisfy { $0 > 0 }, "or this test would find nothing gone")
            let noted = Noted(doorway)
            let visit = doorway.visit(by: .session(session.digest), noting: noted)
            let hasAccount = try await Forgetting(visit: visit, session: session).leave(doorway.scope)
            let left = try await personal.asyncMap { try await doorway.rows($0) }
            let (erasures, before) = (await noted.erasures, await noted.profiles)
            #expect(!hasAccount)
            #expect(left == personal.map { _ in 0 })
            #expect(erasures.map(\.table) == ["profile"] && before == [1])
            let report = try await doorway.store.verify()
            #expect(report.findings.isEmpty)
        }
    }

    @Test("The last steward cannot leave, and nothing is noted for it", arguments: Engine.tried)
    func lastSteward(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha", as: .steward)
            let (_, session) = try await doorway.secondFactor(asha.session)
            let noted = Noted(doorway)
            let visit = doorway.visit(by: .session(session.digest), noting: noted)
            let forgetting = Forgetting(visit: visit, session: session)
            let one = await refused { _ = try await forgetting.leave(doorway.scope) }
            let all = await refused { try await forgetting.leaveAll() }
            let erasures = await noted.erasures
            #expect([one?.code, all?.code] == ["seat.last-steward", "seat.last-steward"])
            #expect(erasures.isEmpty)
            try await doorway.account("Ravi", as: .steward)
            try await forgetting.leaveAll()
            let profiles = try await doorway.rows(Profile.table)
            #expect(profiles == 1, "a seat that waits for a second factor does not keep anybody")
        }
    }

    @Test("How they stood to the challenge is nowhere any more", arguments: Engine.tried)
    func standing(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let (seat, code) = try await doorway.invite("Asha")
            _ = try await doorway.store.perform(
                AcceptInvitation(scope: doorway.scope, standing: .lives), by: .link(code.digest))
            let before = try await images(doorway)
            _ = try await doorway.store.perform(
                ForgetMember(scope: doorway.scope, member: seat.member), by: .operator)
            let after = try await images(doorway)
            #expect(before.contains { $0.contains("lives it") }, "or this test would find nothing gone")
            #expect(!after.contains { $0.contains("lives it") })
            let standings = try await doorway.store.read {
                try $0.count("SELECT COUNT(*) FROM profile WHERE standing IS NOT NULL")
            }
            let report = try await doorway.store.verify()
            #expect(standings == 0 && report.findings.isEmpty)
        }
    }

    /// All that the record holds of rows as they were.
    private func images(_ doorway: Doorway) async throws -> [String] {
        try await doorway.store.read { tx in
            try tx.all("SELECT image FROM ledger_effect WHERE image IS NOT NULL") {
                String(decoding: try $0.get("image", as: [UInt8].self), as: UTF8.self)
            }
        }
    }

    @Test("Who holds no seat any more has the same right", arguments: Engine.tried)
    func withoutSeat(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            _ = try await doorway.store.perform(
                LeaveSeat(scope: doorway.scope), by: .session(asha.session.digest))
            let visit = doorway.visit(by: .session(asha.session.digest))
            _ = try await Forgetting(visit: visit, session: asha.session).leave(doorway.scope)
            let left = try await personal.asyncMap { try await doorway.rows($0) }
            #expect(left == personal.map { _ in 0 })
        }
    }

    @Test("One place goes, the others and the account stay", arguments: Engine.tried)
    func onePlace(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let scope = try await doorway.store.perform(
                StartInitiative(
                    slug: try #require(Slug("far-well")), name: "Far well", summary: "Another well.",
                    timeZone: "Asia/Kolkata", since: nil, language: "en"), by: .operator)
            let (_, code) = try await doorway.in(scope).member("Asha")
            try await AccountSetup(door: doorway.door()).add(code, to: asha.session)
            let visit = doorway.visit(by: .session(asha.session.digest))
            let hasAccount = try await Forgetting(visit: visit, session: asha.session).leave(scope)
            let nowhere = await refused { _ = try await Forgetting(visit: visit, session: asha.session).leave(scope) }
            let actor = try await doorway.actor(.session(asha.session.digest))
            #expect(hasAccount && nowhere == .notFound)
            #expect(actor.role == .communityMember)
        }
    }
}
