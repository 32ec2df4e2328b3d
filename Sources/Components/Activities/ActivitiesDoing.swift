internal import Core
internal import Initiatives
public import Partners

extension ActivitiesComponent {
    /// What an organisation does, did or plans, under its own name or that of one that turned out to be it: what is done
    /// now first.
    public static let doing: PartnerDoing.Query = { organisation, initiative, actor, tx in
        let scope = initiative.scope
        let theirs = Set(
            try tx.all(
                """
                SELECT o.activity AS activity FROM activity_owner o
                JOIN voice v ON v.scope = o.scope AND v.number = o.voice
                WHERE o.scope = \(scope) AND o.state = 'agreed'
                AND \(OrganisationAlias.stays(for: "v")) = \(organisation)
                """
            ) { try $0.get("activity", as: Number<Activity>.self) })
        let shown = try Activity.all(in: tx, scope: scope, for: actor)
            .filter { theirs.contains($0.number) && $0.state != .dropped }
        return Activity.State.shown.flatMap { state in
            shown.filter { $0.state == state }.map {
                PartnerDoing($0.title, path: "/activities/\($0.slug)", state: state.title, state.mark)
            }
        }
    }
}
