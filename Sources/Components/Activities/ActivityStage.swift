public import Core

/// At which stage of life an activity meets people. Where none is named, at any.
public struct ActivityStage: Record, Codable {
    public var scope: Scope
    public var activity: Number<Activity>
    public var stage: Number<LifeStage>

    public static let columns = [
        Column("scope", \ActivityStage.scope),
        Column("activity", \ActivityStage.activity),
        Column("stage", \ActivityStage.stage),
    ]
    public static let table = declare(
        "activity_stage", .recorded, key: ["scope", "activity", "stage"],
        references: [
            .to("activity", from: ["scope", "activity"], at: ["scope", "number"]),
            .to("life_stage", from: ["scope", "stage"], at: ["scope", "number"]),
        ])

    init(scope: Scope, activity: Number<Activity>, stage: Number<LifeStage>) {
        self.scope = scope
        self.activity = activity
        self.stage = stage
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        activity = try row.get("activity")
        stage = try row.get("stage")
    }
}
