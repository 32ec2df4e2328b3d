public import Core

/// How many people an activity has room for in one period, all its places, groups and stages together.
public struct Capacity: Record, Codable {
    public var scope: Scope
    public var activity: Number<Activity>
    public var period: Period
    public var extent: Extent

    public static let columns = [
        Column("scope", \Capacity.scope), Column("activity", \Capacity.activity), Column("period", \Capacity.period),
        Column("extent", \Capacity.extent.kind), Column("people", \Capacity.extent.people),
    ]
    public static let table = declare(
        "capacity", .recorded, key: ["scope", "activity", "period"],
        references: [.to("activity", from: ["scope", "activity"], at: ["scope", "number"])], checks: Extent.checks)

    init(scope: Scope, activity: Number<Activity>, period: Period, extent: Extent) {
        self.scope = scope
        self.activity = activity
        self.period = period
        self.extent = extent
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        activity = try row.get("activity")
        period = try row.get("period")
        extent = try Extent(row)
    }
}
