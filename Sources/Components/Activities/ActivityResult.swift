public import Core
public import Purposes

/// That an activity is meant to help a result.
public struct ActivityResult: Record, Codable {
    public var scope: Scope
    public var activity: Number<Activity>
    public var result: Number<SharedResult>

    public static let columns = [
        Column("scope", \ActivityResult.scope),
        Column("activity", \ActivityResult.activity),
        Column("result", \ActivityResult.result),
    ]
    public static let table = declare(
        "activity_result", .recorded, key: ["scope", "activity", "result"],
        references: [
            .to("activity", from: ["scope", "activity"], at: ["scope", "number"]),
            .to("result", from: ["scope", "result"], at: ["scope", "number"]),
        ], indexes: [["scope", "result"]])

    init(scope: Scope, activity: Number<Activity>, result: Number<SharedResult>) {
        self.scope = scope
        self.activity = activity
        self.result = result
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        activity = try row.get("activity")
        result = try row.get("result")
    }
}
