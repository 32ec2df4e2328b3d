public import Core

/// Whom an activity is for. Where no group is named, it is for everybody.
public struct ActivityGroup: Record, Codable {
    public var scope: Scope
    public var activity: Number<Activity>
    public var group: Number<PopulationGroup>

    public static let columns = [
        Column("scope", \ActivityGroup.scope),
        Column("activity", \ActivityGroup.activity),
        Column("people", \ActivityGroup.group),
    ]
    public static let table = declare(
        "activity_group", .recorded, key: ["scope", "activity", "people"],
        references: [
            .to("activity", from: ["scope", "activity"], at: ["scope", "number"]),
            .to("population_group", from: ["scope", "people"], at: ["scope", "number"]),
        ])

    init(scope: Scope, activity: Number<Activity>, group: Number<PopulationGroup>) {
        self.scope = scope
        self.activity = activity
        self.group = group
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        activity = try row.get("activity")
        group = try row.get("people")
    }
}
