public import Core

/// That a service is given at a location.
public struct ServiceLocation: Record, Codable {
    public var scope: Scope
    public var service: Number<Service>
    public var location: Number<Location>

    public static let columns = [
        Column("scope", \ServiceLocation.scope),
        Column("service", \ServiceLocation.service),
        Column("location", \ServiceLocation.location),
    ]
    public static let table = declare(
        "service_location", .recorded, key: ["scope", "service", "location"],
        references: [
            .to("service", from: ["scope", "service"], at: ["scope", "number"]),
            .to("location", from: ["scope", "location"], at: ["scope", "number"]),
        ], indexes: [["scope", "location"]])

    init(scope: Scope, service: Number<Service>, location: Number<Location>) {
        self.scope = scope
        self.service = service
        self.location = location
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        service = try row.get("service")
        location = try row.get("location")
    }
}
