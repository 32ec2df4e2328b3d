public import Core
public import Initiatives

/// Whom a service is for by where they live. A place stands for all that lies in it.
public struct ServicePlace: Record, Codable {
    public var scope: Scope
    public var service: Number<Service>
    public var place: Number<Place>

    public static let columns = [
        Column("scope", \ServicePlace.scope),
        Column("service", \ServicePlace.service),
        Column("place", \ServicePlace.place),
    ]
    public static let table = declare(
        "service_place", .recorded, key: ["scope", "service", "place"],
        references: [
            .to("service", from: ["scope", "service"], at: ["scope", "number"]),
            .to("place", from: ["scope", "place"], at: ["scope", "number"]),
        ], indexes: [["scope", "place"]])

    init(scope: Scope, service: Number<Service>, place: Number<Place>) {
        self.scope = scope
        self.service = service
        self.place = place
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        service = try row.get("service")
        place = try row.get("place")
    }
}
