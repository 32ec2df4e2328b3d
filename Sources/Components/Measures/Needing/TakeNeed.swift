public import Activities
public import Core
internal import Initiatives

/// Lets the newest figures of a measure say how many people in each place need what its result is about. They stand as they were
/// then, until somebody says the need anew.
public struct TakeNeed: Action {
    public static let name = "measures.take-need"
    public static let verb = Verb.propose
    public var scope: Scope
    public var measure: Slug
    public var group: Number<PopulationGroup>
    public var stage: Number<LifeStage>

    public init(
        scope: Scope, measure: Slug, group: Number<PopulationGroup> = PopulationGroup.everybody,
        stage: Number<LifeStage> = LifeStage.any
    ) {
        self.scope = scope
        self.measure = measure
        self.group = group
        self.stage = stage
    }

    public var subject: String { "measure \(measure)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let measure = try Measure.find(measure, in: tx, scope: scope)
        let counts = try PlaceCount.all(of: measure, tx)
        guard !counts.isEmpty else {
            throw Problem.invalid("need.no-figures", at: "measure", "No place has a number of people.")
        }
        let today = try Initiative.today(in: tx)
        let path = "/measures/\(measure.slug)"
        let known = try Need.all(for: measure.result, in: tx, scope: scope)
        // Also where they were taken for another group: the same people are counted once.
        for old in known where old.path == path { try tx.retire(old) }
        // That nobody knew is no count.
        let counted = known.filter { $0.path != path && $0.extent != .unknown }
        let stated = try Set(counted.map(\.cell.place)).map { try Place.find($0, in: tx, scope: scope) }
        let open = counts.filter { count in !stated.contains { $0.overlaps(count.place) } }
        guard !open.isEmpty else {
            throw Problem.invalid(
                "need.stated", at: "group", "Somebody said already what is needed in each of these places.")
        }
        // Whoever said a need themselves counted the same people, of whatever group: that stays.
        for count in open {
            let cell = Cell(result: measure.result, place: count.place.number, group: group, stage: stage)
            try Need(
                scope: scope, cell: cell, extent: .people(count.people), source: "\(measure.name), \(count.period)",
                day: min(count.period.last, today), path: path
            ).state(in: tx)
        }
        return Done()
    }
}

extension Place {
    /// Whether one lies in the other, or they are the same.
    fileprivate func overlaps(_ other: Place) -> Bool { opens < other.closes && other.opens < closes }
}
