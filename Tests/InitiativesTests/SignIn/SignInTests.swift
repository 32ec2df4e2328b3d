import Core
import TestSupport
import Testing

@testable import Credentials
@testable import Initiatives

@Suite("Signing in")
struct SignInTests {
    @Test("A wrong passphrase and an unknown name are refused alike", arguments: Engine.tried)
    func refused(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let wrong = await TestSupport.refused { _ = try await doorway.signIn(asha.name, "five goats") }
            let unknown = await TestSupport.refused { _ = try await doorway.signIn("asha-0", "five goats") }
            let empty = await TestSupport.refused { _ = try await doorway.signIn(asha.name, "") }
            #expect(wrong == SignIn.refused)
            #expect(unknown == wrong && empty == wrong)
        }
    }

    @Test("Names that exist and names that do not are throttled alike", arguments: Engine.tried)
    func throttledByName(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            for name in [asha.name, "nobody"] {
                for _ in 0..<Attempt.mostByName {
                    let problem = await TestSupport.refused { _ = try await doorway.signIn(name, "x", from: name) }
                    #expect(problem == SignIn.refused)
                }
                let problem = await TestSupport.refused { _ = try await doorway.signIn(name, "x", from: "elsewhere") }
                #expect(problem?.kind == .throttled)
            }
            let right = await TestSupport.refused { _ = try await doorway.signIn(asha.name, from: "elsewhere") }
            #expect(right?.kind == .throttled, "the right passphrase too, or trying on would pay")
            doorway.clock.wait(minutes: 16)
            _ = try await doorway.enter(asha.name)
        }
    }

    @Test("However many names are tried from one address", arguments: Engine.tried)
    func throttledByAddress(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let door = doorway.door(from: "one address")
            for number in 0..<Attempt.mostByAddress {
                try await doorway.store.operate {
                    try Attempt(.passphrase, of: "name \(number)", at: door).begin(in: $0)
                }
            }
            let asha = try await doorway.account("Asha")
            let same = await TestSupport.refused { _ = try await doorway.signIn(asha.name, from: "one address") }
            #expect(same?.kind == .throttled)
            _ = try await doorway.signIn(asha.name, from: "another")
        }
    }

    @Test("Signing in takes the count back", arguments: Engine.tried)
    func countTakenBack(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            for _ in 0..<2 {
                for _ in 1..<Attempt.mostByName {
                    let problem = await TestSupport.refused { _ = try await doorway.signIn(asha.name, "x") }
                    #expect(problem == SignIn.refused)
                }
                _ = try await doorway.enter(asha.name)
            }
        }
    }

    @Test("A name is found however it is typed", arguments: Engine.tried)
    func typedNames(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            try await doorway.account("Asha", email: "Asha@Example.org")
            for typed in ["asha@example.org", " Asha@example.ORG\n"] { _ = try await doorway.enter(typed) }
        }
    }

    @Test("The browser's old session ends and a new one begins", arguments: Engine.tried)
    func rotation(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let elsewhere = try await doorway.enter(asha.name)
            let outcome = try await doorway.signIn(asha.name, replacing: .session(asha.session.digest))
            guard case .entered(let entry) = outcome else {
                Issue.record("nothing more should be asked for")
                return
            }
            #expect(entry.session.digest == entry.token.digest)
            let open = try await [asha.session, elsewhere, entry.session].asyncMap { try await doorway.isOpen($0) }
            #expect(open == [false, true, true])
        }
    }

    @Test("A session lasts eight hours, on one's own device thirty days", arguments: Engine.tried)
    func duration(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let short = try await doorway.enter(asha.name)
            let long = try await doorway.enter(asha.name, stays: true)
            #expect([short.staysAfterClosing, long.staysAfterClosing] == [false, true])
            doorway.clock.wait(minutes: 8 * 60 - 1)
            let before = try await [short, long].asyncMap { try await doorway.isOpen($0) }
            doorway.clock.wait(minutes: 1)
            let after = try await [short, long].asyncMap { try await doorway.isOpen($0) }
            let actor = try await doorway.actor(.session(short.digest))
            doorway.clock.wait(minutes: 30 * 24 * 60)
            let late = try await doorway.isOpen(long)
            #expect(before == [true, true])
            #expect(after == [false, true])
            #expect(actor == .outsider)
            #expect(!late)
        }
    }

    @Test("A hash of less effort than today's is made anew", arguments: Engine.tried)
    func rehash(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let weak = try PassphraseHash(of: Doorway.passphrase, with: Argon2(memory: 8 * 1024, passes: 1))
            try await doorway.store.operate { tx in
                try tx.change(Account.table, "UPDATE account SET passphrase = \(weak)")
            }
            _ = try await doorway.enter(asha.name)
            let kept = try await doorway.store.read { try Account.find(asha.name, in: $0)?.hash }
            #expect(kept?.needsRehash == false)
            _ = try await doorway.enter(asha.name)
        }
    }

    @Test("When a session was used last is noted to the hour", arguments: Engine.tried)
    func seen(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            func seen() async throws -> Instant? {
                try await Session.note(.session(asha.session.digest), at: doorway.store)
                return try await doorway.store.read { try $0.record(Session.self, "1 = 1")?.seen }
            }
            let first = try await seen()
            doorway.clock.wait(minutes: 90)
            let (later, soon) = (try await seen(), try await seen())
            #expect(first == asha.session.made)
            #expect(later == soon && later.map { $0.microseconds % 3_600_000_000 } == 0)
            #expect(later.map { $0 > asha.session.made } == true)
        }
    }

    @Test("Ended is ended, by oneself and from another device", arguments: Engine.tried)
    func ending(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let (asha, ravi) = (try await doorway.account("Asha"), try await doorway.account("Ravi"))
            let second = try await doorway.enter(asha.name)
            try await doorway.store.operate { try Session.end(ravi.session.digest, of: asha.session.account, in: $0) }
            try await doorway.store.operate { try second.endOthers(in: $0) }
            let open = try await [asha.session, second, ravi.session].asyncMap { try await doorway.isOpen($0) }
            try await doorway.store.operate { try Session.end(.session(second.digest), in: $0) }
            let left = try await doorway.isOpen(second)
            #expect(open == [false, true, true], "nobody ends the session of somebody else")
            #expect(!left)
        }
    }
}

extension Sequence where Element: Sendable {
    /// One after the other.
    func asyncMap<Value>(_ transform: (Element) async throws -> Value) async throws -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
