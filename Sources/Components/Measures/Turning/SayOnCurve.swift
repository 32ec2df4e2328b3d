public import Core
internal import Initiatives

/// Says something before a curve: why it is so, what else could explain it, who has a part, what works, what to do.
public struct SayOnCurve: Action {
    public static let name = "measures.say-on-curve"
    public static let verb = Verb.propose
    public var scope: Scope
    public var measure: Slug
    public var kind: CurveNote.Kind
    public var words: String
    /// Who has the role.
    public var partner: Slug?
    public var cost: CurveNote.Cost?

    public init(
        scope: Scope, measure: Slug, kind: CurveNote.Kind, words: String, partner: Slug? = nil,
        cost: CurveNote.Cost? = nil
    ) {
        self.scope = scope
        self.measure = measure
        self.kind = kind
        self.words = words
        self.partner = partner
        self.cost = cost
    }

    public var subject: String { "measure \(measure)" }

    public func validate() throws {
        try words.requireText(at: "words", most: CurveWords.most)
        guard kind == .role || partner == nil else {
            throw Problem.invalid("note.partner", at: "partner", "Only a part that somebody has is a partner’s.")
        }
        guard kind.hasCost == (cost != nil) else {
            throw Problem.invalid("note.cost", at: "cost", "What helps and what is proposed has a cost, nothing else.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<CurveNote> {
        let measure = try Measure.find(measure, in: tx, scope: scope)
        try measure.check(nil)
        let number = Number<CurveNote>(try tx.nextNumber(in: CurveNote.self))
        try tx.insert(
            CurveNote(
                number: number, measure: measure.number, behalf: permit.actor.behalf.map { Number($0) },
                partner: try partner.map { try Organisation.partner($0, in: tx, scope: scope).number },
                time: tx.now, self))
        try tx.insert(
            CurveWords(
                scope: scope, note: number, part: .said, member: Number(permit.actor.member), words: words))
        return number
    }
}

/// Takes back what one said oneself, as long as nothing was decided on it.
public struct TakeBackNote: Action {
    public static let name = "measures.take-back-note"
    public static let verb = Verb.propose
    public var scope: Scope
    public var note: Number<CurveNote>

    public init(scope: Scope, note: Number<CurveNote>) {
        self.scope = scope
        self.note = note
    }

    public var subject: String { "note \(note.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try CurveNote.find(note, in: tx, scope: scope)
        let own = try tx.record(
            CurveWords.self,
            "scope = \(scope) AND note = \(note) AND part = 'said' AND member = \(permit.actor.member)")
        guard let own else {
            throw Problem(.notAllowed, "note.not-yours", "Only whoever said it takes it back.")
        }
        guard known.state == .said else { throw CurveNote.decided }
        var taken = known
        taken.state = .takenBack
        try tx.update(known, to: taken)
        try tx.retire(own)
        return Done()
    }
}

extension Organisation {
    /// Those that every member knows of: who asks to join, or was told no, is known to those who answer them.
    static func partners(in tx: ReadTransaction, scope: Scope) throws -> [Organisation] {
        try tx.records(
            Organisation.self,
            """
            scope = \(scope) AND EXISTS (SELECT 1 FROM membership m WHERE m.scope = organisation.scope
              AND m.organisation = organisation.number AND m.state IN ('named', 'invited', 'joined')) ORDER BY name
            """)
    }

    fileprivate static func partner(_ slug: Slug, in tx: ReadTransaction, scope: Scope) throws -> Organisation {
        guard let known = try partners(in: tx, scope: scope).first(where: { $0.slug == slug }) else {
            throw Problem.invalid("note.unknown-partner", at: "partner", "There is no such partner here.")
        }
        return known
    }
}
