public import Core
public import Initiatives

/// What somebody of the founding circle says to a draft: go ahead, or what they object to.
public struct DraftConsent: Record, Codable {
    public var scope: Scope
    public var version: Number<PurposeVersion>
    public var member: Number<Member>
    /// Why it should not go on like this; nil where it may.
    public var objection: String?

    public var isConsent: Bool { objection == nil }

    public static let columns = [
        Column("scope", \DraftConsent.scope), Column("version", \DraftConsent.version),
        Column("member", \DraftConsent.member), Column("objection", \DraftConsent.objection),
    ]
    public static let table = declare(
        "draft_consent", .recorded, key: ["scope", "version", "member"],
        references: [
            .to("purpose_version", from: ["scope", "version"], at: ["scope", "number"]),
            .to("member", from: ["scope", "member"], at: ["scope", "number"]),
        ], owner: "member")

    init(member: Number<Member>, _ consent: ConsentToDraft) {
        scope = consent.scope
        version = consent.version
        self.member = member
        objection = consent.objection
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        version = try row.get("version")
        member = try row.get("member")
        objection = try row.get("objection")
    }
}
