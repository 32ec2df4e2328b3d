public import Core
public import Initiatives

/// A list of services that somebody published, as it was brought in.
public struct Directory: Record, Codable {
    public var scope: Scope
    public var number: Number<Directory>
    /// By which it is brought in again.
    public var slug: Slug
    public var name: String
    public var source: Number<Source>
    /// What it says holds for this day; nil where it does not say.
    public var published: Day?

    public static let columns = [
        Column("scope", \Directory.scope),
        Column("number", \Directory.number),
        Column("slug", \Directory.slug),
        Column("name", \Directory.name),
        Column("source", \Directory.source),
        Column("published", \Directory.published),
    ]
    public static let table = declare(
        "directory", .recorded, key: ["scope", "number"], unique: [["scope", "slug"]],
        references: [
            .to("source", from: ["scope", "source"], at: ["scope", "number"])
        ])

    init(
        scope: Scope, number: Number<Directory>, slug: Slug, name: String, source: Number<Source>, published: Day? = nil
    ) {
        self.scope = scope
        self.number = number
        self.slug = slug
        self.name = name
        self.source = source
        self.published = published
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        slug = try row.get("slug")
        name = try row.get("name")
        source = try row.get("source")
        published = try row.get("published")
    }
}
