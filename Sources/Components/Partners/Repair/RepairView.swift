internal import Core
internal import Initiatives

/// One repair, as somebody who is in it may read it.
struct RepairView: Sendable {
    /// One proposal, with what was said.
    struct Turn: Sendable {
        var proposal: RepairProposal
        /// nil for who is only asked to help.
        var words: RepairWords?
        /// Who is to help, where they have a seat here and were not forgotten.
        var helper: String?
    }

    var initiative: Initiative
    var repair: Repair
    var asker: Organisation
    var asked: Organisation
    var voice: RepairVoice
    /// Whether whoever looks is asked to help and has not said yes: then nothing is told of what was said.
    var isIn: Bool
    /// The oldest first.
    var turns: [Turn]
    /// Who said yes to what is open.
    var yes: Set<RepairVoice>
    /// Whether that waits for whoever looks, and whether they may say no to it.
    var waits: Bool
    var mayRefuse: Bool
    /// What whoever looks can propose now.
    var choices: [RepairMatter]
    /// Who could help, for whom that can be proposed.
    var helpers: [RepairHelper] = []

    var path: String { "/\(initiative.slug)/partners/repair/\(repair.id)" }
    var open: Turn? { turns.last { $0.proposal.state == .open } }
    /// What both agreed on and holds.
    func agreed(_ matter: RepairMatter) -> Turn? {
        turns.last { $0.proposal.matter == matter && $0.proposal.state == .agreed }
    }

    static func find(
        _ slug: Slug, _ id: ID<Repair>, for actor: Actor, in tx: ReadTransaction
    ) throws -> RepairView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let held = try Repair.find(id, for: actor, in: tx, scope: scope)
        let isTold = held.isIn
        return RepairView(
            initiative: initiative, repair: held.repair,
            asker: try Organisation.find(held.repair.asker, in: tx, scope: scope),
            asked: try Organisation.find(held.repair.asked, in: tx, scope: scope), voice: held.voice, isIn: isTold,
            turns: try held.proposals.filter { isTold || $0.state == .open }.map {
                Turn(
                    proposal: $0, words: isTold ? try $0.opened(in: tx) : nil,
                    helper: try isTold ? $0.helperName(in: tx) : nil)
            }, yes: held.yes, waits: held.waits, mayRefuse: held.mayRefuse, choices: held.choices,
            helpers: held.choices.contains(.helper)
                ? try RepairHelper.choices(held.repair, for: actor, in: tx) : [])
    }
}

extension RepairProposal {
    fileprivate func helperName(in tx: ReadTransaction) throws -> String? {
        guard let helper,
            let seat = try tx.record(Seat.self, "scope = \(scope) AND number = \(helper)")
        else { return nil }
        return try Profile.find(seat.member, in: tx, scope: scope)?.name
    }
}
