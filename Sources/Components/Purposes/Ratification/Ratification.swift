public import Core

/// A version of the purpose that was put to the members: from when until when, and what came of it. A version is put to
/// them once; whoever wants to try again drafts another.
public struct Ratification: Record, Codable {
    public enum State: String, Storable, Codable, CaseIterable, Sendable {
        case open, ratified
        case notRatified = "not ratified"
        case withdrawn
    }

    /// House default: the days between the opening and the last day for answers, so that everybody can talk first.
    public static let notice: Int64 = 14

    public var scope: Scope
    public var version: Number<PurposeVersion>
    public var opened: Day
    /// The last day on which answers count, in the initiative's own time zone.
    public var closes: Day
    public var state: State
    public var closed: Day?
    /// Why it was withdrawn.
    public var reason: String?

    public static let columns = [
        Column("scope", \Ratification.scope), Column("version", \Ratification.version),
        Column("opened", \Ratification.opened), Column("closes", \Ratification.closes),
        Column("state", \Ratification.state), Column("closed", \Ratification.closed),
        Column("reason", \Ratification.reason),
    ]
    public static let table = declare(
        "ratification", .recorded, key: ["scope", "version"],
        references: [.to("purpose_version", from: ["scope", "version"], at: ["scope", "number"])],
        checks: [
            "state IN ('open', 'ratified', 'not ratified', 'withdrawn')", "(state = 'open') = (closed IS NULL)",
            "(state = 'withdrawn') = (reason IS NOT NULL)",
        ])

    init(_ open: OpenRatification, on day: Day) {
        scope = open.scope
        version = open.version
        opened = day
        closes = open.closes
        state = .open
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        version = try row.get("version")
        opened = try row.get("opened")
        closes = try row.get("closes")
        state = try row.get("state")
        closed = try row.get("closed")
        reason = try row.get("reason")
    }

    /// Whether an answer that comes on this day counts.
    func takesAnswers(on day: Day) -> Bool { state == .open && day <= closes }

    func closed(on day: Day, as state: State, reason: String? = nil) -> Ratification {
        var ratification = self
        ratification.state = state
        ratification.closed = day
        ratification.reason = reason
        return ratification
    }
}

/// How the answers stood when they were counted. Voices come and go afterwards; this stays.
public struct CountedRatification: Record, Codable {
    public var scope: Scope
    public var version: Number<PurposeVersion>
    public var count: RatificationCount

    public static let columns = [
        Column("scope", \CountedRatification.scope), Column("version", \CountedRatification.version),
        Column("entitled", \CountedRatification.count.entitled),
        Column("entitled_living", \CountedRatification.count.entitledLiving),
        Column("yes", \CountedRatification.count.yes), Column("dissents", \CountedRatification.count.dissents),
        Column("not_yet", \CountedRatification.count.notYet),
        Column("answered_living", \CountedRatification.count.answeredLiving),
    ]
    public static let table = declare(
        "ratification_count", .recorded, key: ["scope", "version"],
        references: [.to("ratification", from: ["scope", "version"], at: ["scope", "version"])])

    init(scope: Scope, version: Number<PurposeVersion>, count: RatificationCount) {
        self.scope = scope
        self.version = version
        self.count = count
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        version = try row.get("version")
        count = RatificationCount(
            entitled: try row.get("entitled"), entitledLiving: try row.get("entitled_living"),
            yes: try row.get("yes"), dissents: try row.get("dissents"), notYet: try row.get("not_yet"),
            answeredLiving: try row.get("answered_living"))
    }
}
