public import Core

/// Something that partners do so that results come true.
public struct Activity: Record, Codable {
    public enum State: String, Storable, Codable, CaseIterable, Sendable {
        case planned, active, paused, done, dropped
    }

    public var scope: Scope
    public var number: Number<Activity>
    public var slug: Slug
    public var title: String
    /// What changes because of it, and for whom.
    public var change: String
    public var state: State
    /// Why it pauses, or was dropped; nil in any other state.
    public var reason: String?
    public var starts: Day?
    public var ends: Day?
    /// What it takes further.
    public var buildsOn: Number<Activity>?
    /// Whether everybody may read of it, and not only members.
    public var isPublic: Bool

    public static let columns = [
        Column("scope", \Activity.scope),
        Column("number", \Activity.number),
        Column("slug", \Activity.slug),
        Column("title", \Activity.title),
        Column("change", \Activity.change),
        Column("state", \Activity.state),
        Column("reason", \Activity.reason),
        Column("starts", \Activity.starts),
        Column("ends", \Activity.ends),
        Column("builds_on", \Activity.buildsOn),
        Column("is_public", \Activity.isPublic),
    ]
    public static let table = declare(
        "activity", .recorded, key: ["scope", "number"], unique: [["scope", "slug"]],
        references: [
            .to("activity", from: ["scope", "builds_on"], at: ["scope", "number"])
        ],
        checks: [
            "state IN ('planned', 'active', 'paused', 'done', 'dropped')",
            "(state IN ('paused', 'dropped')) = (reason IS NOT NULL)", "starts <= ends", "builds_on <> number",
        ])

    init(
        scope: Scope, number: Number<Activity>, slug: Slug, title: String, change: String, state: State,
        reason: String? = nil, starts: Day? = nil, ends: Day? = nil, buildsOn: Number<Activity>? = nil, isPublic: Bool
    ) {
        self.scope = scope
        self.number = number
        self.slug = slug
        self.title = title
        self.change = change
        self.state = state
        self.reason = reason
        self.starts = starts
        self.ends = ends
        self.buildsOn = buildsOn
        self.isPublic = isPublic
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        slug = try row.get("slug")
        title = try row.get("title")
        change = try row.get("change")
        state = try row.get("state")
        reason = try row.get("reason")
        starts = try row.get("starts")
        ends = try row.get("ends")
        buildsOn = try row.get("builds_on")
        isPublic = try row.get("is_public")
    }
}
