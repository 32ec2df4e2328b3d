public import Core

/// What services help with, in the words by which people look for it.
public struct Topic: Record, Codable {
    public var scope: Scope
    public var number: Number<Topic>
    public var name: String

    public static let columns = [
        Column("scope", \Topic.scope),
        Column("number", \Topic.number),
        Column("name", \Topic.name),
    ]
    public static let table = declare(
        "topic", .recorded, key: ["scope", "number"], unique: [["scope", "name"]])

    init(scope: Scope, number: Number<Topic>, name: String) {
        self.scope = scope
        self.number = number
        self.name = name
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        name = try row.get("name")
    }
}
