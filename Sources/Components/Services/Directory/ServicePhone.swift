public import Core

/// A number at which one can ask for a service.
public struct ServicePhone: Record, Codable {
    public var scope: Scope
    public var service: Number<Service>
    /// Its place among the service's numbers, from 1.
    public var position: Int64
    public var phone: String
    /// What kind of number it is: toll-free.
    public var words: String?

    public static let columns = [
        Column("scope", \ServicePhone.scope),
        Column("service", \ServicePhone.service),
        Column("position", \ServicePhone.position),
        Column("phone", \ServicePhone.phone),
        Column("words", \ServicePhone.words),
    ]
    public static let table = declare(
        "service_phone", .recorded, key: ["scope", "service", "position"],
        references: [
            .to("service", from: ["scope", "service"], at: ["scope", "number"])
        ])

    init(scope: Scope, service: Number<Service>, position: Int64, phone: String, words: String? = nil) {
        self.scope = scope
        self.service = service
        self.position = position
        self.phone = phone
        self.words = words
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        service = try row.get("service")
        position = try row.get("position")
        phone = try row.get("phone")
        words = try row.get("words")
    }
}
