import Core
import Credentials
import TestSupport
import Testing

@testable import Initiatives

@Suite("Back in with the printed code, and changing the way in")
struct RecoveryTests {
    private let new = "the well is deep enough"

    @Test("Everybody who was in is out, and the code is used up", arguments: Engine.tried)
    func endsEverything(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let (_, session) = try await doorway.secondFactor(asha.session)
            let token = try await TokenDesk(door: doorway.door(), session: session).make(
                "sheet", seat: asha.seat.number, in: doorway.scope, verbs: [], days: 1)
            _ = try await doorway.signIn(asha.name)
            let recovery = Recovery(door: doorway.door())
            let fresh = try await recovery.recover(asha.name, code: asha.recovery, passphrase: new)
            let isOpen = try await doorway.isOpen(session)
            let program = try await doorway.actor(.token(token.digest))
            let pending = try await doorway.rows(PendingSignIn.table)
            #expect(!isOpen && program == .outsider && pending == 0)
            let old = await refused { _ = try await doorway.signIn(asha.name) }
            #expect(old == SignIn.refused)
            _ = try await doorway.enter(asha.name, new)
            let again = await refused {
                _ = try await recovery.recover(asha.name, code: asha.recovery, passphrase: Doorway.passphrase)
            }
            #expect(again == Recovery.refused)
            _ = try await recovery.recover(asha.name, code: fresh, passphrase: Doorway.passphrase)
        }
    }

    @Test("A wrong code and an unknown name are refused and throttled alike", arguments: Engine.tried)
    func noOracle(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let (asha, ravi) = (try await doorway.account("Asha"), try await doorway.account("Ravi"))
            for name in [asha.name, "nobody"] {
                for code in [ravi.recovery, SecretCode(), nil] {
                    let problem = await recover(doorway, name, code)
                    #expect(problem == Recovery.refused)
                }
                for _ in 3..<Attempt.mostByName { _ = await recover(doorway, name, nil) }
                let problem = await recover(doorway, name, asha.recovery)
                #expect(problem?.kind == .throttled)
            }
            _ = try await doorway.enter(asha.name)
        }
    }

    private func recover(_ doorway: Doorway, _ name: String, _ code: SecretCode?) async -> Problem? {
        await refused {
            _ = try await Recovery(door: doorway.door(from: name)).recover(name, code: code, passphrase: new)
        }
    }

    @Test("A poor passphrase is refused before the code is looked at", arguments: Engine.tried)
    func poorPassphrase(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            for code in [asha.recovery, SecretCode()] {
                let problem = await refused {
                    _ = try await Recovery(door: doorway.door()).recover(asha.name, code: code, passphrase: "short")
                }
                #expect(problem?.code == "passphrase.too-short")
            }
        }
    }

    @Test("Another passphrase needs the old one, and ends the other sessions", arguments: Engine.tried)
    func change(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let other = try await doorway.enter(asha.name)
            let own = OwnAccount(door: doorway.door(), session: asha.session)
            let wrong = await refused { _ = try await own.changePassphrase(from: "five goats", to: new) }
            #expect(wrong?.code == "passphrase.wrong" && wrong?.place == "old")
            let entry = try await own.changePassphrase(from: Doorway.passphrase, to: new)
            let open = try await [asha.session, other, entry.session].asyncMap { try await doorway.isOpen($0) }
            #expect(open == [false, false, true])
            _ = try await doorway.enter(asha.name, new)
        }
    }

    @Test("A new code needs the passphrase, and replaces the old one", arguments: Engine.tried)
    func newCode(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let own = OwnAccount(door: doorway.door(), session: asha.session)
            let wrong = await refused { _ = try await own.renewRecovery(passphrase: "five goats") }
            #expect(wrong?.code == "passphrase.wrong")
            let fresh = try await own.renewRecovery(passphrase: Doorway.passphrase)
            let old = await recover(doorway, asha.name, asha.recovery)
            let right = await recover(doorway, asha.name, fresh)
            #expect(old == Recovery.refused && right == nil)
        }
    }
}
