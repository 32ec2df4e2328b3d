public import Activities
internal import Core
internal import Initiatives
public import Purposes
internal import Web

// What this component tells on the pages of activities, and of those of which nothing is counted.
extension MeasuresComponent {
    /// The measures that count something of one activity, each with its newest number.
    public static let counted: CountedQuery = { activity, initiative, actor, tx in
        let tied = Set(
            try tx.records(
                CountedActivity.self, "scope = \(initiative.scope) AND activity = \(activity.number)"
            ).map(\.measure))
        guard !tied.isEmpty else { return [] }
        return try MeasuresView.served(in: initiative, for: actor, tx).flatMap(\.measures)
            .filter { tied.contains($0.measure.number) }
            .map { latest in
                CountedLine(
                    measure: latest.measure.name, path: latest.measure.path(in: initiative),
                    newest: LineNode(latest, in: initiative))
            }
    }

    /// Activities under way of which nobody counts anything.
    public static let looseEnds: LooseEndQuery = { actor, initiative, tx in
        let counted = Set(try CountedActivity.all(in: tx, scope: initiative.scope).map(\.activity))
        let active = try Activity.all(in: tx, scope: initiative.scope, for: actor).filter { $0.state == .active }
        return [
            LooseEndGroup(
                title: MeasuresText.looseUncounted, reason: MeasuresText.looseUncountedReason, hue: .measures,
                ends: active.filter { !counted.contains($0.number) }.map {
                    LooseEnd($0.title, path: "/activities/\($0.slug)")
                })
        ]
    }
}
