import Core
import Credentials
import Synchronization
import TestSupport
import Testing
import Web

@testable import Initiatives

/// A clock that stands still until a test moves it.
final class Clock: Sendable {
    private let now = Mutex<Int64>(1_800_000_000_000_000)

    var source: TimeSource { TimeSource { [self] in Instant(microseconds: now.withLock { $0 }) } }
    func wait(minutes: Int64) { now.withLock { $0 += minutes * 60_000_000 } }
}

/// A site with one initiative of its own, and ways to bring people in.
struct Doorway: Sendable {
    let store: Store
    let clock: Clock
    let keyring: Keyring
    let scope: Scope
    static let passphrase = "four goats cross the river"

    init(in store: Store, _ clock: Clock, nature: Initiative.Nature = .own) async throws {
        self.store = store
        self.clock = clock
        keyring = try #require(Keyring(current: [UInt8](repeating: 7, count: 32)))
        scope = try await store.perform(
            StartInitiative(
                slug: try #require(Slug("well-water")), name: "Well water", summary: "Water that children can drink.",
                timeZone: "Asia/Kolkata", since: nil, language: "en", nature: nature), by: .operator)
    }

    /// The same site, with another of its initiatives in front.
    func `in`(_ scope: Scope) -> Doorway { Doorway(store: store, clock: clock, keyring: keyring, scope: scope) }

    private init(store: Store, clock: Clock, keyring: Keyring, scope: Scope) {
        (self.store, self.clock, self.keyring, self.scope) = (store, clock, keyring, scope)
    }

    func door(from address: String = "a village", isLocal: Bool = false) -> Door {
        let origin = Visit.Origin(
            address: keyring.fingerprint(of: address), device: "Mozilla/5.0 (Android 14) Firefox/140.0",
            site: "https://throughline.example", isLocal: isLocal)
        return Door(store: store, keyring: keyring, origin: origin)
    }

    /// A visit as the server would make it.
    func visit(
        _ fields: [String: [String]] = [:], at parameters: [String: String] = [:], by caller: Caller = .visitor,
        noting noted: Noted? = nil
    ) -> Visit {
        let reader = Reader(language: .en, path: "/", isLanguageChosen: false)
        return Visit(
            store: store, reader: reader, keyring: keyring, caller: caller, actor: .visitor,
            form: Form(fields: fields, seal: FormSeal(key: RequestKey(), token: "")), origin: door().origin,
            parameters: parameters, query: [:], noteErasure: { erasure in try await noted?.note(erasure) })
    }

    /// Somebody who was invited, and their link.
    func invite(
        _ name: String, email: String? = nil, as role: Role = .communityMember, wasMailed: Bool = false
    ) async throws -> (seat: Seat, code: SecretCode) {
        let guest = InvitePeople.Guest(name: name, email: email, language: "en", role: role, organisation: nil)
        let seats = try await store.perform(InvitePeople(scope: scope, guests: [guest]), by: .operator)
        let seat = try await seat(try #require(seats.first))
        return (
            seat, try await store.operate { try Link.make(to: .invitation, for: seat, wasMailed: wasMailed, in: $0) }
        )
    }

    /// Somebody who said yes, and a link for setting a passphrase.
    func member(
        _ name: String, email: String? = nil, as role: Role = .communityMember, wasMailed: Bool = false
    ) async throws -> (seat: Seat, code: SecretCode) {
        let (seat, code) = try await invite(name, email: email, as: role, wasMailed: wasMailed)
        _ = try await store.perform(AcceptInvitation(scope: scope, standing: nil), by: .link(code.digest))
        let held = try await self.seat(seat.number)
        return (held, try await store.operate { try Link.make(to: .account, for: held, wasMailed: wasMailed, in: $0) })
    }

    /// Somebody who can sign in.
    @discardableResult
    func account(_ name: String, email: String? = nil, as role: Role = .communityMember) async throws -> Resident {
        let (seat, code) = try await member(name, email: email, as: role, wasMailed: email != nil)
        let opened = try await AccountSetup(door: door()).open(
            code, passphrase: Doorway.passphrase, stays: false, replacing: .visitor)
        return Resident(seat: seat, name: opened.name, recovery: opened.recovery, session: opened.entry.session)
    }

    func seat(_ number: Number<Seat>) async throws -> Seat {
        try await store.read { [scope] in try Seat.find(number, in: $0, scope: scope) }
    }

    func signIn(
        _ name: String, _ passphrase: String = passphrase, from address: String = "a village", stays: Bool = false,
        replacing old: Caller = .visitor
    ) async throws -> SignIn.Outcome {
        try await SignIn(door: door(from: address)).enter(name, passphrase: passphrase, stays: stays, replacing: old)
    }

    /// Signs somebody in who has no second factor.
    func enter(_ name: String, _ passphrase: String = passphrase, stays: Bool = false) async throws -> Session {
        guard case .entered(let entry) = try await signIn(name, passphrase, stays: stays) else {
            throw Problem(.internal, "test.second-factor", "A second factor is asked for.")
        }
        return entry.session
    }

    /// Gives somebody a second factor.
    func secondFactor(_ session: Session) async throws -> (secret: TOTPSecret, session: Session) {
        let factor = SecondFactor(door: door(), session: session)
        let (secret, sealed) = factor.propose()
        let entry = try await factor.confirm(
            sealed, passphrase: Self.passphrase, code: secret.code(at: clock.source.now()))
        clock.wait(minutes: 1)
        return (secret, entry.session)
    }

    func isOpen(_ session: Session) async throws -> Bool {
        try await store.read { try Session.open(session.digest, at: $0.now, in: $0) != nil }
    }

    func actor(_ caller: Caller) async throws -> Actor {
        try await store.read { [authority = store.authority, scope] in try authority.actor(caller, in: scope, tx: $0) }
    }

    func rows(_ table: Table) async throws -> Int64 {
        try await store.read { try $0.count("SELECT COUNT(*) FROM \(name: table.name)") }
    }
}

/// Somebody who can sign in, and did.
struct Resident: Sendable {
    let seat: Seat
    let name: String
    let recovery: SecretCode
    let session: Session
}

/// The list of erasures outside the database.
actor Noted {
    private(set) var erasures: [Erasure] = []
    /// How many profiles there were when an erasure was noted.
    private(set) var profiles: [Int64] = []
    private let doorway: Doorway

    init(_ doorway: Doorway) { self.doorway = doorway }

    func note(_ erasure: Erasure) async throws {
        erasures.append(erasure)
        profiles.append(try await doorway.rows(Profile.table))
    }
}

func withDoorway(
    on engine: Engine, nature: Initiative.Nature = .own, _ body: (Doorway) async throws -> Void
) async throws {
    let clock = Clock()
    try await withStore(
        on: engine, schema: .house, authority: Registrar(), time: clock.source
    ) { store in
        try await body(try await Doorway(in: store, clock, nature: nature))
    }
}
