public import Activities
public import Core

/// That a measure counts something of an activity: how much was done, how well, or whether anybody is better off.
public struct CountedActivity: Record, Codable {
    public var scope: Scope
    public var measure: Number<Measure>
    public var activity: Number<Activity>

    public static let columns = [
        Column("scope", \CountedActivity.scope),
        Column("measure", \CountedActivity.measure),
        Column("activity", \CountedActivity.activity),
    ]
    public static let table = declare(
        "counted_activity", .recorded, key: ["scope", "measure", "activity"],
        references: [
            .to("measure", from: ["scope", "measure"], at: ["scope", "number"]),
            .to("activity", from: ["scope", "activity"], at: ["scope", "number"]),
        ], indexes: [["scope", "activity"]])

    init(scope: Scope, measure: Number<Measure>, activity: Number<Activity>) {
        self.scope = scope
        self.measure = measure
        self.activity = activity
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        measure = try row.get("measure")
        activity = try row.get("activity")
    }
}
