public import Core
public import Initiatives

/// What one voice answers to “Could one partner have done this alone?” The newest answer stands.
public struct AloneAnswer: Record, Codable {
    public enum Kind: String, Storable, Codable, CaseIterable, Sendable { case yes, partly, no }

    public var scope: Scope
    public var measure: Number<Measure>
    public var voice: Number<Voice>
    public var kind: Kind
    public var words: String

    public static let columns = [
        Column("scope", \AloneAnswer.scope), Column("measure", \AloneAnswer.measure),
        Column("voice", \AloneAnswer.voice), Column("kind", \AloneAnswer.kind), Column("words", \AloneAnswer.words),
    ]
    public static let table = declare(
        "alone_answer", .recorded, key: ["scope", "measure", "voice"],
        references: [
            .to("measure", from: ["scope", "measure"], at: ["scope", "number"]),
            .to("voice", from: ["scope", "voice"], at: ["scope", "number"]),
        ], checks: ["kind IN ('yes', 'partly', 'no')"], owner: "voice")

    init(measure: Number<Measure>, voice: Number<Voice>, _ answer: AnswerAlone) {
        scope = answer.scope
        self.measure = measure
        self.voice = voice
        kind = answer.kind
        words = answer.words
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        measure = try row.get("measure")
        voice = try row.get("voice")
        kind = try row.get("kind")
        words = try row.get("words")
    }
}

/// Answers, with the voice that one speaks with, whether one partner could have done this alone.
public struct AnswerAlone: Action {
    public static let name = "measures.answer-alone"
    public static let verb = Verb.speak
    public var scope: Scope
    public var measure: Slug
    public var kind: AloneAnswer.Kind
    /// Why.
    public var words: String

    public init(scope: Scope, measure: Slug, kind: AloneAnswer.Kind, words: String) {
        self.scope = scope
        self.measure = measure
        self.kind = kind
        self.words = words
    }

    public var subject: String { "measure \(measure)" }

    public func validate() throws { try words.requireText(at: "words", most: CurveWords.most) }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let asked = try Measure.find(measure, in: tx, scope: scope)
        try asked.check(nil)
        let measure = asked.number
        let voice = try Voice.signedIn(permit.actor, in: tx, scope: scope).number
        let answer = AloneAnswer(measure: measure, voice: voice, self)
        let known = try tx.record(
            AloneAnswer.self, "scope = \(scope) AND measure = \(measure) AND voice = \(voice)")
        if let known { try tx.update(known, to: answer) } else { try tx.insert(answer) }
        return Done()
    }
}

extension Voice {
    /// The voice of somebody who is signed in: a link is for the one thing that it was sent for.
    static func signedIn(_ actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> Voice {
        guard actor.role != .invited else {
            throw Problem(.notAllowed, "not-allowed", "A link is for the one thing that it was sent for.")
        }
        return try of(actor, in: tx, scope: scope)
    }
}
