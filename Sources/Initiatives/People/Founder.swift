public import Core

/// A member of the founding circle, which prepares the first purpose until one is ratified.
public struct Founder: Record, Codable {
    public var scope: Scope
    public var member: Number<Member>

    public static let columns = [Column("scope", \Founder.scope), Column("member", \Founder.member)]
    public static let table = declare(
        "founder", .recorded, key: ["scope", "member"],
        references: [.to("member", from: ["scope", "member"], at: ["scope", "number"])])

    public init(scope: Scope, member: Number<Member>) {
        self.scope = scope
        self.member = member
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        member = try row.get("member")
    }
}
