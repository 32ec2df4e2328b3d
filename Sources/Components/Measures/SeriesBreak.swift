public import Core
public import Initiatives

/// A change of method. No line, no growth rate and no rank is drawn across it.
public struct SeriesBreak: Record, Codable {
    public var scope: Scope
    public var measure: Number<Measure>
    /// The first period counted by the new method.
    public var period: Period
    public var reason: String
    public var source: Number<Source>

    public static let columns = [
        Column("scope", \SeriesBreak.scope), Column("measure", \SeriesBreak.measure),
        Column("period", \SeriesBreak.period), Column("reason", \SeriesBreak.reason),
        Column("source", \SeriesBreak.source),
    ]
    public static let table = declare(
        "series_break", .recorded, key: ["scope", "measure", "period"],
        references: [
            .to("measure", from: ["scope", "measure"], at: ["scope", "number"]),
            .to("source", from: ["scope", "source"], at: ["scope", "number"]),
        ])

    public init(scope: Scope, measure: Number<Measure>, period: Period, reason: String, source: Number<Source>) {
        self.scope = scope
        self.measure = measure
        self.period = period
        self.reason = reason
        self.source = source
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        measure = try row.get("measure")
        period = try row.get("period")
        reason = try row.get("reason")
        source = try row.get("source")
    }
}
