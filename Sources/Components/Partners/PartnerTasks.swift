public import Core
public import Initiatives

extension PartnersComponent {
    /// Once a quarter, who speaks for an organisation is asked how it works with the others. What waits in private stands
    /// before that.
    public static func waiting(
        _ actor: Actor, _ initiative: Initiative, _ tx: ReadTransaction
    ) throws -> [WaitingItem] {
        let scope = initiative.scope
        let own = try Spokesperson.find(actor, in: tx, scope: scope)
        let inPrivate = try Repair.waiting(for: actor, speaking: own, initiative, in: tx)
        guard let own else { return inPrivate }
        let quarter = initiative.day(at: tx.now).quarter
        let others = try Organisation.joined(in: tx, scope: scope).count - 1
        guard others > 0, try TieWord.said(by: own, in: quarter, tx, scope: scope).isEmpty else { return inPrivate }
        return inPrivate + [
            WaitingItem(
                question: PartnersText.waitingTies, path: "/partners/ties", until: quarter.last,
                button: PartnersText.waitingTiesButton)
        ]
    }
}
