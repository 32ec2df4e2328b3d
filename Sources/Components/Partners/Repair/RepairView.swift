internal import Core
internal import Initiatives

/// One repair, as somebody who is in it may read it.
struct RepairView: Sendable {
    /// One proposal, with what was said.
    struct Turn: Sendable {
        var proposal: RepairProposal
        /// Taken back, they are for whoever said them.
        var words: RepairWords?
        /// How it was for those who were asked to talk.
        var answer: RepairWords?
        /// Who is to help, where they still have their seat here and were not forgotten.
        var helper: String?
    }

    var initiative: Initiative
    var held: Repair.Held
    var asker: Organisation
    var asked: Organisation
    /// The oldest first; none for who is only asked to help, and of other helpers the helper learns nothing.
    var turns: [Turn]
    var today: Day
    var isDue: Bool
    /// Who could help, for whom that can be proposed.
    var helpers: [RepairHelper]

    var repair: Repair { held.repair }
    var voice: RepairVoice { held.voice }
    var isIn: Bool { held.isIn }
    /// The day from which on they may ask the other anew, where they have to wait for it.
    var rest: Day? { held.rest(in: initiative, on: today) }
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
        let today = initiative.day(at: tx.now)
        return RepairView(
            initiative: initiative, held: held, asker: try Organisation.find(held.repair.asker, in: tx, scope: scope),
            asked: try Organisation.find(held.repair.asked, in: tx, scope: scope), turns: try held.turns(in: tx),
            today: today, isDue: held.repair.stage == .agreed && held.isDue(on: today),
            helpers: held.choices.contains(.helper) ? try RepairHelper.choices(held, for: actor, in: tx) : [])
    }
}

extension Repair.Held {
    fileprivate func turns(in tx: ReadTransaction) throws -> [RepairView.Turn] {
        guard isIn else { return [] }
        return try proposals.filter(isTold).map { proposal in
            let answer = said.first { $0.proposal == proposal.number && $0.words != nil }
            return RepairView.Turn(
                proposal: proposal,
                words: proposal.state == .withdrawn && proposal.by != voice ? nil : try proposal.opened(in: tx),
                answer: try answer?.opened(of: proposal, in: tx), helper: try proposal.helperName(in: tx))
        }
    }

    private func isTold(_ proposal: RepairProposal) -> Bool {
        voice != .helper || proposal.matter != .helper || proposal.number == help?.number
    }
}

extension RepairProposal {
    fileprivate func helperName(in tx: ReadTransaction) throws -> String? {
        guard let helper,
            let seat = try tx.record(Seat.self, "scope = \(scope) AND number = \(helper) AND state = 'held'")
        else { return nil }
        return try Profile.find(seat.member, in: tx, scope: scope)?.name
    }
}
