internal import Core
internal import Initiatives

extension Repair {
    /// What waits for somebody in private. Nobody and nothing is named: a page can be read over a shoulder.
    static func waiting(
        for actor: Actor, speaking own: Number<Organisation>?, _ initiative: Initiative, in tx: ReadTransaction
    ) throws -> [WaitingItem] {
        let today = initiative.day(at: tx.now)
        return try all(for: actor, speaking: own, in: tx, scope: initiative.scope).compactMap { held in
            let path = "/partners/repair/\(held.repair.id)"
            if held.waits {
                return WaitingItem(
                    question: PartnersText.waitingRepair, path: path, button: PartnersText.waitingRepairButton)
            }
            let steps = held.proposals.last { $0.matter == .steps && $0.state == .agreed }
            guard held.repair.stage == .agreed, held.open == nil, let again = try steps?.opened(in: tx)?.again,
                again <= today
            else { return nil }
            return WaitingItem(
                question: PartnersText.waitingRepairAgain, path: path, button: PartnersText.waitingRepairButton)
        }
    }
}
