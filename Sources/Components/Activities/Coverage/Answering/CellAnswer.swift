public import Core
public import Initiatives

/// What was done about a gap or an overlap: those concerned were asked to talk, or it is known and intended. Closed once
/// they spoke, or once somebody opened the question again.
public struct CellAnswer: Record, Codable {
    public enum Kind: String, Storable, Codable, CaseIterable, Sendable {
        case talk, intended
    }

    public var scope: Scope
    public var number: Number<CellAnswer>
    public var kind: Kind
    public var cell: Cell
    public var opened: Day
    public var closed: Day?

    public static let columns = [
        Column("scope", \CellAnswer.scope), Column("number", \CellAnswer.number), Column("kind", \CellAnswer.kind),
        Column("result", \CellAnswer.cell.result), Column("place", \CellAnswer.cell.place),
        Column("who", \CellAnswer.cell.group), Column("stage", \CellAnswer.cell.stage),
        Column("opened", \CellAnswer.opened), Column("closed", \CellAnswer.closed),
    ]
    public static let table = declare(
        "coverage_answer", .recorded, key: ["scope", "number"],
        references: [
            .to("result", from: ["scope", "result"], at: ["scope", "number"]),
            .to("place", from: ["scope", "place"], at: ["scope", "number"]),
        ], checks: ["kind IN ('talk', 'intended')", "opened <= closed"], indexes: [["scope", "result", "place"]])

    init(scope: Scope, number: Number<CellAnswer>, kind: Kind, cell: Cell, opened: Day) {
        self.scope = scope
        self.number = number
        self.kind = kind
        self.cell = cell
        self.opened = opened
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        kind = try row.get("kind")
        cell = try Cell(row)
        opened = try row.get("opened")
        closed = try row.get("closed")
    }
}

/// A voice that was asked to talk.
public struct CellGuest: Record, Codable {
    public var scope: Scope
    public var answer: Number<CellAnswer>
    public var voice: Number<Voice>

    public static let columns = [
        Column("scope", \CellGuest.scope), Column("answer", \CellGuest.answer), Column("voice", \CellGuest.voice),
    ]
    public static let table = declare(
        "coverage_guest", .recorded, key: ["scope", "answer", "voice"],
        references: [
            .to("coverage_answer", from: ["scope", "answer"], at: ["scope", "number"]),
            .to("voice", from: ["scope", "voice"], at: ["scope", "number"]),
        ], indexes: [["scope", "voice"]])

    init(scope: Scope, answer: Number<CellAnswer>, voice: Number<Voice>) {
        self.scope = scope
        self.answer = answer
        self.voice = voice
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        answer = try row.get("answer")
        voice = try row.get("voice")
    }
}

/// What somebody said about an answer, in their own words: they go with whoever said them.
public struct CellWords: Record, Codable {
    public enum Part: String, Storable, Codable, CaseIterable, Sendable {
        /// Why it is intended.
        case reason
        /// What came of talking.
        case spoken
    }

    public var scope: Scope
    public var answer: Number<CellAnswer>
    public var part: Part
    public var member: Number<Member>
    public var words: String

    public static let columns = [
        Column("scope", \CellWords.scope), Column("answer", \CellWords.answer), Column("part", \CellWords.part),
        Column("member", \CellWords.member), Column("words", \CellWords.words),
    ]
    public static let table = declare(
        "coverage_words", .recorded, key: ["scope", "answer", "part", "member"],
        references: [
            .to("coverage_answer", from: ["scope", "answer"], at: ["scope", "number"]),
            .to("member", from: ["scope", "member"], at: ["scope", "number"]),
        ], checks: ["part IN ('reason', 'spoken')"], owner: "member")

    init(scope: Scope, answer: Number<CellAnswer>, part: Part, member: Number<Member>, words: String) {
        self.scope = scope
        self.answer = answer
        self.part = part
        self.member = member
        self.words = words
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        answer = try row.get("answer")
        part = try row.get("part")
        member = try row.get("member")
        words = try row.get("words")
    }
}
