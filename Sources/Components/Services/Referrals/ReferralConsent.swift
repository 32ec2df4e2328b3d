public import Core
public import Initiatives

/// The person's yes: that what is needed, and whatever else they agreed to, may be told to that one organisation.
public struct ReferralConsent: Record {
    public enum Way: String, Storable, Codable, CaseIterable, Sendable {
        case spoken, written
        /// They said it themselves, with their code.
        case link
    }

    /// Who says that the yes does not hold any more.
    public enum Taker: String, Storable, Codable, Sendable { case person, sender }

    /// What may be told beside what is needed.
    public struct Parts: Sendable, Hashable, Codable {
        public var name: Bool
        public var contact: Bool
        public var notes: Bool

        public init(name: Bool, contact: Bool, notes: Bool) {
            self.name = name
            self.contact = contact
            self.notes = notes
        }
    }

    public var scope: Scope
    public var referral: ID<Referral>
    public var way: Way
    /// Who wrote it down; nil where the person said it themselves.
    public var member: Number<Member>?
    public var parts: Parts
    public var given: Instant
    public var revoked: Instant?
    public var taker: Taker?

    public static let columns = [
        Column("scope", \ReferralConsent.scope), Column("referral", \ReferralConsent.referral),
        Column("way", \ReferralConsent.way), Column("member", \ReferralConsent.member),
        Column("shares_name", \ReferralConsent.parts.name), Column("shares_contact", \ReferralConsent.parts.contact),
        Column("shares_notes", \ReferralConsent.parts.notes), Column("given", \ReferralConsent.given),
        Column("revoked", \ReferralConsent.revoked), Column("taker", \ReferralConsent.taker),
    ]
    public static let table = declare(
        "referral_consent", .recorded, key: ["scope", "referral"],
        references: [
            .to("referral", from: ["scope", "referral"], at: ["scope", "id"]),
            .to("member", from: ["scope", "member"], at: ["scope", "number"]),
        ],
        checks: [
            "way IN ('spoken', 'written', 'link')", "(way = 'link') = (member IS NULL)",
            "taker IN ('person', 'sender')", "(revoked IS NULL) = (taker IS NULL)",
        ])

    init(
        scope: Scope, referral: ID<Referral>, way: Way, member: Number<Member>?, parts: Parts, given: Instant
    ) {
        (self.scope, self.referral, self.way) = (scope, referral, way)
        (self.member, self.parts, self.given) = (member, parts, given)
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        referral = try row.get("referral")
        way = try row.get("way")
        member = try row.get("member")
        parts = Parts(
            name: try row.get("shares_name"), contact: try row.get("shares_contact"),
            notes: try row.get("shares_notes"))
        given = try row.get("given")
        revoked = try row.get("revoked")
        taker = try row.get("taker")
    }

    public var stands: Bool { revoked == nil }
    /// Whether the person said their yes, or their no, themselves. Nobody else speaks over that.
    public var isOwnWord: Bool { way == .link || taker == .person }
}

extension ReferralConsent {
    static func find(_ referral: ID<Referral>, in tx: ReadTransaction, scope: Scope) throws -> ReferralConsent? {
        try tx.record(ReferralConsent.self, "scope = \(scope) AND referral = \(referral)")
    }

    /// From now on the receiver reads nothing of the person any more.
    func revoke(by taker: Taker, in tx: WriteTransaction) throws {
        guard stands else {
            throw Problem(.conflict, "referral.no-consent", "There is no consent any more.")
        }
        var changed = self
        (changed.revoked, changed.taker) = (tx.now, taker)
        try tx.update(self, to: changed)
    }
}
