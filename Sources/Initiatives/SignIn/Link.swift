public import Core
public import Credentials

/// A link or code that was sent to somebody, with which they can do one thing without signing in. The secret itself is
/// kept nowhere.
public struct Link: Record {
    public enum Purpose: String, Storable, Codable, Sendable, CaseIterable {
        /// Say yes or no to a seat.
        case invitation
        /// Answer what was put to the members.
        case answer
        /// Set a passphrase for the first time.
        case account
    }

    public var digest: Digest
    public var scope: Scope
    public var seat: Number<Seat>
    public var purpose: Purpose
    /// Whether we mailed it ourselves, to the address in their profile: then whoever comes with it reads that mail.
    public var wasMailed: Bool
    public var made: Instant
    public var expires: Instant
    public var used: Instant?

    public static let columns = [
        Column("digest", \Link.digest), Column("scope", \Link.scope), Column("seat", \Link.seat),
        Column("purpose", \Link.purpose), Column("was_mailed", \Link.wasMailed),
        Column("made", \Link.made), Column("expires", \Link.expires), Column("used", \Link.used),
    ]
    public static let table = declare(
        "link", .operational, key: ["digest"],
        references: [.to("seat", from: ["scope", "seat"], at: ["scope", "number"])],
        checks: ["purpose IN ('invitation', 'answer', 'account')"], indexes: [["scope", "seat"]])

    /// How long a link holds.
    public static let days: Int64 = 14

    public init(_ row: Row) throws {
        digest = try row.get("digest")
        scope = try row.get("scope")
        seat = try row.get("seat")
        purpose = try row.get("purpose")
        wasMailed = try row.get("was_mailed")
        made = try row.get("made")
        expires = try row.get("expires")
        used = try row.get("used")
    }

    init(_ code: SecretCode, to purpose: Purpose, for seat: Seat, wasMailed: Bool, made: Instant) {
        digest = code.digest
        scope = seat.scope
        self.seat = seat.number
        self.purpose = purpose
        self.wasMailed = wasMailed
        self.made = made
        expires = Instant(microseconds: made.microseconds + Link.days * 86_400_000_000)
    }

    public enum State: Sendable { case open, used, expired }

    public func state(at now: Instant) -> State { used != nil ? .used : now < expires ? .open : .expired }

    /// What may be done with it.
    var limit: Set<Verb> {
        switch purpose {
        case .invitation: [.readPublished, .consent]
        case .answer: [.readPublished, .speak]
        case .account: [.readPublished]
        }
    }
}

extension Link {
    /// Makes a link for whoever has this seat. The one before it, for the same purpose and by the same way, is worth
    /// nothing any more; one that was handed over stays good when another is mailed.
    /// - Parameter start: those made since then stay good too. A letter that is tried again may have arrived before, with
    ///   another link in it.
    public static func make(
        to purpose: Purpose, for seat: Seat, wasMailed: Bool = false, besidesThoseSince start: Instant? = nil,
        in tx: OperationalTransaction
    ) throws -> SecretCode {
        let since: SQL = start.map { "AND made < \($0)" } ?? ""
        try tx.change(
            Link.table,
            """
            DELETE FROM link WHERE scope = \(seat.scope) AND seat = \(seat.number) AND purpose = \(purpose)
            AND was_mailed = \(wasMailed) AND used IS NULL \(since)
            """)
        let code = SecretCode()
        try tx.keep(Link(code, to: purpose, for: seat, wasMailed: wasMailed, made: tx.now))
        return code
    }

    public static func revoke(_ purpose: Purpose, for seat: Seat, in tx: OperationalTransaction) throws {
        try tx.change(
            Link.table,
            """
            DELETE FROM link
            WHERE scope = \(seat.scope) AND seat = \(seat.number) AND purpose = \(purpose) AND used IS NULL
            """)
    }

    public static func find(_ code: SecretCode, in tx: ReadTransaction) throws -> Link? {
        try tx.record(Link.self, "digest = \(code.digest)")
    }

    /// A link serves once, and with it go all others to the same seat for the same purpose. Called by whatever it was sent
    /// for, in the same transaction; nothing where no link was shown.
    public static func use(_ caller: Caller, in tx: OperationalTransaction) throws {
        guard case .link(let digest) = caller else { return }
        let used = try tx.change(
            Link.table,
            "UPDATE link SET used = \(tx.now) WHERE digest = \(digest) AND used IS NULL AND expires > \(tx.now)")
        guard used == 1, let link = try tx.record(Link.self, "digest = \(digest)") else {
            throw Problem(.conflict, "link.used", "This link has been used, or is too old.")
        }
        try tx.change(
            Link.table,
            """
            UPDATE link SET used = \(tx.now)
            WHERE scope = \(link.scope) AND seat = \(link.seat) AND purpose = \(link.purpose) AND used IS NULL
            """)
    }
}
