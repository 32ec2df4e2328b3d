import Core
import Credentials
import TestSupport
import Testing

@testable import Initiatives

@Suite("The second factor")
struct SecondFactorTests {
    @Test("A passphrase alone opens nothing, and no digits open twice", arguments: Engine.tried)
    func replay(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let (secret, _) = try await doorway.secondFactor(asha.session)
            let code = secret.code(at: doorway.clock.source.now())
            let signIn = SignIn(door: doorway.door())
            let first = try await step(doorway, asha)
            let entry = try await signIn.finish(first, code: code, replacing: .visitor)
            #expect(entry.session.hasSecondFactor)
            let again = try await step(doorway, asha)
            let replayed = await refused { _ = try await signIn.finish(again, code: code, replacing: .visitor) }
            let stepAgain = await refused { _ = try await signIn.finish(first, code: code, replacing: .visitor) }
            #expect(replayed == SecondFactor.wrong)
            #expect(stepAgain?.code == "sign-in.step-expired")
            doorway.clock.wait(minutes: 1)
            let fresh = secret.code(at: doorway.clock.source.now())
            _ = try await signIn.finish(again, code: fresh, replacing: .visitor)
        }
    }

    @Test("Of two who use the same digits at once, one enters", arguments: Engine.tried)
    func atOnce(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let (secret, _) = try await doorway.secondFactor(asha.session)
            let code = secret.code(at: doorway.clock.source.now())
            let steps = try await (0..<4).asyncMap { _ in try await step(doorway, asha) }
            let problems = await withTaskGroup { group in
                for step in steps {
                    group.addTask {
                        await refused {
                            _ = try await SignIn(door: doorway.door()).finish(step, code: code, replacing: .visitor)
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(problems.filter { $0 == nil }.count == 1)
        }
    }

    @Test("A step lasts ten minutes and is no session", arguments: Engine.tried)
    func stepExpires(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let (secret, _) = try await doorway.secondFactor(asha.session)
            let step = try await step(doorway, asha)
            let actor = try await doorway.actor(.session(step.digest))
            #expect(actor == .outsider)
            doorway.clock.wait(minutes: PendingSignIn.minutes)
            let code = secret.code(at: doorway.clock.source.now())
            for held in [step, SecretCode(), nil] {
                let late = await refused {
                    _ = try await SignIn(door: doorway.door()).finish(held, code: code, replacing: .visitor)
                }
                #expect(late?.code == "sign-in.step-expired")
            }
        }
    }

    @Test("Digits cannot be tried on and on, not even with new steps", arguments: Engine.tried)
    func throttled(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let (secret, _) = try await doorway.secondFactor(asha.session)
            let wrong = secret.code(at: Instant(microseconds: 0))
            for _ in 0..<Attempt.mostByName {
                let step = try await step(doorway, asha)
                let problem = await refused {
                    _ = try await SignIn(door: doorway.door()).finish(step, code: wrong, replacing: .visitor)
                }
                #expect(problem == SecondFactor.wrong)
            }
            let (last, code) = (try await step(doorway, asha), secret.code(at: doorway.clock.source.now()))
            let problem = await refused {
                _ = try await SignIn(door: doorway.door(from: "elsewhere")).finish(
                    last, code: code, replacing: .visitor)
            }
            #expect(problem?.kind == .throttled)
        }
    }

    @Test("Setting it up renews this session and ends the others", arguments: Engine.tried)
    func setUp(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let other = try await doorway.enter(asha.name)
            let factor = SecondFactor(door: doorway.door(), session: asha.session)
            let (secret, sealed) = factor.propose()
            let wrong = await refused {
                _ = try await factor.confirm(
                    sealed, passphrase: Doorway.passphrase, code: secret.code(at: Instant(microseconds: 0)))
            }
            #expect(wrong == SecondFactor.wrong)
            let ravi = SecondFactor(door: doorway.door(), session: try await doorway.account("Ravi").session)
            #expect(ravi.proposed(sealed) == nil, "what was proposed to one is nothing for another")
            let (_, renewed) = try await doorway.secondFactor(asha.session)
            let open = try await [asha.session, other, renewed].asyncMap { try await doorway.isOpen($0) }
            #expect(open == [false, false, true])
            #expect(renewed.hasSecondFactor && renewed.expires == asha.session.expires)
            let twice = await refused { _ = try await doorway.secondFactor(renewed) }
            #expect(twice?.code == "second-factor.present")
            let kept = try await doorway.store.read { try Account.find(asha.name, in: $0)?.secondFactor }
            #expect(kept?.count ?? 0 > secret.bytes.count, "it is sealed")
        }
    }

    @Test("A steward's seat waits for it, and waits again when it is gone", arguments: Engine.tried)
    func seatWithheld(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha", as: .steward)
            let before = try await doorway.actor(.session(asha.session.digest))
            let view = try await me(doorway, asha.session)
            #expect(before == .outsider, "of what is not published there is nothing to see")
            #expect(view.withheld.map(\.initiative.scope) == [doorway.scope])
            let (secret, session) = try await doorway.secondFactor(asha.session)
            let with = try await doorway.actor(.session(session.digest))
            let open = try await me(doorway, session)
            #expect(with.role == .steward && with.seat == asha.seat.number.value)
            #expect(open.withheld.isEmpty)
            let token = try await TokenDesk(door: doorway.door(), session: session).make(
                "sheet", seat: asha.seat.number, in: doorway.scope, verbs: [.record], days: 1)
            let code = secret.code(at: doorway.clock.source.now())
            let entry = try await SecondFactor(door: doorway.door(), session: session).remove(
                passphrase: Doorway.passphrase, code: code)
            let without = try await doorway.actor(.session(entry.session.digest))
            let program = try await doorway.actor(.token(token.digest))
            #expect(without == .outsider && program == .outsider)
            _ = try await doorway.enter(asha.name)
        }
    }

    @Test("It is not taken away without passphrase and digits", arguments: Engine.tried)
    func removal(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let (secret, session) = try await doorway.secondFactor(asha.session)
            let factor = SecondFactor(door: doorway.door(), session: session)
            let code = secret.code(at: doorway.clock.source.now())
            let wrong = await refused { _ = try await factor.remove(passphrase: "five goats", code: code) }
            let old = await refused {
                _ = try await factor.remove(
                    passphrase: Doorway.passphrase, code: secret.code(at: Instant(microseconds: 0)))
            }
            #expect(wrong?.code == "passphrase.wrong")
            #expect(old == SecondFactor.wrong)
            _ = try await step(doorway, asha)
        }
    }

    private func me(_ doorway: Doorway, _ session: Session) async throws -> MeView {
        try await doorway.store.read { [authority = doorway.store.authority] in
            try MeView.of(session, waiting: [], authority: authority, tx: $0)
        }
    }

    private func step(_ doorway: Doorway, _ resident: Resident) async throws -> SecretCode {
        guard case .secondFactor(let step) = try await doorway.signIn(resident.name) else {
            throw Problem(.internal, "test.no-second-factor", "No second factor is asked for.")
        }
        return step
    }
}
