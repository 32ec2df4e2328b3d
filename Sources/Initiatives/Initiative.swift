public import Core

/// A collective-action initiative. Its number is the scope of its own ledger; this row itself is the site's.
public struct Initiative: Record, Codable {
    public var scope: Scope
    public var slug: Slug
    public var name: String
    /// In one or two plain sentences.
    public var summary: String
    /// IANA name; all its days and periods are days there.
    public var timeZone: String
    /// When its members say it began.
    public var since: Day?
    /// The language its own content is written in.
    public var language: String
    public var nature: Nature
    /// Whether what it publishes can be read by everybody. Until then nobody outside learns that it exists.
    public var isPublished: Bool

    public enum Nature: String, Storable, Codable, CaseIterable, Sendable {
        case own
        /// Shows what the product does with public facts; every page says so.
        case publicFacts = "public facts"
        /// Invented from end to end; every page says so.
        case fiction
    }

    public var isDemonstration: Bool { nature != .own }

    public static let columns = [
        Column("scope", \Initiative.scope), Column("slug", \Initiative.slug), Column("name", \Initiative.name),
        Column("summary", \Initiative.summary), Column("time_zone", \Initiative.timeZone),
        Column("since", \Initiative.since), Column("language", \Initiative.language),
        Column("nature", \Initiative.nature), Column("is_published", \Initiative.isPublished),
    ]
    public static let table = declare(
        "initiative", .recorded, key: ["scope"], unique: [["slug"]],
        checks: ["scope > 0", "nature IN ('own', 'public facts', 'fiction')"])

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        slug = try row.get("slug")
        name = try row.get("name")
        summary = try row.get("summary")
        timeZone = try row.get("time_zone")
        since = try row.get("since")
        language = try row.get("language")
        nature = try row.get("nature")
        isPublished = try row.get("is_published")
    }

    init(scope: Scope, _ start: StartInitiative) {
        self.scope = scope
        slug = start.slug
        name = start.name
        summary = start.summary
        timeZone = start.timeZone
        since = start.since
        language = start.language
        nature = start.nature
        isPublished = start.nature != .own
    }
}
