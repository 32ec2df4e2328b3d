public import Core
public import Initiatives

/// Proposes what comes next in a repair: who could help, what each does, or that it is mended.
public struct ProposeInRepair: Action {
    public static let name = "partners.propose-in-repair"
    public static let verb = Verb.repair
    public static let isConfidential = true
    public var scope: Scope
    public var repair: ID<Repair>
    public var matter: RepairMatter
    public var words: RepairWords?
    /// Who could help, where they have a seat here.
    public var helper: Number<Seat>?
    /// When all look at the steps again.
    public var again: Day?

    public init(
        scope: Scope, repair: ID<Repair>, _ matter: RepairMatter, words: RepairWords? = nil,
        helper: Number<Seat>? = nil, again: Day? = nil
    ) {
        self.scope = scope
        self.repair = repair
        self.matter = matter
        self.words = words
        self.helper = helper
        self.again = again
    }

    public var subject: String { "repair" }

    public func validate() throws {
        if matter.needsWords || words != nil { try (words ?? RepairWords("")).validate() }
        guard matter == .helper || helper == nil, matter == .steps || again == nil else {
            throw Problem.invalid("choice.unknown", at: "helper", "This is not one of the choices.")
        }
        guard matter != .helper || (words == nil) != (helper == nil) else {
            throw Problem.invalid("repair.helper", at: "helper", "Say who could help: one person.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let held = try Repair.find(repair, for: permit.actor, in: tx, scope: scope)
        guard held.isIn else { throw Problem.notFound }
        guard held.choices.contains(matter) else {
            throw Problem(.conflict, "repair.not-now", "This cannot be proposed now, or not by you.")
        }
        if let helper, try !RepairHelper.choices(held, for: permit.actor, in: tx).contains(where: { $0.seat == helper })
        {
            throw Problem.invalid("choice.unknown", at: "helper", "This is not one of the choices.")
        }
        try requireSoon(in: tx)
        try held.repair.propose(
            matter, by: held.voice, words: words, helper: helper, again: again,
            number: Int64(held.proposals.count) + 1, in: tx)
        return Done()
    }

    /// House default.
    private static let mostDays: Int64 = 730

    private func requireSoon(in tx: ReadTransaction) throws {
        guard let again else { return }
        guard let initiative = try tx.record(Initiative.self, "scope = \(scope)") else { throw Problem.notFound }
        let today = initiative.day(at: tx.now)
        guard (today.number...today.number + Self.mostDays).contains(again.number) else {
            throw Problem.invalid("repair.again", at: "again", "Choose a day from today on, within two years.")
        }
    }
}

extension Repair {
    /// Writes down what is proposed. Who proposes something says yes to it.
    func propose(
        _ matter: RepairMatter, by voice: RepairVoice, words: RepairWords?, helper: Number<Seat>? = nil,
        again: Day? = nil, number: Int64, in tx: WriteTransaction
    ) throws {
        let place = RepairProposal.place(number, of: id, in: scope)
        let proposal = RepairProposal(
            scope: scope, repair: id, number: number, matter, by: voice, helper: helper,
            words: try words?.seal(for: place, in: tx), again: again, time: tx.now)
        try tx.insert(proposal)
        guard proposal.voices.contains(voice) else { return }
        try tx.insert(try RepairYes(to: proposal, voice: voice, in: tx))
    }
}
