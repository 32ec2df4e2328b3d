import Core
import Credentials
import Initiatives
import TestSupport

/// What somebody in a village may show instead of the session that they signed in with.
extension Village {
    func account(of role: Role) async throws -> Number<Account> {
        let member = try person(role).member
        return try await store.read { [scope] tx in
            let tie = try tx.record(AccountMember.self, "scope = \(scope) AND member = \(member)")
            guard let tie else { throw Problem.notFound }
            return tie.account
        }
    }

    func link(_ purpose: Link.Purpose, for seat: Number<Seat>) async throws -> SecretCode {
        try await store.operate { [scope] tx in
            try Link.make(to: purpose, for: Seat.find(seat, in: tx, scope: scope), in: tx)
        }
    }

    func token(_ role: Role, may verbs: Set<Verb>, seconds: Int64 = 3_600) async throws -> APIToken {
        let (token, account, seat) = (APIToken(), try await account(of: role), try person(role).seat)
        try await store.operate { [scope] tx in
            try tx.keep(
                TokenGrant(
                    digest: token.digest, account: account, scope: scope, seat: seat, name: "a program",
                    verbs: verbs, made: tx.now, expires: tx.now.advanced(seconds)))
        }
        return token
    }

    func session(
        _ role: Role, hasSecondFactor: Bool = true, seconds: Int64 = 3_600
    ) async throws -> SessionToken {
        let (token, account) = (SessionToken(), try await account(of: role))
        try await store.operate { tx in
            try tx.keep(
                Session(
                    digest: token.digest, account: account, made: tx.now, expires: tx.now.advanced(seconds),
                    device: "a test", hasSecondFactor: hasSecondFactor))
        }
        return token
    }

    func invite(_ guest: InvitePeople.Guest) async throws -> Number<Seat> {
        let seats = try await store.perform(InvitePeople(scope: scope, guests: [guest]), by: .operator)
        guard let seat = seats.first else { throw Problem.notFound }
        return seat
    }

    /// The number of the initiative's organisation of this name.
    func organisation(_ name: String) async throws -> Number<Organisation> {
        try await store.read { [scope] tx in
            let found = try tx.record(Organisation.self, "scope = \(scope) AND name = \(name)")
            guard let found else { throw Problem.notFound }
            return found.number
        }
    }
}

extension Instant {
    func advanced(_ seconds: Int64) -> Instant { Instant(microseconds: microseconds + seconds * 1_000_000) }
}
