public import Core
public import Credentials
public import Initiatives

/// An initiative in which somebody sits in every role, each signed in with a browser of their own.
public struct Village: Sendable {
    /// Somebody in it, and what they show when they act.
    public struct Person: Sendable {
        public let member: Number<Member>
        public let seat: Number<Seat>
        public let session: SessionToken
        public var caller: Caller { .session(session.digest, seat: seat.value) }
    }

    public let store: Store
    public let scope: Scope
    public let slug: Slug
    public let school: Number<Organisation>
    public let people: [Role: Person]

    /// - Parameters:
    ///   - name: of the initiative; its address is made from it.
    ///   - nature: fiction by default, in which nobody needs a second factor.
    public init(_ name: String, in store: Store, nature: Initiative.Nature = .fiction) async throws {
        self.store = store
        slug = Slug(naming: name, fallback: "village")
        scope = try await store.perform(
            StartInitiative(
                slug: slug, name: name, summary: "A village and its school.", timeZone: "Asia/Kolkata", since: nil,
                language: "en", nature: nature), by: .operator)
        let guests = Role.offered.map { Village.guest($0) }
        let seats = try await store.perform(InvitePeople(scope: scope, guests: guests), by: .operator)
        var people: [Role: Person] = [:]
        for (role, seat) in zip(Role.offered, seats) { people[role] = try await Village.enter(seat, scope, store) }
        self.people = people
        school = try await store.read { [scope] tx in
            let organisation = try tx.record(Organisation.self, "scope = \(scope) AND name = 'School'")
            guard let organisation else { throw Problem.notFound }
            return organisation.number
        }
    }

    public func person(_ role: Role) throws -> Person {
        guard let person = people[role] else { throw Problem.notFound }
        return person
    }

    private static func guest(_ role: Role) -> InvitePeople.Guest {
        let host: InvitePeople.Host? =
            switch role {
            case .partnerLead, .contributor: .new(name: "School", sector: .government, givesMoney: false)
            case .funder: .new(name: "Fund", sector: .market, givesMoney: true)
            default: nil
            }
        return InvitePeople.Guest(
            name: "The \(role.rawValue)", email: nil, language: "en", role: role, organisation: host)
    }

    /// Says yes to a seat by its link, and signs in.
    public static func enter(_ seat: Number<Seat>, _ scope: Scope, _ store: Store) async throws -> Person {
        let code = try await store.operate { tx in
            try Link.make(to: .invitation, for: Seat.find(seat, in: tx, scope: scope), in: tx)
        }
        _ = try await store.perform(AcceptInvitation(scope: scope, standing: .lives), by: .link(code.digest))
        return try await store.operate { tx in
            let held = try Seat.find(seat, in: tx, scope: scope)
            let session = try signIn(held.member, scope, tx)
            return Person(member: held.member, seat: seat, session: session)
        }
    }

    private static func signIn(
        _ member: Number<Member>, _ scope: Scope, _ tx: OperationalTransaction
    ) throws -> SessionToken {
        let number = Number<Account>(try tx.count("SELECT COALESCE(MAX(number), 0) FROM account") + 1)
        try tx.keep(
            Account(
                number: number, name: "account-\(number.value)", passphrase: PassphraseHash.dummy.rawValue,
                recovery: SecretCode().digest, made: tx.now))
        try tx.keep(AccountMember(scope: scope, member: member, account: number, seat: nil))
        let token = SessionToken()
        try tx.keep(
            Session(
                digest: token.digest, account: number, made: tx.now,
                // Tests wait for weeks, and whoever acts then is still signed in.
                expires: Instant(microseconds: tx.now.microseconds + 365 * 86_400_000_000), device: "a test",
                hasSecondFactor: true))
        return token
    }
}
