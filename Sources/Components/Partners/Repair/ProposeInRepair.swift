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

    public init(
        scope: Scope, repair: ID<Repair>, _ matter: RepairMatter, words: RepairWords? = nil,
        helper: Number<Seat>? = nil
    ) {
        self.scope = scope
        self.repair = repair
        self.matter = matter
        self.words = words
        self.helper = helper
    }

    public var subject: String { "repair" }

    public func validate() throws {
        if matter.needsWords || words != nil { try (words ?? RepairWords("")).validate() }
        guard matter == .helper || helper == nil, matter == .steps || words?.again == nil else {
            throw Problem.invalid("choice.unknown", at: "helper", "This is not one of the choices.")
        }
        guard matter != .helper || words != nil || helper != nil else {
            throw Problem.invalid("repair.helper", at: "helper", "Say who could help.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let held = try Repair.find(repair, for: permit.actor, in: tx, scope: scope)
        guard held.isIn else { throw Problem.notFound }
        guard held.choices.contains(matter) else {
            throw Problem(.conflict, "repair.not-now", "This cannot be proposed now, or not by you.")
        }
        if let helper {
            let choices = try RepairHelper.choices(held.repair, for: permit.actor, in: tx)
            guard choices.contains(where: { $0.seat == helper }) else {
                throw Problem.invalid("choice.unknown", at: "helper", "This is not one of the choices.")
            }
        }
        try held.repair.propose(
            matter, by: held.voice, words: words, helper: helper, number: Int64(held.proposals.count) + 1, in: tx)
        return Done()
    }
}

extension Repair {
    /// Writes down what is proposed. Who proposes something says yes to it.
    func propose(
        _ matter: RepairMatter, by voice: RepairVoice, words: RepairWords?, helper: Number<Seat>?, number: Int64,
        in tx: WriteTransaction
    ) throws {
        let place = RepairProposal.place(number, of: id, in: scope)
        let proposal = RepairProposal(
            scope: scope, repair: id, number: number, matter, by: voice, helper: helper,
            words: try words?.seal(for: place, in: tx), time: tx.now)
        try tx.insert(proposal)
        guard proposal.voices.contains(voice) else { return }
        try tx.insert(RepairYes(scope: scope, repair: id, proposal: number, voice: voice, time: tx.now))
    }
}
