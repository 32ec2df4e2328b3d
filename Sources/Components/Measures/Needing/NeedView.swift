internal import Activities
internal import Core
internal import Initiatives

/// What would be taken as need from a measure: its newest figures, place by place.
struct NeedView: Sendable {
    var initiative: Initiative
    var measure: Measure
    var counts: [PlaceCount]
    var groups: [PopulationGroup]
    var stages: [LifeStage]

    var path: String { "\(measure.path(in: initiative))/need" }

    /// - Throws: not found where there are no numbers of people.
    static func find(_ slug: Slug, _ measure: Slug, in tx: ReadTransaction) throws -> NeedView {
        let initiative = try Initiative.find(slug, in: tx)
        let measure = try Measure.find(measure, in: tx, scope: initiative.scope)
        let counts = try PlaceCount.all(of: measure, tx)
        guard !counts.isEmpty else { throw Problem.notFound }
        return NeedView(
            initiative: initiative, measure: measure, counts: counts,
            groups: try PopulationGroup.all(in: tx, scope: initiative.scope),
            stages: try LifeStage.all(in: tx, scope: initiative.scope))
    }
}

struct NeedJSON: Encodable {
    struct Count: Encodable {
        let place: Slug
        let period: Period
        let people: Int64
    }

    let measure: Slug
    let counts: [Count]

    init(_ view: NeedView) {
        measure = view.measure.slug
        counts = view.counts.map { Count(place: $0.place.slug, period: $0.period, people: $0.people) }
    }
}
