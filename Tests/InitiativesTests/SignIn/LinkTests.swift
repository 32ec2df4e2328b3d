import Core
import Credentials
import TestSupport
import Testing

@testable import Initiatives

@Suite("Links and invitations")
struct LinkTests {
    @Test("A yes makes a member and leads to a passphrase, without asking for one", arguments: Engine.tried)
    func yes(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let (seat, code) = try await doorway.invite("Asha")
            let (visit, view) = (doorway.visit(), try await view(doorway, code))
            let invitation = Invitation(visit: visit, code: code)
            let next = try await invitation.accept(view, standing: .lives, into: nil)
            guard case .account(let account) = next else {
                Issue.record("there is no account yet")
                return
            }
            let held = try await doorway.seat(seat.number)
            let purpose = try await self.view(doorway, account).link.purpose
            #expect(held.state == .held && purpose == .account)
            // Pressed twice, it is answered twice and done once.
            guard case .account(let again) = try await invitation.accept(view, standing: .lives, into: nil) else {
                Issue.record("there is still no account")
                return
            }
            let first = await refused { _ = try await self.view(doorway, account) }
            #expect(first?.kind == .notFound, "the newest link alone holds")
            doorway.clock.wait(minutes: 61)
            let late = await refused { _ = try await invitation.accept(view, standing: .lives, into: nil) }
            #expect(late?.code == "link.used")
            _ = try await self.view(doorway, again)
        }
    }

    @Test("A link is used once, runs out, and can be taken back", arguments: Engine.tried)
    func worthNothing(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let (_, used) = try await doorway.invite("Asha")
            _ = try await Invitation(visit: doorway.visit(), code: used)
                .accept(try await view(doorway, used), standing: nil, into: nil)
            let twice = await refused {
                _ = try await Invitation(visit: doorway.visit(), code: used)
                    .accept(try await self.view(doorway, used), standing: nil, into: nil)
            }
            let (seat, revoked) = try await doorway.invite("Ravi")
            _ = try await doorway.store.perform(EndSeat(scope: doorway.scope, seat: seat.number), by: .operator)
            let gone = await refused { _ = try await self.view(doorway, revoked) }
            let (_, old) = try await doorway.invite("Meera")
            doorway.clock.wait(minutes: Link.days * 24 * 60)
            let state = try await view(doorway, old).state
            let late = await refused {
                try await Invitation(visit: doorway.visit(), code: old).decline(try await self.view(doorway, old))
            }
            let unknown = await refused { _ = try await self.view(doorway, SecretCode()) }
            #expect(twice?.code == "invitation.answered")
            #expect(gone == .notFound && unknown == .notFound)
            #expect(state == .expired && late?.code == "link.used")
        }
    }

    @Test("Who says no can be forgotten at once; the list outside is written first", arguments: Engine.tried)
    func forget(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let (seat, code) = try await doorway.invite("Asha", email: "asha@example.org")
            let noted = Noted(doorway)
            try await Invitation(visit: doorway.visit(noting: noted), code: code).forget(try await view(doorway, code))
            let (profiles, before) = (try await doorway.rows(Profile.table), await noted.profiles)
            let state = try await doorway.seat(seat.number).state
            #expect(profiles == 0 && before == [1] && state == .declined)
            let again = await refused { _ = try await self.view(doorway, code) }
            #expect(again == .notFound)
        }
    }

    @Test(
        "Whoever was given a code by hand gets a made name; a mailed link proves the address", arguments: Engine.tried)
    func names(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let made = try await doorway.account("Asha Devi").name
            let proven = try await doorway.account("Ravi", email: "Ravi@Example.org").name
            let (_, code) = try await doorway.member("Meera", email: "meera@example.org")
            let unproven = try await open(doorway, code).name
            #expect(made.wholeMatch(of: /asha-devi-[0-9]{4}/) != nil)
            #expect(proven == "ravi@example.org")
            #expect(unproven.hasPrefix("meera-"), "an address that nobody has shown to be theirs is no name")
            let hindi = try await doorway.account("आशा").name
            #expect(hindi.hasPrefix("member-"))
        }
    }

    @Test("A link for a passphrase serves once", arguments: Engine.tried)
    func accountOnce(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let (_, code) = try await doorway.member("Asha")
            let short = await refused {
                _ = try await AccountSetup(door: doorway.door()).open(
                    code, passphrase: "short", stays: false, replacing: .visitor)
            }
            #expect(short?.code == "passphrase.too-short")
            _ = try await open(doorway, code)
            let twice = await refused { _ = try await open(doorway, code) }
            #expect(twice?.code == "link.used")
            let accounts = try await doorway.rows(Account.table)
            #expect(accounts == 1)
        }
    }

    @Test("An invitation opens no account, and an account's link answers nothing", arguments: Engine.tried)
    func purposesApart(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let (_, invitation) = try await doorway.invite("Asha")
            let account = await refused { _ = try await open(doorway, invitation) }
            let (_, code) = try await doorway.member("Ravi")
            let consent = await refused {
                _ = try await doorway.store.perform(
                    DeclineInvitation(scope: doorway.scope), by: .link(code.digest))
            }
            #expect(account == .notFound && consent?.kind == .notAllowed)
        }
    }

    @Test("Whose address has an account adds the place to it, with its passphrase", arguments: Engine.tried)
    func addToKnown(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha", email: "asha@example.org")
            let other = try await second(doorway)
            let (seat, code) = try await other.member("Asha", email: "ASHA@example.org", wasMailed: true)
            let state = try await view(other, code).account
            #expect(state == .elsewhere(name: asha.name))
            let setup = AccountSetup(door: other.door())
            let wrong = await refused {
                _ = try await setup.add(code, passphrase: "five goats", stays: false, replacing: .visitor)
            }
            let anew = await refused { _ = try await open(other, code) }
            #expect(wrong == SignIn.refused && anew?.code == "account.present")
            _ = try await setup.add(code, passphrase: Doorway.passphrase, stays: false, replacing: .visitor)
            let actor = try await other.actor(.session(asha.session.digest))
            #expect(actor.member == seat.member.value)
        }
    }

    @Test("Whoever is signed in adds a place to their account, one in each initiative", arguments: Engine.tried)
    func addToOwn(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let other = try await second(doorway)
            let (seat, code) = try await other.invite("Asha")
            let next = try await Invitation(visit: other.visit(by: .session(asha.session.digest)), code: code)
                .accept(try await view(other, code), standing: nil, into: asha.session)
            guard case .signedUp = next else {
                Issue.record("it went into the account")
                return
            }
            let actor = try await other.actor(.session(asha.session.digest))
            #expect(actor.member == seat.member.value)
            let (_, twin) = try await other.member("Asha")
            let twice = await refused { try await AccountSetup(door: other.door()).add(twin, to: asha.session) }
            #expect(twice?.code == "account.present")
        }
    }

    /// Another initiative on the same site.
    private func second(_ doorway: Doorway) async throws -> Doorway {
        let scope = try await doorway.store.perform(
            StartInitiative(
                slug: try #require(Slug("far-well")), name: "Far well", summary: "Another well.",
                timeZone: "Asia/Kolkata", since: nil, language: "en"), by: .operator)
        return doorway.in(scope)
    }

    private func view(_ doorway: Doorway, _ code: SecretCode) async throws -> LinkView {
        try await doorway.store.read { try LinkView.of(code, in: $0) }
    }

    private func open(_ doorway: Doorway, _ code: SecretCode) async throws -> AccountSetup.Opened {
        try await AccountSetup(door: doorway.door()).open(
            code, passphrase: Doorway.passphrase, stays: false, replacing: .visitor)
    }
}
