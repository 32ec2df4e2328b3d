public import Core

/// One level of a scale. A figure of it is the level's number.
public struct ScaleLevel: Record, Codable {
    public var scope: Scope
    public var measure: Number<Measure>
    /// From 0, the lowest.
    public var level: Int64
    public var label: String

    public static let columns = [
        Column("scope", \ScaleLevel.scope),
        Column("measure", \ScaleLevel.measure),
        Column("level", \ScaleLevel.level),
        Column("label", \ScaleLevel.label),
    ]
    public static let table = declare(
        "scale_level", .recorded, key: ["scope", "measure", "level"], unique: [["scope", "measure", "label"]],
        references: [
            .to("measure", from: ["scope", "measure"], at: ["scope", "number"])
        ], checks: ["level BETWEEN 0 AND 20"])

    init(scope: Scope, measure: Number<Measure>, level: Int64, label: String) {
        self.scope = scope
        self.measure = measure
        self.level = level
        self.label = label
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        measure = try row.get("measure")
        level = try row.get("level")
        label = try row.get("label")
    }

    /// Of every scale, the lowest level first.
    static func all(in tx: ReadTransaction, scope: Scope) throws -> [ScaleLevel] {
        try tx.records(ScaleLevel.self, "scope = \(scope) ORDER BY measure, level")
    }
}
