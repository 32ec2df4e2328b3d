public import Core
public import Initiatives

extension ServicesComponent {
    /// The most that stand one by one; more are told as a number.
    private static let mostTold = 3

    /// Which referrals wait for somebody, the longest first. Nobody is named: a page can be read over a shoulder.
    public static func waiting(
        _ actor: Actor, _ initiative: Initiative, _ tx: ReadTransaction
    ) throws -> [WaitingItem] {
        let scope = initiative.scope
        guard let own = try ReferralKeeper.organisation(of: actor, in: tx, scope: scope) else { return [] }
        let open = try Referral.reminders(of: own, in: tx, scope: scope)
        guard open.count <= mostTold else {
            return [
                WaitingItem(
                    question: ServicesText.waitingReferrals(count: open.count), path: "/referrals",
                    button: ServicesText.waitingReferralsButton)
            ]
        }
        return open.map {
            WaitingItem(
                question: $0.reminder.question, path: "/referrals/\($0.referral.id)", button: $0.reminder.button)
        }
    }
}
