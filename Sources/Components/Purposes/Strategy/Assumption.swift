public import Core

/// What must be so for a step to lead where it should, or what could go wrong. Each is there to be learned about.
public struct Assumption: Record, Codable {
    public enum Kind: String, Storable, Codable, CaseIterable, Sendable { case assumption, risk }

    public var scope: Scope
    public var number: Number<Assumption>
    public var step: Number<Step>
    public var kind: Kind
    public var words: String
    public var added: Day

    public static let columns = [
        Column("scope", \Assumption.scope), Column("number", \Assumption.number), Column("step", \Assumption.step),
        Column("kind", \Assumption.kind), Column("words", \Assumption.words), Column("added", \Assumption.added),
    ]
    public static let table = declare(
        "assumption", .recorded, key: ["scope", "number"],
        references: [.to("strategy_step", from: ["scope", "step"], at: ["scope", "number"])],
        checks: ["kind IN ('assumption', 'risk')"], indexes: [["scope", "step"]])

    init(number: Number<Assumption>, added: Day, _ add: AddAssumption) {
        scope = add.scope
        self.number = number
        step = add.step
        kind = add.kind
        words = add.words
        self.added = added
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        step = try row.get("step")
        kind = try row.get("kind")
        words = try row.get("words")
        added = try row.get("added")
    }
}

/// What was learned about an assumption or a risk, and when. The newest says how it stands.
public struct Learning: Record, Codable {
    public enum State: String, Storable, Codable, CaseIterable, Sendable {
        case open, held
        case failed = "did not hold"
    }

    public var scope: Scope
    public var number: Number<Learning>
    public var assumption: Number<Assumption>
    public var state: State
    public var words: String
    public var day: Day

    public static let columns = [
        Column("scope", \Learning.scope), Column("number", \Learning.number),
        Column("assumption", \Learning.assumption), Column("state", \Learning.state),
        Column("words", \Learning.words), Column("day", \Learning.day),
    ]
    public static let table = declare(
        "learning", .recorded, key: ["scope", "number"],
        references: [.to("assumption", from: ["scope", "assumption"], at: ["scope", "number"])],
        checks: ["state IN ('open', 'held', 'did not hold')"], indexes: [["scope", "assumption"]])

    init(number: Number<Learning>, _ learn: LearnAbout) {
        scope = learn.scope
        self.number = number
        assumption = learn.assumption
        state = learn.state
        words = learn.words
        day = learn.day
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        assumption = try row.get("assumption")
        state = try row.get("state")
        words = try row.get("words")
        day = try row.get("day")
    }
}
