public import Core

/// A way through life on which people are meant not to get lost: some stages of life, in their order.
///
/// What helps at each is what services say of themselves; how many go on from one to the next, organisations say.
public struct Pathway: Record, Codable {
    public var scope: Scope
    public var number: Number<Pathway>
    public var slug: Slug
    /// In the initiative's own language.
    public var name: String
    /// Whose way it is, and where it should lead.
    public var about: String?

    public static let columns = [
        Column("scope", \Pathway.scope),
        Column("number", \Pathway.number),
        Column("slug", \Pathway.slug),
        Column("name", \Pathway.name),
        Column("about", \Pathway.about),
    ]
    public static let table = declare(
        "pathway", .recorded, key: ["scope", "number"], unique: [["scope", "slug"]])

    init(scope: Scope, number: Number<Pathway>, slug: Slug, name: String, about: String? = nil) {
        self.scope = scope
        self.number = number
        self.slug = slug
        self.name = name
        self.about = about
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        slug = try row.get("slug")
        name = try row.get("name")
        about = try row.get("about")
    }
}
