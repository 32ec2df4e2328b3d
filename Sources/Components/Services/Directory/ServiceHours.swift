public import Core

/// When a service is open: on a weekday, from one minute of the day until another.
public struct ServiceHours: Record, Codable {
    public var scope: Scope
    public var service: Number<Service>
    /// 0 is Monday.
    public var weekday: Int64
    /// In minutes after midnight.
    public var opens: Int64
    /// In minutes after midnight; 1440 is the day's end.
    public var closes: Int64

    public static let columns = [
        Column("scope", \ServiceHours.scope),
        Column("service", \ServiceHours.service),
        Column("weekday", \ServiceHours.weekday),
        Column("opens", \ServiceHours.opens),
        Column("closes", \ServiceHours.closes),
    ]
    public static let table = declare(
        "service_hours", .recorded, key: ["scope", "service", "weekday", "opens"],
        references: [
            .to("service", from: ["scope", "service"], at: ["scope", "number"])
        ],
        checks: ["weekday BETWEEN 0 AND 6", "opens BETWEEN 0 AND 1439", "closes BETWEEN 1 AND 1440", "opens < closes"])

    init(scope: Scope, service: Number<Service>, weekday: Int64, opens: Int64, closes: Int64) {
        self.scope = scope
        self.service = service
        self.weekday = weekday
        self.opens = opens
        self.closes = closes
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        service = try row.get("service")
        weekday = try row.get("weekday")
        opens = try row.get("opens")
        closes = try row.get("closes")
    }
}
