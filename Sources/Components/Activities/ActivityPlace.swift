public import Core
public import Initiatives

/// Where an activity is done.
public struct ActivityPlace: Record, Codable {
    public var scope: Scope
    public var activity: Number<Activity>
    public var place: Number<Place>

    public static let columns = [
        Column("scope", \ActivityPlace.scope),
        Column("activity", \ActivityPlace.activity),
        Column("place", \ActivityPlace.place),
    ]
    public static let table = declare(
        "activity_place", .recorded, key: ["scope", "activity", "place"],
        references: [
            .to("activity", from: ["scope", "activity"], at: ["scope", "number"]),
            .to("place", from: ["scope", "place"], at: ["scope", "number"]),
        ], indexes: [["scope", "place"]])

    init(scope: Scope, activity: Number<Activity>, place: Number<Place>) {
        self.scope = scope
        self.activity = activity
        self.place = place
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        activity = try row.get("activity")
        place = try row.get("place")
    }
}
