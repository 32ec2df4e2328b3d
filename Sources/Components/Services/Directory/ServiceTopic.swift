public import Core

/// What a service helps with.
public struct ServiceTopic: Record, Codable {
    public var scope: Scope
    public var service: Number<Service>
    public var topic: Number<Topic>

    public static let columns = [
        Column("scope", \ServiceTopic.scope),
        Column("service", \ServiceTopic.service),
        Column("topic", \ServiceTopic.topic),
    ]
    public static let table = declare(
        "service_topic", .recorded, key: ["scope", "service", "topic"],
        references: [
            .to("service", from: ["scope", "service"], at: ["scope", "number"]),
            .to("topic", from: ["scope", "topic"], at: ["scope", "number"]),
        ], indexes: [["scope", "topic"]])

    init(scope: Scope, service: Number<Service>, topic: Number<Topic>) {
        self.scope = scope
        self.service = service
        self.topic = topic
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        service = try row.get("service")
        topic = try row.get("topic")
    }
}
