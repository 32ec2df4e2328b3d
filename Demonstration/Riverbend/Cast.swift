internal import Core
internal import Credentials
internal import Initiatives

/// The people of Riverbend, so that each acts from their own seat. While it is being loaded they are signed in, with
/// accounts whose passphrase nobody can know; afterwards those accounts are gone, and nobody can act as them.
struct Cast: Sendable {
    private let callers: [String: Caller]
    private let seats: [String: Seat]
    /// No account of a person has a blank in its name.
    private static let prefix = "riverbend "
    private static let microsecondsSignedIn: Int64 = 3_600_000_000

    /// Lets everybody in who holds their seat. Whoever was in before, from a loading that was stopped, is let out first.
    static func enter(_ seats: [String: Number<Seat>], of scope: Scope, in store: Store) async throws -> Cast {
        try await leave(store)
        return try await store.operate { tx in
            let found = try seats.mapValues { try Seat.find($0, in: tx, scope: scope) }
            let held = found.filter { $0.value.state == .held }
            return Cast(callers: try held.mapValues { try signIn($0, in: tx) }, seats: found)
        }
    }

    private static func signIn(_ seat: Seat, in tx: OperationalTransaction) throws -> Caller {
        // Somebody may have tried out what was half there, as this person.
        let known = try tx.record(AccountMember.self, "scope = \(seat.scope) AND member = \(seat.member)")?.account
        let account = try known ?? makeAccount(for: seat, in: tx)
        let digest = SessionToken().digest
        try tx.keep(
            Session(
                digest: digest, account: account, made: tx.now,
                expires: Instant(microseconds: tx.now.microseconds + microsecondsSignedIn), device: "",
                hasSecondFactor: true))
        return .session(digest, seat: seat.number.value)
    }

    private static func makeAccount(for seat: Seat, in tx: OperationalTransaction) throws -> Number<Account> {
        let account = Number<Account>(Int64.random(in: 1..<(1 << 53)))
        try tx.keep(
            Account(
                number: account, name: "\(prefix)\(seat.member.value)", passphrase: "",
                recovery: SecretCode().digest, made: tx.now))
        try tx.keep(AccountMember(scope: seat.scope, member: seat.member, account: account, seat: seat.number))
        return account
    }

    /// Lets everybody out.
    static func leave(_ store: Store) async throws {
        try await store.operate { tx in
            let cast: SQL = "SELECT number FROM account WHERE name LIKE \(prefix + "%")"
            for table in [Session.table, AccountMember.table] {
                try tx.change(table, "DELETE FROM \(name: table.name) WHERE account IN (\(cast))")
            }
            try tx.change(Account.table, "DELETE FROM account WHERE number IN (\(cast))")
            // Nobody is there to read a letter.
            try tx.change(
                Letter.table,
                "DELETE FROM letter WHERE scope IN (SELECT scope FROM initiative WHERE nature = 'fiction')")
        }
    }

    func seat(_ name: String) throws -> Seat {
        guard let seat = seats[name] else { throw Cast.stranger(name) }
        return seat
    }

    func holdsSeat(_ name: String) -> Bool { callers[name] != nil }

    func caller(_ name: String) throws -> Caller {
        guard let caller = callers[name] else { throw Cast.stranger(name) }
        return caller
    }

    private static func stranger(_ name: String) -> Problem {
        Problem(.internal, "demonstration.data", "Nobody called “\(name)” sits in Riverbend.")
    }
}

extension Store {
    /// Somebody who is not signed in does something, once, with a link that was made for their seat.
    func performOnce<A: Action>(_ action: A, with purpose: Link.Purpose, for seat: Seat, as name: String) async throws
        -> A.Outcome
    {
        let code = try await operate { try Link.make(to: purpose, for: seat, in: $0) }
        let outcome = try await performOnce(action, by: .link(code.digest), as: name)
        // What was done already did not use this link up.
        try await operate { try Link.revoke(purpose, for: seat, in: $0) }
        return outcome
    }
}
