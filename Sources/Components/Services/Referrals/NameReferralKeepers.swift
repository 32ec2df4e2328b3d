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
        let choices = try ReferralKeeper.choices(of: own, in: tx, scope: scope)
        guard wanted.isSubset(of: choices.map(\.member)) else {
            throw Problem.invalid("referral.keeper", at: "members", "Only contributors of this organisation can be.")
        }
        let known = try tx.records(ReferralKeeper.self, "scope = \(scope) AND organisation = \(own)")
        let seats = Set(choices.filter { wanted.contains($0.member) }.map(\.seat))
        for old in known where !seats.contains(old.seat) { try tx.retire(old) }
        let before = Set(known.map(\.seat))
        for new in choices where seats.contains(new.seat) && !before.contains(new.seat) {
            try tx.insert(ReferralKeeper(scope: scope, organisation: own, new))
        }
        return Done()
    }
}
