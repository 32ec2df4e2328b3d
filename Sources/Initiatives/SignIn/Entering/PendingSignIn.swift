public import Core
internal import Credentials

/// Somebody gave the right passphrase and has still to show the second factor. What they hold meanwhile is worth nothing
/// anywhere else.
public struct PendingSignIn: Record {
    var digest: Digest
    var account: Number<Account>
    var expires: Instant
    /// Whether they said that it is their own device.
    var stays: Bool

    static let minutes: Int64 = 10

    public static let columns = [
        Column("digest", \PendingSignIn.digest), Column("account", \PendingSignIn.account),
        Column("expires", \PendingSignIn.expires), Column("stays", \PendingSignIn.stays),
    ]
    public static let table = declare(
        "pending_sign_in", .operational, key: ["digest"],
        references: [.to("account", from: ["account"], at: ["number"])], indexes: [["account"]])

    public init(_ row: Row) throws {
        digest = try row.get("digest")
        account = try row.get("account")
        expires = try row.get("expires")
        stays = try row.get("stays")
    }

    init(_ code: SecretCode, of account: Number<Account>, stays: Bool, now: Instant) {
        digest = code.digest
        self.account = account
        expires = Instant(microseconds: now.microseconds + PendingSignIn.minutes * 60_000_000)
        self.stays = stays
    }

    static func begin(for account: Account, stays: Bool, in tx: OperationalTransaction) throws -> SecretCode {
        let code = SecretCode()
        try tx.keep(PendingSignIn(code, of: account.number, stays: stays, now: tx.now))
        return code
    }

    /// - Throws: where it is too old, or never was.
    static func open(_ code: SecretCode?, in tx: OperationalTransaction) throws -> PendingSignIn {
        guard let code,
            let pending = try tx.record(PendingSignIn.self, "digest = \(code.digest) AND expires > \(tx.now)")
        else {
            throw Problem(.conflict, "sign-in.step-expired", "This took too long. Begin again with your passphrase.")
        }
        return pending
    }
}
