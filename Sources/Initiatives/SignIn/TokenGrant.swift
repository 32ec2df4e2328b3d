public import Core

/// A program that may act from one seat, for a while, and only as far as it was told. It never becomes a session.
public struct TokenGrant: Record {
    public var digest: Digest
    public var account: Number<Account>
    public var scope: Scope
    public var seat: Number<Seat>
    /// What its owner calls it.
    public var name: String
    /// What it may do, as the permission table calls it, one on each line.
    public var verbs: String
    public var made: Instant
    public var expires: Instant

    public static let columns = [
        Column("digest", \TokenGrant.digest), Column("account", \TokenGrant.account),
        Column("scope", \TokenGrant.scope), Column("seat", \TokenGrant.seat), Column("name", \TokenGrant.name),
        Column("verbs", \TokenGrant.verbs), Column("made", \TokenGrant.made), Column("expires", \TokenGrant.expires),
    ]
    public static let table = declare(
        "token_grant", .operational, key: ["digest"],
        references: [
            .to("account", from: ["account"], at: ["number"]),
            .to("seat", from: ["scope", "seat"], at: ["scope", "number"]),
        ], indexes: [["account"]])

    public init(
        digest: Digest, account: Number<Account>, scope: Scope, seat: Number<Seat>, name: String, verbs: Set<Verb>,
        made: Instant, expires: Instant
    ) {
        self.digest = digest
        self.account = account
        self.scope = scope
        self.seat = seat
        self.name = name
        self.verbs = verbs.map(\.rawValue).sorted().joined(separator: "\n")
        self.made = made
        self.expires = expires
    }

    public init(_ row: Row) throws {
        digest = try row.get("digest")
        account = try row.get("account")
        scope = try row.get("scope")
        seat = try row.get("seat")
        name = try row.get("name")
        verbs = try row.get("verbs")
        made = try row.get("made")
        expires = try row.get("expires")
    }

    /// A verb that this version does not know any more grants nothing.
    public var limit: Set<Verb> { Set(verbs.split(separator: "\n").compactMap { Verb(rawValue: String($0)) }) }
}
