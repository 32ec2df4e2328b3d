internal import Core
internal import Initiatives

/// Who is in charge of an organisation's referrals beside its leads, and who could be.
struct KeepersView: Sendable {
    struct Person: Sendable {
        var member: Number<Member>
        var name: String
        var isInCharge: Bool
    }

    var initiative: Initiative
    var people: [Person]

    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> KeepersView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        guard actor.role == .partnerLead else { throw Problem.notFound }
        let own = try ReferralKeeper.ownOrganisation(of: actor, in: tx, scope: scope)
        let known = Set(
            try tx.records(ReferralKeeper.self, "scope = \(scope) AND organisation = \(own)").map(\.seat))
        let names = try Profile.names(in: tx, scope: scope)
        let choices = Dictionary(grouping: try ReferralKeeper.choices(of: own, in: tx, scope: scope), by: \.member)
        let people = choices.compactMap { member, seats in
            names[member].map {
                Person(member: member, name: $0, isInCharge: seats.contains { known.contains($0.seat) })
            }
        }
        return KeepersView(
            initiative: initiative, people: people.sorted { ($0.name, $0.member) < ($1.name, $1.member) })
    }
}
