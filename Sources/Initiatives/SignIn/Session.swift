public import Core

/// Somebody signed in on one device. The secret itself is in their browser's cookie alone.
public struct Session: Record {
    public var digest: Digest
    public var account: Number<Account>
    public var made: Instant
    public var expires: Instant
    /// When it was used last, to the hour.
    public var seen: Instant
    /// What the browser called itself, in a few words.
    public var device: String
    /// Whether the second factor was shown.
    public var hasSecondFactor: Bool

    public static let columns = [
        Column("digest", \Session.digest), Column("account", \Session.account), Column("made", \Session.made),
        Column("expires", \Session.expires), Column("seen", \Session.seen), Column("device", \Session.device),
        Column("has_second_factor", \Session.hasSecondFactor),
    ]
    public static let table = declare(
        "session", .operational, key: ["digest"],
        references: [.to("account", from: ["account"], at: ["number"])], indexes: [["account"]])

    public init(
        digest: Digest, account: Number<Account>, made: Instant, expires: Instant, device: String,
        hasSecondFactor: Bool
    ) {
        self.digest = digest
        self.account = account
        self.made = made
        self.expires = expires
        seen = made
        self.device = device
        self.hasSecondFactor = hasSecondFactor
    }

    public init(_ row: Row) throws {
        digest = try row.get("digest")
        account = try row.get("account")
        made = try row.get("made")
        expires = try row.get("expires")
        seen = try row.get("seen")
        device = try row.get("device")
        hasSecondFactor = try row.get("has_second_factor")
    }
}
