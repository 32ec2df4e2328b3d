public import Core

/// A person in an initiative, as a number that stays. Everything that tells who they are stands in their profile, which
/// can be erased.
public struct Member: Record, Codable {
    public var scope: Scope
    public var number: Number<Member>

    public static let columns = [Column("scope", \Member.scope), Column("number", \Member.number)]
    public static let table = declare("member", .recorded, key: ["scope", "number"])

    public init(scope: Scope, number: Number<Member>) {
        self.scope = scope
        self.number = number
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
    }
}

/// How a member is called, can be reached and stands to the challenge. A member without one was forgotten at their own
/// wish.
public struct Profile: Record, Codable {
    public var scope: Scope
    public var member: Number<Member>
    /// Drawn by lot, and part of the key: a number can come again after a restore, and would be erased with another's.
    public let id: ID<Profile>
    /// As they want to be called; never asked to be a legal name.
    public var name: String
    public var email: String?
    /// The language that we write to them in.
    public var language: String
    /// nil where they have not said.
    public var standing: Standing?

    public static let columns = [
        Column("scope", \Profile.scope), Column("member", \Profile.member), Column("id", \Profile.id),
        Column("name", \Profile.name), Column("email", \Profile.email), Column("language", \Profile.language),
        Column("standing", \Profile.standing),
    ]
    public static let table = declare(
        "profile", .recorded, key: ["scope", "member", "id"], unique: [["scope", "member"]],
        references: [.to("member", from: ["scope", "member"], at: ["scope", "number"])],
        checks: ["standing IN ('lives it', 'shapes it', 'serves', 'decides', 'pays')"])

    public init(
        scope: Scope, member: Number<Member>, name: String, email: String?, language: String, standing: Standing? = nil
    ) {
        self.scope = scope
        self.member = member
        id = ID()
        self.name = name
        self.email = email
        self.language = language
        self.standing = standing
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        member = try row.get("member")
        id = try row.get("id")
        name = try row.get("name")
        email = try row.get("email")
        language = try row.get("language")
        standing = try row.get("standing")
    }
}
