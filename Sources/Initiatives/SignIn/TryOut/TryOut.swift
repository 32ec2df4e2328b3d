internal import Core
internal import Credentials
internal import Web

/// Trying out invented initiatives as any of their people, with one press. Only on one's own machine, and only where
/// everything is fiction.
struct TryOut: Sendable {
    let door: Door

    struct Person: Sendable {
        let initiative: Initiative
        let seat: Seat
        let name: String
        let organisation: String?
    }

    func people() async throws -> [Person] {
        guard door.origin.isLocal else { throw Problem.notFound }
        return try await door.store.read { tx in
            let initiatives = try tx.records(Initiative.self, "nature = 'fiction' ORDER BY scope")
            guard !initiatives.isEmpty else { throw Problem.notFound }
            return try initiatives.flatMap { try TryOut.people(of: $0, in: tx) }
        }
    }

    func enter(as member: Number<Member>, in scope: Scope, replacing old: Caller) async throws -> Entry {
        guard door.origin.isLocal else { throw Problem.notFound }
        return try await door.store.operate { [door] tx in
            guard try tx.record(Initiative.self, "scope = \(scope) AND nature = 'fiction'") != nil,
                let profile = try Profile.find(member, in: tx, scope: scope)
            else { throw Problem.notFound }
            // Only an account that was made here: somebody's own opens by their passphrase alone.
            let known = try tx.record(AccountMember.self, "scope = \(scope) AND member = \(member)")?.account
            if let known, try Account.find(known, in: tx).passphrase != "" { throw Problem.notFound }
            let account = try known ?? TryOut.account(for: profile, in: tx)
            return try Session.begin(
                for: account, stays: false, hasSecondFactor: false, at: door, replacing: old, in: tx)
        }
    }

    /// An account that nobody can sign in to with a passphrase or a code.
    private static func account(for profile: Profile, in tx: OperationalTransaction) throws -> Number<Account> {
        let account = Account(
            number: Account.freshNumber(), name: try Account.freeName(for: profile.name, in: tx), passphrase: "",
            recovery: SecretCode().digest, made: tx.now)
        try tx.keep(account)
        try tx.keep(
            AccountMember(scope: profile.scope, member: profile.member, account: account.number, seat: nil))
        return account.number
    }

    private static func people(of initiative: Initiative, in tx: ReadTransaction) throws -> [Person] {
        let scope = initiative.scope
        let seats = try tx.records(Seat.self, "scope = \(scope) AND state = 'held' ORDER BY role, number")
        let profiles = try tx.records(Profile.self, "scope = \(scope)")
        let names = Dictionary(profiles.map { ($0.member, $0.name) }, uniquingKeysWith: { first, _ in first })
        let organisations = try Organisation.names(of: seats, in: tx)
        return seats.compactMap { seat in
            names[seat.member].map {
                Person(initiative: initiative, seat: seat, name: $0, organisation: organisations[seat.organisation])
            }
        }
    }
}
