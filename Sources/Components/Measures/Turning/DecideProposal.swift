public import Core
internal import Initiatives

/// Writes down what was decided on a proposal, and why: it is taken up, or set aside.
public struct DecideProposal: Action {
    public enum Decision: String, Codable, CaseIterable, Sendable {
        case takenUp = "taken up"
        case setAside = "set aside"

        var state: CurveNote.State {
            switch self {
            case .takenUp: .takenUp
            case .setAside: .setAside
            }
        }
    }

    public static let name = "measures.decide-proposal"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var note: Number<CurveNote>
    public var decision: Decision
    public var reason: String

    public init(scope: Scope, note: Number<CurveNote>, decision: Decision, reason: String) {
        self.scope = scope
        self.note = note
        self.decision = decision
        self.reason = reason
    }

    public var subject: String { "note \(note.value)" }

    public func validate() throws { try reason.requireText(at: "reason", most: CurveWords.most) }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        // Words are somebody’s; whoever runs the server is nobody in an initiative.
        guard permit.actor.role != .operator else {
            throw Problem(.notAllowed, "not-allowed", "A steward writes this down.")
        }
        let proposal = try CurveNote.open(note, in: tx, scope: scope)
        var settled = proposal
        settled.state = decision.state
        try tx.update(proposal, to: settled)
        try tx.insert(
            CurveWords(
                scope: scope, note: note, part: .decided, member: Number(permit.actor.member), words: reason))
        return Done()
    }
}
