internal import Core
internal import Credentials
internal import Web

/// What everything about signing in works with: the database, the site's keys, and where somebody comes from.
struct Door: Sendable {
    let store: Store
    let keyring: Keyring
    let origin: Visit.Origin

    /// Takes as long where there is no account, or none with a passphrase.
    func matches(_ passphrase: String, _ account: Account?) async throws -> Bool {
        try await keyring.passphrases.verify(passphrase, against: account?.hash)
    }

    /// What has run out is of no use to anybody, and should not lie around.
    func sweep() async throws {
        try await store.operate { tx in
            for table in [Session.table, PendingSignIn.table, TokenGrant.table, ReplyCode.table] {
                try tx.change(table, "DELETE FROM \(name: table.name) WHERE expires <= \(tx.now)")
            }
            try Throttle.sweep(in: tx)
        }
    }
}

extension Visit {
    var door: Door { Door(store: store, keyring: keyring, origin: origin) }

    /// The session of whoever is signed in; programs and visitors have none.
    func session() async throws -> Session {
        guard let session = try await sessionIfAny() else {
            throw Problem(.notSignedIn, "not-signed-in", "Sign in first.")
        }
        return session
    }

    func sessionIfAny() async throws -> Session? {
        guard case .session(let digest, _) = caller else { return nil }
        return try await read { tx in try Session.open(digest, at: tx.now, in: tx) }
    }
}
