public import Core

/// How files of one kind are read: which column means what. It has a name, so that the next file of that kind fits at once.
public struct Mapping: Record, Codable {
    public var scope: Scope
    public var number: Number<Mapping>
    public var name: String

    public static let columns = [
        Column("scope", \Mapping.scope),
        Column("number", \Mapping.number),
        Column("name", \Mapping.name),
    ]
    public static let table = declare(
        "mapping", .recorded, key: ["scope", "number"], unique: [["scope", "name"]])

    init(scope: Scope, number: Number<Mapping>, name: String) {
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
