public import Core
public import Initiatives

/// What somebody said before a curve, or why it was decided as it was. It goes with whoever said it.
public struct CurveWords: Record, Codable {
    public enum Part: String, Storable, Codable, Sendable { case said, decided }

    public var scope: Scope
    public var note: Number<CurveNote>
    public var part: Part
    public var member: Number<Member>
    public var words: String

    public static let columns = [
        Column("scope", \CurveWords.scope), Column("note", \CurveWords.note), Column("part", \CurveWords.part),
        Column("member", \CurveWords.member), Column("words", \CurveWords.words),
    ]
    public static let table = declare(
        "curve_words", .recorded, key: ["scope", "note", "part", "member"], unique: [["scope", "note", "part"]],
        references: [
            .to("curve_note", from: ["scope", "note"], at: ["scope", "number"]),
            .to("member", from: ["scope", "member"], at: ["scope", "number"]),
        ], checks: ["part IN ('said', 'decided')"], owner: "member")

    static let most = 1000

    init(scope: Scope, note: Number<CurveNote>, part: Part, member: Number<Member>, words: String) {
        self.scope = scope
        self.note = note
        self.part = part
        self.member = member
        self.words = words
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        note = try row.get("note")
        part = try row.get("part")
        member = try row.get("member")
        words = try row.get("words")
    }
}
