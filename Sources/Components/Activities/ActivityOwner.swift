public import Core
public import Initiatives

/// Who does an activity: an organisation, or somebody as themselves. With two or more who agreed, it is a joint one.
public struct ActivityOwner: Record, Codable {
    public enum State: String, Storable, Codable, CaseIterable, Sendable {
        /// Somebody named it; it has not said yes.
        case asked
        case agreed
        /// It said no, or does it no longer.
        case left
    }

    public var scope: Scope
    public var activity: Number<Activity>
    public var voice: Number<Voice>
    public var state: State

    public static let columns = [
        Column("scope", \ActivityOwner.scope),
        Column("activity", \ActivityOwner.activity),
        Column("voice", \ActivityOwner.voice),
        Column("state", \ActivityOwner.state),
    ]
    public static let table = declare(
        "activity_owner", .recorded, key: ["scope", "activity", "voice"],
        references: [
            .to("activity", from: ["scope", "activity"], at: ["scope", "number"]),
            .to("voice", from: ["scope", "voice"], at: ["scope", "number"]),
        ], checks: ["state IN ('asked', 'agreed', 'left')"], indexes: [["scope", "voice"]])

    init(scope: Scope, activity: Number<Activity>, voice: Number<Voice>, state: State) {
        self.scope = scope
        self.activity = activity
        self.voice = voice
        self.state = state
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        activity = try row.get("activity")
        voice = try row.get("voice")
        state = try row.get("state")
    }
}
