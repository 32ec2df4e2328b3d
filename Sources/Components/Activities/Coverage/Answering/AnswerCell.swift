public import Core
internal import Initiatives

/// Asks those who do something in a cell to talk with one another; where nobody does, those who work for the same
/// result elsewhere.
public struct InviteToTalk: Action {
    public static let name = "coverage.invite-to-talk"
    public static let verb = Verb.propose
    public var scope: Scope
    public var cell: Cell

    public init(scope: Scope, cell: Cell) {
        self.scope = scope
        self.cell = cell
    }

    public var subject: String { "result \(cell.result.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<CellAnswer> {
        let today = try Initiative.today(in: tx)
        let efforts = try Effort.all(Activity.all(in: tx, scope: scope), in: tx, scope: scope, on: today)
        let spans = Dictionary(
            try Place.all(in: tx, scope: scope).map { ($0.number, $0.span) }, uniquingKeysWith: { first, _ in first })
        let entitled = Set(try tx.records(Voice.self, "scope = \(scope)").filter(\.isEntitled).map(\.number))
        let voices = Effort.concerned(with: cell, efforts, spans: spans).intersection(entitled)
        guard !voices.isEmpty else {
            throw Problem(.conflict, "coverage.nobody", "Nobody does anything for this result yet.")
        }
        let answer = try CellAnswer.open(.talk, about: cell, on: today, in: tx, scope: scope)
        for voice in voices.sorted() { try tx.insert(CellGuest(scope: scope, answer: answer, voice: voice)) }
        return answer
    }
}

/// Says that those concerned spoke, and what came of it.
public struct NoteTalk: Action {
    public static let name = "coverage.note-talk"
    public static let verb = Verb.propose
    public var scope: Scope
    public var answer: Number<CellAnswer>
    public var words: String

    public init(scope: Scope, answer: Number<CellAnswer>, words: String) {
        self.scope = scope
        self.answer = answer
        self.words = words
    }

    public var subject: String { "coverage answer \(answer.value)" }

    public func validate() throws { try words.requireText(at: "words", most: CellWords.most) }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        guard try permit.actor.mayClose(answer, in: tx, scope: scope) else {
            throw Problem(.notAllowed, "coverage.not-asked", "Only those who were asked can say what came of it.")
        }
        try CellAnswer.close(answer, .talk, in: tx, scope: scope)
        try tx.insert(
            CellWords(
                scope: scope, answer: answer, part: .spoken, member: Number(permit.actor.member), words: words))
        return Done()
    }
}

/// Says that a gap or an overlap is known and intended, and why.
public struct IntendCell: Action {
    public static let name = "coverage.intend"
    public static let verb = Verb.propose
    public var scope: Scope
    public var cell: Cell
    public var reason: String

    public init(scope: Scope, cell: Cell, reason: String) {
        self.scope = scope
        self.cell = cell
        self.reason = reason
    }

    public var subject: String { "result \(cell.result.value)" }

    public func validate() throws { try reason.requireText(at: "reason", most: CellWords.most) }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<CellAnswer> {
        let answer = try CellAnswer.open(.intended, about: cell, on: Initiative.today(in: tx), in: tx, scope: scope)
        try tx.insert(
            CellWords(
                scope: scope, answer: answer, part: .reason, member: Number(permit.actor.member), words: reason))
        return answer
    }
}

/// Opens a question again that was said to be intended. The reason stays beside it.
public struct ReopenCell: Action {
    public static let name = "coverage.reopen"
    public static let verb = Verb.propose
    public var scope: Scope
    public var answer: Number<CellAnswer>

    public init(scope: Scope, answer: Number<CellAnswer>) {
        self.scope = scope
        self.answer = answer
    }

    public var subject: String { "coverage answer \(answer.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        try CellAnswer.close(answer, .intended, in: tx, scope: scope)
        return Done()
    }
}

extension CellWords { static let most = 1000 }

extension Actor {
    /// Whether they can say what came of a talk: a steward, and whoever speaks for one who was asked.
    func mayClose(_ answer: Number<CellAnswer>, in tx: ReadTransaction, scope: Scope) throws -> Bool {
        guard may(NoteTalk.verb) else { return false }
        if role == .steward { return true }
        guard let voice = try Voice.spoken(by: self, in: tx, scope: scope)?.number else { return false }
        return try tx.record(
            CellGuest.self, "scope = \(scope) AND answer = \(answer) AND voice = \(voice)") != nil
    }
}

extension CellAnswer {
    /// Begins an answer, unless there is one of its kind already.
    fileprivate static func open(
        _ kind: Kind, about cell: Cell, on day: Day, in tx: WriteTransaction, scope: Scope
    ) throws -> Number<CellAnswer> {
        try cell.check(in: tx, scope: scope)
        let open = try tx.records(
            CellAnswer.self,
            """
            scope = \(scope) AND result = \(cell.result) AND place = \(cell.place) AND who = \(cell.group)
              AND stage = \(cell.stage) AND kind = \(kind) AND closed IS NULL
            """)
        guard open.isEmpty else { throw Problem(.conflict, "coverage.answered", "Somebody was quicker.") }
        let number = Number<CellAnswer>(try tx.nextNumber(in: CellAnswer.self))
        try tx.insert(CellAnswer(scope: scope, number: number, kind: kind, cell: cell, opened: day))
        return number
    }

    fileprivate static func close(
        _ number: Number<CellAnswer>, _ kind: Kind, in tx: WriteTransaction, scope: Scope
    ) throws {
        guard
            let known = try tx.record(
                CellAnswer.self, "scope = \(scope) AND number = \(number) AND kind = \(kind)")
        else { throw Problem.notFound }
        guard known.closed == nil else { throw Problem(.conflict, "coverage.answered", "Somebody was quicker.") }
        var closed = known
        closed.closed = try Initiative.today(in: tx)
        try tx.update(known, to: closed)
    }
}
