internal import Core
internal import Initiatives
internal import Web

extension Repair {
    /// What waits for somebody in private. Nobody and nothing is named: a page can be read over a shoulder.
    static func waiting(
        for actor: Actor, speaking own: Number<Organisation>?, _ initiative: Initiative, in tx: ReadTransaction
    ) throws -> [WaitingItem] {
        let today = initiative.day(at: tx.now)
        return try all(for: actor, speaking: own, in: tx, scope: initiative.scope).compactMap { held in
            held.question(on: today).map {
                WaitingItem(
                    question: $0, path: "/partners/repair/\(held.repair.id)", button: PartnersText.waitingRepairButton)
            }
        }
    }
}

extension Repair.Held {
    fileprivate func question(on today: Day) -> Phrase? {
        if waits { return PartnersText.waitingRepair }
        guard !choices.isEmpty else { return nil }
        switch repair.stage {
        case .talking, .helped: return PartnersText.waitingRepairNext
        case .agreed: return isDue(on: today) ? PartnersText.waitingRepairAgain : nil
        case .asked, .closed, .ended: return nil
        }
    }

    /// Whether the day has come on which they wanted to look again.
    func isDue(on today: Day) -> Bool {
        let steps = proposals.last { $0.matter == .steps && $0.state == .agreed }
        return steps?.again.map { $0 <= today } ?? false
    }
}
