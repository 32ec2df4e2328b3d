internal import Core
internal import Credentials

/// Letting a program act from one of one's seats.
struct TokenDesk: Sendable {
    let door: Door
    let session: Session

    static let longestDays: Int64 = 365

    /// What a program can be allowed from a seat of this role.
    static func verbs(of role: Role) -> [Verb] {
        Verb.grantable.map(\.verb).filter { Permissions.allows(role, $0) }
    }

    func all() async throws -> [TokenGrant] {
        try await door.store.read { [account = session.account] tx in
            try tx.records(TokenGrant.self, "account = \(account) AND expires > \(tx.now) ORDER BY made, name")
        }
    }

    /// - Throws: `notFound` for a seat that this session cannot act from.
    func seat(_ number: Number<Seat>, in scope: Scope, tx: ReadTransaction) throws -> Seat {
        let held = try Seat.held(by: session.account, in: scope, tx: tx).first { $0.seat.number == number }
        guard let held, session.hasSecondFactor || !held.needsSecondFactor else { throw Problem.notFound }
        return held.seat
    }

    /// - Returns: the secret, which nobody can be shown again.
    func make(
        _ name: String, seat number: Number<Seat>, in scope: Scope, verbs: Set<Verb>, days: Int64
    ) async throws -> APIToken {
        guard (1...TokenDesk.longestDays).contains(days) else {
            throw Problem.invalid("token.days", at: "days", "A program is let in for a year at most.")
        }
        let token = APIToken()
        try await door.store.operate { [self] tx in
            let seat = try seat(number, in: scope, tx: tx)
            guard verbs.isSubset(of: TokenDesk.verbs(of: seat.role)) else { throw Problem.notFound }
            try tx.keep(
                TokenGrant(
                    digest: token.digest, account: session.account, scope: scope, seat: seat.number, name: name,
                    verbs: verbs.union([.readPublished]), made: tx.now,
                    expires: Instant(microseconds: tx.now.microseconds + days * 86_400_000_000)))
        }
        return token
    }

    func end(_ digest: Digest) async throws {
        try await door.store.operate { [account = session.account] tx in
            try tx.change(
                TokenGrant.table, "DELETE FROM token_grant WHERE digest = \(digest) AND account = \(account)")
        }
    }
}
