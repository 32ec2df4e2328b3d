public import Core

/// Figures that came together, as a file or a form. Nobody sees them until the batch is published, all at once.
public struct Batch: Record, Codable {
    public var scope: Scope
    public var number: Number<Batch>
    /// The file's name, or how else they came.
    public var name: String
    public var isPublished: Bool

    public static let columns = [
        Column("scope", \Batch.scope), Column("number", \Batch.number), Column("name", \Batch.name),
        Column("is_published", \Batch.isPublished),
    ]
    public static let table = declare("batch", .recorded, key: ["scope", "number"])

    public init(scope: Scope, number: Number<Batch>, name: String, isPublished: Bool) {
        self.scope = scope
        self.number = number
        self.name = name
        self.isPublished = isPublished
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        name = try row.get("name")
        isPublished = try row.get("is_published")
    }
}
