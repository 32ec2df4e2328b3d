public import Core
public import Initiatives

/// The lead of an organisation says who else there is in charge of its referrals. Whoever is not named any more, is not.
public struct NameReferralKeepers: Action {
    public static let name = "services.name-referral-keepers"
    public static let verb = Verb.refer
    public var scope: Scope
    public var members: [Number<Member>]

    public init(scope: Scope, members: [Number<Member>]) {
        self.scope = scope
        self.members = members
    }

    public var subject: String { "organisation" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        guard permit.actor.role == .partnerLead, let behalf = permit.actor.behalf else { throw Problem.notFound }
        let (own, wanted) = (Number<Organisation>(behalf), Set(members))
        guard wanted.isSubset(of: try ReferralKeeper.choices(of: own, in: tx, scope: scope)) else {
            throw Problem.invalid("referral.keeper", at: "members", "Only contributors of this organisation can be.")
        }
        let known = try tx.records(ReferralKeeper.self, "scope = \(scope) AND organisation = \(own)")
        for old in known where !wanted.contains(old.member) { try tx.retire(old) }
        for new in wanted.subtracting(known.map(\.member)).sorted() {
            try tx.insert(ReferralKeeper(scope: scope, organisation: own, member: new))
        }
        return Done()
    }
}
