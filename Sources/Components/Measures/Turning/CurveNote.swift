public import Core
public import Initiatives

/// What somebody says when partners sit before a curve and ask how to turn it [Results-Based Accountability].
public struct CurveNote: Record, Codable {
    public enum Kind: String, Storable, Codable, CaseIterable, Sendable {
        /// Why the curve looks as it does.
        case cause
        /// What else could explain it.
        case rival
        /// Who has a part in turning it.
        case role
        /// What is known to help.
        case works
        /// What we could do.
        case proposal
        /// Whether one partner could have done this alone.
        case alone
    }
    public enum Cost: String, Storable, Codable, CaseIterable, Sendable { case none, low, more }
    public enum AloneAnswer: String, Storable, Codable, CaseIterable, Sendable { case yes, partly, no }
    public enum State: String, Storable, Codable, CaseIterable, Sendable {
        case said
        /// A proposal that is going to be done.
        case takenUp = "taken up"
        /// A proposal that is not.
        case setAside = "set aside"
        /// Withdrawn by whoever said it.
        case takenBack = "taken back"
    }

    public var scope: Scope
    public var number: Number<CurveNote>
    public var measure: Number<Measure>
    /// Whose words these are.
    public var member: Number<Member>
    /// For whom they spoke; nil where for themselves.
    public var behalf: Number<Organisation>?
    public var kind: Kind
    public var words: String
    /// Who has the role; nil where it is somebody who is no partner, whom the words name.
    public var partner: Number<Organisation>?
    /// What it would cost: there exactly for what works and what is proposed.
    public var cost: Cost?
    /// There exactly where it answers whether one partner could have done this alone.
    public var answer: AloneAnswer?
    public var state: State
    public var time: Instant

    public static let columns = [
        Column("scope", \CurveNote.scope),
        Column("number", \CurveNote.number),
        Column("measure", \CurveNote.measure),
        Column("member", \CurveNote.member),
        Column("behalf", \CurveNote.behalf),
        Column("kind", \CurveNote.kind),
        Column("words", \CurveNote.words),
        Column("partner", \CurveNote.partner),
        Column("cost", \CurveNote.cost),
        Column("answer", \CurveNote.answer),
        Column("state", \CurveNote.state),
        Column("time", \CurveNote.time),
    ]
    public static let table = declare(
        "curve_note", .recorded, key: ["scope", "number", "member"], unique: [["scope", "number"]],
        references: [
            .to("measure", from: ["scope", "measure"], at: ["scope", "number"]),
            .to("member", from: ["scope", "member"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "behalf"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "partner"], at: ["scope", "number"]),
        ],
        checks: [
            "kind IN ('cause', 'rival', 'role', 'works', 'proposal', 'alone')",
            "state IN ('said', 'taken up', 'set aside', 'taken back')", "kind = 'role' OR partner IS NULL",
            "(kind IN ('works', 'proposal')) = (cost IS NOT NULL)", "cost IN ('none', 'low', 'more')",
            "(kind = 'alone') = (answer IS NOT NULL)", "answer IN ('yes', 'partly', 'no')",
            "kind = 'proposal' OR state IN ('said', 'taken back')",
        ], indexes: [["scope", "measure"]], owner: "member")

    init(
        scope: Scope, number: Number<CurveNote>, measure: Number<Measure>, member: Number<Member>,
        behalf: Number<Organisation>?, kind: Kind, words: String, partner: Number<Organisation>?, cost: Cost?,
        answer: AloneAnswer?, state: State, time: Instant
    ) {
        self.scope = scope
        self.number = number
        self.measure = measure
        self.member = member
        self.behalf = behalf
        self.kind = kind
        self.words = words
        self.partner = partner
        self.cost = cost
        self.answer = answer
        self.state = state
        self.time = time
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        measure = try row.get("measure")
        member = try row.get("member")
        behalf = try row.get("behalf")
        kind = try row.get("kind")
        words = try row.get("words")
        partner = try row.get("partner")
        cost = try row.get("cost")
        answer = try row.get("answer")
        state = try row.get("state")
        time = try row.get("time")
    }
}
