public import Core

/// A group that partners report a measure for, beside everybody.
public struct Breakdown: Record, Codable {
    public var scope: Scope
    public var measure: Number<Measure>
    public var category: Number<Category>
    /// Its place among the groups, from left to right.
    public var position: Int64

    public static let columns = [
        Column("scope", \Breakdown.scope), Column("measure", \Breakdown.measure),
        Column("category", \Breakdown.category), Column("position", \Breakdown.position),
    ]
    public static let table = declare(
        "breakdown", .recorded, key: ["scope", "measure", "category"],
        unique: [["scope", "measure", "position"]],
        references: [
            .to("schedule", from: ["scope", "measure"], at: ["scope", "measure"]),
            .to("category", from: ["scope", "category"], at: ["scope", "number"]),
        ])

    init(scope: Scope, measure: Number<Measure>, category: Number<Category>, position: Int64) {
        self.scope = scope
        self.measure = measure
        self.category = category
        self.position = position
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        measure = try row.get("measure")
        category = try row.get("category")
        position = try row.get("position")
    }
}
