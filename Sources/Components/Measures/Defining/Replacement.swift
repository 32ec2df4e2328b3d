public import Core

/// A measure that another one took the place of: its figures stay, and nobody is asked for more.
public struct Replacement: Record, Codable {
    public var scope: Scope
    /// The old one.
    public var measure: Number<Measure>
    /// The one that is asked for instead.
    public var successor: Number<Measure>
    /// Why the old one would not do.
    public var reason: String

    public static let columns = [
        Column("scope", \Replacement.scope),
        Column("measure", \Replacement.measure),
        Column("successor", \Replacement.successor),
        Column("reason", \Replacement.reason),
    ]
    public static let table = declare(
        "replacement", .recorded, key: ["scope", "measure"],
        references: [
            .to("measure", from: ["scope", "measure"], at: ["scope", "number"]),
            .to("measure", from: ["scope", "successor"], at: ["scope", "number"]),
        ], checks: ["measure <> successor"], indexes: [["scope", "successor"]])

    init(scope: Scope, measure: Number<Measure>, successor: Number<Measure>, reason: String) {
        self.scope = scope
        self.measure = measure
        self.successor = successor
        self.reason = reason
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        measure = try row.get("measure")
        successor = try row.get("successor")
        reason = try row.get("reason")
    }
}
