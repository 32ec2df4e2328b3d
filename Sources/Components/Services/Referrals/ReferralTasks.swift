public import Core
public import Initiatives

extension ServicesComponent {
    /// The most that stand one by one; more are told as a number.
    private static let mostTold = 3

    /// Which referrals wait for an answer, the oldest first. Nobody is named: a page can be read over a shoulder.
    public static func waiting(
        _ actor: Actor, _ initiative: Initiative, _ tx: ReadTransaction
    ) throws -> [WaitingItem] {
        let scope = initiative.scope
        guard let own = try ReferralKeeper.organisation(of: actor, in: tx, scope: scope) else { return [] }
        let open = try tx.records(
            Referral.self,
            "scope = \(scope) AND receiver = \(own) AND state = 'requested' ORDER BY requested, id")
        guard open.count <= mostTold else {
            return [
                WaitingItem(
                    question: ServicesText.waitingReferrals(count: open.count), path: "/referrals",
                    button: ServicesText.waitingReferralsButton)
            ]
        }
        return open.map {
            WaitingItem(
                question: ServicesText.waitingReferral, path: "/referrals/\($0.id)",
                button: ServicesText.waitingReferralButton)
        }
    }
}
