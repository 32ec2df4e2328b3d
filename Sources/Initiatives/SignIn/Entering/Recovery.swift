internal import Core
internal import Credentials

/// The way back in with the code that was printed, for the day when passphrase or phone are lost. Whoever found a way in
/// meanwhile is out: all sessions, the second factor and all programs end.
struct Recovery: Sendable {
    let door: Door

    /// - Returns: a new code to print, in place of the one that was used.
    func recover(_ typed: String, code: SecretCode?, passphrase: String) async throws -> SecretCode {
        try Passphrase.check(passphrase, at: "passphrase")
        let name = Account.canonical(typed)
        let attempt = Attempt(.recovery, of: name, at: door)
        let digest = (code ?? SecretCode()).digest
        let isTrue = try await door.store.operate { tx in
            try attempt.begin(in: tx)
            return try tx.count("SELECT COUNT(*) FROM account WHERE name = \(name) AND recovery = \(digest)") == 1
        }
        guard isTrue else { throw Recovery.refused }
        let hash = try await door.keyring.passphrases.hash(passphrase)
        let fresh = SecretCode()
        try await door.store.operate { tx in
            guard let account = try tx.record(Account.self, "name = \(name) AND recovery = \(digest)") else {
                throw Recovery.refused
            }
            try attempt.succeed(in: tx)
            try account.reopen(with: hash, recovery: fresh, in: tx)
        }
        return fresh
    }

    /// The same for a wrong code and for a name that nobody has.
    static let refused = Problem.invalid("recovery.refused", "This name and this code do not belong together.")
}

extension Account {
    fileprivate func reopen(
        with hash: PassphraseHash, recovery fresh: SecretCode, in tx: OperationalTransaction
    ) throws {
        try tx.change(
            Account.table,
            """
            UPDATE account SET passphrase = \(hash.rawValue), recovery = \(fresh.digest), second_factor = NULL,
              second_factor_step = NULL
            WHERE number = \(number)
            """)
        try Session.endAll(of: number, in: tx)
        try tx.change(TokenGrant.table, "DELETE FROM token_grant WHERE account = \(number)")
    }
}
