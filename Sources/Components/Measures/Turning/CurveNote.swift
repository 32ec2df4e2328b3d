public import Core
public import Initiatives

/// Something that somebody says when partners sit before a curve and ask how to turn it [Results-Based Accountability].
/// What they said is in ``CurveWords``, which go with whoever said them; that something was said, and what became of it,
/// stays.
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

        /// What helps and what is proposed costs something, or nothing.
        var hasCost: Bool { self == .works || self == .proposal }
    }
    public enum Cost: String, Storable, Codable, CaseIterable, Sendable { case none, low, more }
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
    /// For whom they spoke; nil where for themselves.
    public var behalf: Number<Organisation>?
    public var kind: Kind
    /// Who has the role; nil where it is somebody who is no partner, whom the words name.
    public var partner: Number<Organisation>?
    /// What it would cost: there exactly for what works and what is proposed.
    public var cost: Cost?
    public var state: State
    public var time: Instant

    public static let columns = [
        Column("scope", \CurveNote.scope),
        Column("number", \CurveNote.number),
        Column("measure", \CurveNote.measure),
        Column("behalf", \CurveNote.behalf),
        Column("kind", \CurveNote.kind),
        Column("partner", \CurveNote.partner),
        Column("cost", \CurveNote.cost),
        Column("state", \CurveNote.state),
        Column("time", \CurveNote.time),
    ]
    public static let table = declare(
        "curve_note", .recorded, key: ["scope", "number"],
        references: [
            .to("measure", from: ["scope", "measure"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "behalf"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "partner"], at: ["scope", "number"]),
        ],
        checks: [
            "kind IN ('cause', 'rival', 'role', 'works', 'proposal')",
            "state IN ('said', 'taken up', 'set aside', 'taken back')", "kind = 'role' OR partner IS NULL",
            "(kind IN ('works', 'proposal')) = (cost IS NOT NULL)", "cost IN ('none', 'low', 'more')",
            "kind = 'proposal' OR state IN ('said', 'taken back')",
        ], indexes: [["scope", "measure"]])

    init(
        number: Number<CurveNote>, measure: Number<Measure>, behalf: Number<Organisation>?,
        partner: Number<Organisation>?, time: Instant, _ say: SayOnCurve
    ) {
        scope = say.scope
        self.number = number
        self.measure = measure
        self.behalf = behalf
        kind = say.kind
        self.partner = partner
        cost = say.cost
        state = .said
        self.time = time
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        measure = try row.get("measure")
        behalf = try row.get("behalf")
        kind = try row.get("kind")
        partner = try row.get("partner")
        cost = try row.get("cost")
        state = try row.get("state")
        time = try row.get("time")
    }
}

extension CurveNote {
    /// A note that can still be read: neither taken back, nor gone with whoever said it.
    static func find(_ number: Number<CurveNote>, in tx: ReadTransaction, scope: Scope) throws -> CurveNote {
        let found = try tx.record(
            CurveNote.self,
            """
            scope = \(scope) AND number = \(number) AND state <> 'taken back' AND EXISTS
              (SELECT 1 FROM curve_words w WHERE w.scope = curve_note.scope AND w.note = curve_note.number
                AND w.part = 'said')
            """)
        guard let found else { throw Problem.notFound }
        return found
    }

    /// A proposal that nothing was decided on yet.
    static func open(_ number: Number<CurveNote>, in tx: ReadTransaction, scope: Scope) throws -> CurveNote {
        let note = try find(number, in: tx, scope: scope)
        guard note.kind == .proposal else {
            throw Problem(.conflict, "note.no-proposal", "This is no proposal.")
        }
        guard note.state == .said else { throw decided }
        return note
    }

    static let decided = Problem(.conflict, "note.decided", "This was decided already.")
}
