internal import Core
internal import Credentials

/// What people change about their own way in. For what matters they show their passphrase once more, since the device in
/// front of us may lie open on a table.
struct OwnAccount: Sendable {
    let door: Door
    let session: Session

    /// - Parameter place: the field that it was typed into.
    func confirm(_ passphrase: String, at place: String) async throws -> Account {
        let account = try await door.store.read { [session] in try Account.find(session.account, in: $0) }
        do {
            return try await SignIn(door: door).prove(account.name, passphrase)
        } catch let problem as Problem where problem == SignIn.refused {
            throw Problem.invalid("passphrase.wrong", at: place, "This is not your passphrase.")
        }
    }

    /// Other devices must sign in again.
    func changePassphrase(from old: String, to new: String) async throws -> Entry {
        try Passphrase.check(new, at: "passphrase")
        let account = try await confirm(old, at: "old")
        let hash = try await door.keyring.passphrases.hash(new)
        return try await door.store.operate { [session] tx in
            let changed = try tx.change(
                Account.table,
                """
                UPDATE account SET passphrase = \(hash.rawValue)
                WHERE number = \(account.number) AND passphrase = \(account.passphrase)
                """)
            guard changed == 1 else { throw Problem(.conflict, "row.changed", "It was changed meanwhile.") }
            try session.endOthers(in: tx)
            return try session.renew(hasSecondFactor: session.hasSecondFactor, in: tx)
        }
    }

    /// A new code to print. The old one is worth nothing any more.
    func renewRecovery(passphrase: String) async throws -> SecretCode {
        let account = try await confirm(passphrase, at: "passphrase")
        let code = SecretCode()
        try await door.store.operate { tx in
            try tx.change(
                Account.table, "UPDATE account SET recovery = \(code.digest) WHERE number = \(account.number)")
        }
        return code
    }
}
