public import Core

/// A language in which a service is given, by its code: es.
public struct ServiceLanguage: Record, Codable {
    public var scope: Scope
    public var service: Number<Service>
    public var language: String

    public static let columns = [
        Column("scope", \ServiceLanguage.scope),
        Column("service", \ServiceLanguage.service),
        Column("language", \ServiceLanguage.language),
    ]
    public static let table = declare(
        "service_language", .recorded, key: ["scope", "service", "language"],
        references: [
            .to("service", from: ["scope", "service"], at: ["scope", "number"])
        ], indexes: [["scope", "language"]])

    init(scope: Scope, service: Number<Service>, language: String) {
        self.scope = scope
        self.service = service
        self.language = language
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        service = try row.get("service")
        language = try row.get("language")
    }
}
