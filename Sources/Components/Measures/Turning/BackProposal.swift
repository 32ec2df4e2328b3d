public import Core
internal import Initiatives

/// Says, with the voice that one speaks with, that one is for a proposal.
public struct BackProposal: Action {
    public static let name = "measures.back-proposal"
    public static let verb = Verb.speak
    public var scope: Scope
    public var note: Number<CurveNote>

    public init(scope: Scope, note: Number<CurveNote>) {
        self.scope = scope
        self.note = note
    }

    public var subject: String { "note \(note.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let voice = try Voice.signedIn(permit.actor, in: tx, scope: scope).number
        let proposal = try CurveNote.open(note, in: tx, scope: scope)
        guard try CurveBacking.find(note, by: voice, in: tx, scope: scope) == nil else {
            throw Problem(.conflict, "note.backed", "This voice is for it already.")
        }
        try tx.insert(CurveBacking(scope: scope, note: proposal.number, voice: voice))
        return Done()
    }
}

/// Is for a proposal no longer.
public struct StopBacking: Action {
    public static let name = "measures.stop-backing"
    public static let verb = Verb.speak
    public var scope: Scope
    public var note: Number<CurveNote>

    public init(scope: Scope, note: Number<CurveNote>) {
        self.scope = scope
        self.note = note
    }

    public var subject: String { "note \(note.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let voice = try Voice.signedIn(permit.actor, in: tx, scope: scope).number
        let proposal = try CurveNote.open(note, in: tx, scope: scope)
        guard let backing = try CurveBacking.find(proposal.number, by: voice, in: tx, scope: scope) else {
            throw Problem(.conflict, "note.not-backed", "This voice is not for it.")
        }
        try tx.retire(backing)
        return Done()
    }
}
