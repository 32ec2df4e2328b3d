public import Core

/// A group that figures are broken down by: dimension “social group”, name “general”.
public struct Category: Record, Codable {
    public var scope: Scope
    public var number: Number<Category>
    public var dimension: String
    public var name: String

    /// Everybody, not broken down.
    public static let all = Number<Category>(0)

    public static let columns = [
        Column("scope", \Category.scope), Column("number", \Category.number),
        Column("dimension", \Category.dimension), Column("name", \Category.name),
    ]
    public static let table = declare(
        "category", .recorded, key: ["scope", "number"], unique: [["scope", "dimension", "name"]])

    public init(scope: Scope, number: Number<Category>, dimension: String, name: String) {
        self.scope = scope
        self.number = number
        self.dimension = dimension
        self.name = name
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        dimension = try row.get("dimension")
        name = try row.get("name")
    }
}
