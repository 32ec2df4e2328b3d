public import Core
public import Initiatives

/// A voice that is for a proposal. An organisation has one voice, however many of its people are for it.
public struct CurveBacking: Record, Codable {
    public var scope: Scope
    public var note: Number<CurveNote>
    public var voice: Number<Voice>

    public static let columns = [
        Column("scope", \CurveBacking.scope), Column("note", \CurveBacking.note),
        Column("voice", \CurveBacking.voice),
    ]
    public static let table = declare(
        "curve_backing", .recorded, key: ["scope", "note", "voice"],
        references: [
            .to("curve_note", from: ["scope", "note"], at: ["scope", "number"]),
            .to("voice", from: ["scope", "voice"], at: ["scope", "number"]),
        ], owner: "voice")

    init(scope: Scope, note: Number<CurveNote>, voice: Number<Voice>) {
        self.scope = scope
        self.note = note
        self.voice = voice
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        note = try row.get("note")
        voice = try row.get("voice")
    }

    static func find(
        _ note: Number<CurveNote>, by voice: Number<Voice>, in tx: ReadTransaction, scope: Scope
    ) throws -> CurveBacking? {
        try tx.record(CurveBacking.self, "scope = \(scope) AND note = \(note) AND voice = \(voice)")
    }
}
