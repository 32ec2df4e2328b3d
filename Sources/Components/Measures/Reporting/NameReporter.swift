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
        guard schedule.frequency.fits(from), from >= schedule.first else {
            throw Problem.invalid("schedule.first", at: "from", "This is no period of its schedule.")
        }
        let organisation = try Organisation.find(organisation, in: tx, scope: scope).number
        guard try Membership.find(organisation, in: tx, scope: scope).state == .joined else {
            throw Problem(.conflict, "reporter.not-joined", at: "organisation", "It has not joined.")
        }
        let wanted = try Set(places.map { try reportable($0, measure, in: tx) })
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
        } else if known.last == nil {
            if from <= known.first { return try tx.retire(known) }
            changed.last = schedule.period(before: from)
        }
        if changed.last != known.last { try tx.update(known, to: changed) }
    }

    /// Where a measure adds up over places, only the smallest places are reported.
    private func reportable(_ slug: Slug, _ measure: Measure, in tx: ReadTransaction) throws -> Number<Place> {
        let place = try Place.find(slug, in: tx, scope: scope)
        let parts = try tx.count("SELECT COUNT(*) FROM place WHERE scope = \(scope) AND parent = \(place.number)")
        guard measure.overPlaces == .stated || parts == 0 else {
            throw Problem.invalid(
                "figure.whole", at: "places", "\(place.name) is added up from its parts; give the figures of the parts."
            )
        }
        return place.number
    }
}

extension Schedule {
    fileprivate func period(before period: Period) -> Period? {
        begun(on: Day(number: period.first.number - 1)).last
    }
}
