public import Core
public import Initiatives

/// What changed for somebody, in words: an answer to a measure that no number can give. Nobody is named in it.
public struct ChangeStory: Record, Codable {
    public enum State: String, Storable, Codable, CaseIterable, Sendable {
        /// Members see it.
        case submitted
        /// Only whoever wrote it sees it.
        case returned
        /// Everybody may see it.
        case accepted
        /// Nobody sees it any more.
        case takenBack = "taken back"
    }

    public var scope: Scope
    public var number: Number<ChangeStory>
    public var measure: Number<Measure>
    public var place: Number<Place>
    public var period: Period
    /// Who wrote it down.
    public var member: Number<Member>
    /// For whom they wrote; nil where for themselves.
    public var behalf: Number<Organisation>?
    public var words: String
    /// Whether they told it of themselves; else the person whom it is about agreed to its being told.
    public var isOwn: Bool
    public var state: State
    /// Why it was given back.
    public var reason: String?
    public var time: Instant

    public static let columns = [
        Column("scope", \ChangeStory.scope),
        Column("number", \ChangeStory.number),
        Column("measure", \ChangeStory.measure),
        Column("place", \ChangeStory.place),
        Column("period", \ChangeStory.period),
        Column("member", \ChangeStory.member),
        Column("behalf", \ChangeStory.behalf),
        Column("words", \ChangeStory.words),
        Column("is_own", \ChangeStory.isOwn),
        Column("state", \ChangeStory.state),
        Column("reason", \ChangeStory.reason),
        Column("time", \ChangeStory.time),
    ]
    public static let table = declare(
        "change_story", .recorded, key: ["scope", "number", "member"], unique: [["scope", "number"]],
        references: [
            .to("measure", from: ["scope", "measure"], at: ["scope", "number"]),
            .to("place", from: ["scope", "place"], at: ["scope", "number"]),
            .to("member", from: ["scope", "member"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "behalf"], at: ["scope", "number"]),
        ],
        checks: [
            "state IN ('submitted', 'returned', 'accepted', 'taken back')",
            "(state = 'returned') = (reason IS NOT NULL)",
        ], indexes: [["scope", "measure"]], owner: "member")

    init(
        scope: Scope, number: Number<ChangeStory>, measure: Number<Measure>, place: Number<Place>, period: Period,
        member: Number<Member>, behalf: Number<Organisation>?, words: String, isOwn: Bool, state: State,
        reason: String?, time: Instant
    ) {
        self.scope = scope
        self.number = number
        self.measure = measure
        self.place = place
        self.period = period
        self.member = member
        self.behalf = behalf
        self.words = words
        self.isOwn = isOwn
        self.state = state
        self.reason = reason
        self.time = time
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        measure = try row.get("measure")
        place = try row.get("place")
        period = try row.get("period")
        member = try row.get("member")
        behalf = try row.get("behalf")
        words = try row.get("words")
        isOwn = try row.get("is_own")
        state = try row.get("state")
        reason = try row.get("reason")
        time = try row.get("time")
    }
}
