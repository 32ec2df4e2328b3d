public import Core
public import Initiatives

/// Somebody who is for a proposal. An organisation is counted once, however many of its people are for it.
public struct CurveBacking: Record, Codable {
    public var scope: Scope
    public var note: Number<CurveNote>
    public var member: Number<Member>
    /// For whom they spoke; nil where for themselves.
    public var behalf: Number<Organisation>?

    public static let columns = [
        Column("scope", \CurveBacking.scope),
        Column("note", \CurveBacking.note),
        Column("member", \CurveBacking.member),
        Column("behalf", \CurveBacking.behalf),
    ]
    public static let table = declare(
        "curve_backing", .recorded, key: ["scope", "note", "member"],
        references: [
            .to("curve_note", from: ["scope", "note"], at: ["scope", "number"]),
            .to("member", from: ["scope", "member"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "behalf"], at: ["scope", "number"]),
        ], indexes: [["scope", "member"]], owner: "member")

    init(scope: Scope, note: Number<CurveNote>, member: Number<Member>, behalf: Number<Organisation>?) {
        self.scope = scope
        self.note = note
        self.member = member
        self.behalf = behalf
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        note = try row.get("note")
        member = try row.get("member")
        behalf = try row.get("behalf")
    }
}
