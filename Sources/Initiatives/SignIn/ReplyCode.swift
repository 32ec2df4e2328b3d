public import Core

/// A code that somebody was given who is no member and has no account, to say something about the one thing that
/// concerns them. Who they are stands nowhere here.
public struct ReplyCode: Record {
    /// Made with this site's keys.
    public var digest: Digest
    public var scope: Scope
    /// Made by the component that it is for: `referral/…`.
    public var about: String
    public var expires: Instant

    public static let columns = [
        Column("digest", \ReplyCode.digest), Column("scope", \ReplyCode.scope), Column("about", \ReplyCode.about),
        Column("expires", \ReplyCode.expires),
    ]
    public static let table = declare(
        "reply_code", .operational, key: ["digest"], indexes: [["scope", "about"]])

    public init(_ row: Row) throws {
        digest = try row.get("digest")
        scope = try row.get("scope")
        about = try row.get("about")
        expires = try row.get("expires")
    }

    private init(_ digest: Digest, _ scope: Scope, about: String, expires: Instant) {
        self.digest = digest
        self.scope = scope
        self.about = about
        self.expires = expires
    }
}

extension ReplyCode {
    /// How long a code holds: help may take its time.
    private static let days: Int64 = 180
    /// It serves more than once: who said yes may still take it back.
    static let limit: Set<Verb> = [.readPublished, .reply]

    /// Keeps a new code. The one before it, about the same thing, is worth nothing any more.
    public static func keep(_ digest: Digest, _ scope: Scope, about: String, in tx: OperationalTransaction) throws {
        try forget(scope, about: about, in: tx)
        let expires = Instant(microseconds: tx.now.microseconds + days * 86_400_000_000)
        try tx.keep(ReplyCode(digest, scope, about: about, expires: expires))
    }

    public static func forget(_ scope: Scope, about: String, in tx: OperationalTransaction) throws {
        try tx.change(table, "DELETE FROM reply_code WHERE scope = \(scope) AND about = \(about)")
    }

    /// - Returns: nil where there is no such code, or where it is too old.
    public static func find(_ digest: Digest, in tx: ReadTransaction) throws -> ReplyCode? {
        try tx.record(ReplyCode.self, "digest = \(digest) AND expires > \(tx.now)")
    }
}
