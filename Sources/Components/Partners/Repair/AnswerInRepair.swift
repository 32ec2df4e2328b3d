public import Core
internal import Initiatives

/// Says yes or no to what is proposed in a repair; who proposed it takes it back by saying no. Nobody has to say why.
public struct AnswerInRepair: Action {
    public static let name = "partners.answer-in-repair"
    public static let verb = Verb.repair
    public static let isConfidential = true
    public var scope: Scope
    public var repair: ID<Repair>
    /// Which one, so that nobody says yes to something that they have not seen.
    public var proposal: Int64
    public var isYes: Bool
    /// How it was for them, from those who say yes to talking.
    public var words: RepairWords?

    public init(scope: Scope, repair: ID<Repair>, proposal: Int64, isYes: Bool, words: RepairWords? = nil) {
        self.scope = scope
        self.repair = repair
        self.proposal = proposal
        self.isYes = isYes
        self.words = words
    }

    public var subject: String { "repair" }

    public func validate() throws { try words?.validate() }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let held = try Repair.find(repair, for: permit.actor, in: tx, scope: scope)
        guard let open = held.open, open.number == proposal else {
            throw Problem(.conflict, "repair.answered", "This was answered already, or taken back.")
        }
        guard isYes else {
            try held.refuse(open, in: tx)
            return Done()
        }
        guard held.waits else { throw Problem(.conflict, "repair.not-asked", "This does not wait for you.") }
        let own = open.matter == .talk ? words : nil
        try tx.insert(try RepairYes(to: open, voice: held.voice, words: own, in: tx))
        if held.yes.union([held.voice]).isSuperset(of: open.voices) { try held.agree(on: open, in: tx) }
        return Done()
    }
}

extension Repair.Held {
    /// - Throws: `repair.not-asked` for a helper who neither proposed it nor is asked for it.
    fileprivate func refuse(_ open: RepairProposal, in tx: WriteTransaction) throws {
        guard mayRefuse else {
            throw Problem(.conflict, "repair.not-asked", "This does not wait for you.")
        }
        try tx.update(open, to: open.becoming(open.by == voice ? .withdrawn : .refused))
        if open.matter == .talk { try tx.update(repair, to: repair.becoming(.ended, at: tx.now)) }
    }

    /// All have said yes: what held before of the same matter does not any more.
    fileprivate func agree(on open: RepairProposal, in tx: WriteTransaction) throws {
        guard open.matter == .talk || open.matter.stages.contains(repair.stage) else {
            throw Problem(.conflict, "repair.not-now", "This cannot be agreed on as it stands now.")
        }
        for before in proposals where before.matter == open.matter && before.state == .agreed {
            try tx.update(before, to: before.becoming(.past))
        }
        try tx.update(open, to: open.becoming(.agreed))
        try tx.update(repair, to: repair.becoming(open.matter.stage(after: repair.stage), at: tx.now))
    }
}
