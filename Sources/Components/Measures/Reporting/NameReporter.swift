public import Core
internal import Initiatives

/// Says for which places an organisation reports a measure. Those that are not named any more end with a period.
public struct NameReporter: Action {
    public static let name = "measures.name-reporter"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var measure: Slug
    public var organisation: Slug
    /// None where it does not report any longer.
    public var places: [Slug]
    /// The first period for places that are new, and the first one without those that end.
    public var from: Period

    public init(scope: Scope, measure: Slug, organisation: Slug, places: [Slug], from: Period) {
        self.scope = scope
        self.measure = measure
        self.organisation = organisation
        self.places = places
        self.from = from
    }

    public var subject: String { "measure \(measure)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let measure = try Measure.find(measure, in: tx, scope: scope)
        guard let schedule = try Schedule.find(measure.number, in: tx, scope: scope) else { throw Problem.notFound }
        guard try places.isEmpty || Replacement.find(measure.number, in: tx, scope: scope) == nil else {
            throw Problem(.conflict, "measure.replaced", at: "places", "Another measure took its place.")
        }
        guard schedule.begun(on: from.first).last == from else {
            throw Problem.invalid("schedule.first", at: "from", "This is no period of its schedule.")
        }
        let organisation = try Organisation.find(organisation, in: tx, scope: scope).number
        // Of one that left, all that can be said is that it reports no longer.
        guard try places.isEmpty || Membership.find(organisation, in: tx, scope: scope).state == .joined else {
            throw Problem(.conflict, "reporter.not-joined", at: "organisation", "It has not joined.")
        }
        let named = try places.map { try Place.find($0, in: tx, scope: scope) }
        try measure.refuseWholes(among: named, in: tx)
        let wanted = Set(named.map(\.number))
        let known = try tx.records(
            Reporter.self, "scope = \(scope) AND measure = \(measure.number) AND organisation = \(organisation)")
        for reporter in known { try settle(reporter, isWanted: wanted.contains(reporter.place), schedule, in: tx) }
        for place in wanted.subtracting(known.map(\.place)).sorted() {
            try tx.insert(
                Reporter(scope: scope, measure: measure.number, organisation: organisation, place: place, first: from))
        }
        return Done()
    }

    private func settle(_ known: Reporter, isWanted: Bool, _ schedule: Schedule, in tx: WriteTransaction) throws {
        var changed = known
        if isWanted {
            changed.last = nil
        } else if from <= known.first {
            return try tx.retire(known)
        } else if known.reports(from) {
            changed.last = schedule.period(before: from)
        }
        if changed.last != known.last { try tx.update(known, to: changed) }
    }
}

extension Measure {
    /// Where a measure adds up over places, only the smallest places are reported.
    func refuseWholes(among places: [Place], in tx: ReadTransaction) throws {
        guard overPlaces == .sum else { return }
        let divided = try tx.all(
            "SELECT DISTINCT parent FROM place WHERE scope = \(scope) AND parent IN (\(list: places.map(\.number)))"
        ) { try $0.get("parent", as: Number<Place>.self) }
        guard let whole = places.first(where: { divided.contains($0.number) }) else { return }
        throw Problem.invalid(
            "figure.whole", at: "places", "\(whole.name) is added up from its parts; give the figures of the parts.")
    }
}

extension Schedule {
    fileprivate func period(before period: Period) -> Period? {
        begun(on: Day(number: period.first.number - 1)).last
    }
}
