internal import Core
public import Initiatives
internal import Web

extension ActivitiesComponent {
    /// Whose the activities are: each of several owners counts. Whoever is outside sees those that were opened to
    /// everybody. People are counted only for those who are told names: where few live the challenge, one would tell who.
    public static let representation: Representation.Query = { actor, initiative, tx in
        let scope = initiative.scope
        let shown = Set(try Activity.all(in: tx, scope: scope, for: actor).filter(\.state.isOpen).map(\.number))
        let owners = try tx.records(ActivityOwner.self, "scope = \(scope) AND state = 'agreed'")
            .filter { shown.contains($0.activity) }
        let holders = try Representation.holders(speaking: owners.map(\.voice), in: tx, scope: scope)
        return [
            .init(
                "activities", ActivitiesText.representActivities,
                holders.filter { holder in
                    if case .person = holder { actor.knowsWhoSaidWhat } else { true }
                })
        ]
    }
}
