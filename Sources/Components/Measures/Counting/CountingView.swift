internal import Activities
internal import Core
internal import Initiatives

/// Of which activities a measure counts something, and of which it could.
struct CountingView: Sendable {
    var initiative: Initiative
    var measure: Measure
    /// All that were not dropped, those that help the measure's result first.
    var choices: [Activity]
    var counted: Set<Number<Activity>>

    var path: String { "\(measure.path(in: initiative))/activities" }

    /// - Throws: not found for what is counted of everybody: that is the doing of no single activity.
    static func find(_ slug: Slug, _ measure: Slug, in tx: ReadTransaction) throws -> CountingView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let measure = try Measure.find(measure, in: tx, scope: scope)
        guard measure.kind != .indicator else { throw Problem.notFound }
        let helping = Set(
            try tx.records(ActivityResult.self, "scope = \(scope) AND result = \(measure.result)").map(\.activity))
        let open = try Activity.all(in: tx, scope: scope).filter { $0.state != .dropped }
        return CountingView(
            initiative: initiative, measure: measure,
            choices: open.filter { helping.contains($0.number) } + open.filter { !helping.contains($0.number) },
            counted: Set(try CountedActivity.all(of: measure.number, in: tx, scope: scope).map(\.activity)))
    }
}

struct CountingJSON: Encodable {
    let measure: Slug
    let activities: [Slug]
    let choices: [Slug]

    init(_ view: CountingView) {
        measure = view.measure.slug
        activities = view.choices.filter { view.counted.contains($0.number) }.map(\.slug)
        choices = view.choices.map(\.slug)
    }
}
