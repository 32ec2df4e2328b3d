internal import Core
internal import Initiatives

/// How many people a measure counts in one place.
struct PlaceCount: Sendable {
    var place: Place
    /// The newest for which all who report for the place have done so.
    var period: Period
    var people: Int64

    /// In places that together count everybody once: the parts of a place where all of them were counted, and else the
    /// place itself.
    static func all(of measure: Measure, _ tx: ReadTransaction) throws -> [PlaceCount] {
        guard measure.countsPeople else { return [] }
        let figures = try Figure.current(
            where: """
                c.scope = \(measure.scope) AND c.measure = \(measure.number) AND c.category = 0
                AND c.units IS NOT NULL AND \(measure.isCounted) AND c.period =
                  (SELECT MAX(l.period) FROM current_figure l WHERE l.scope = c.scope AND l.measure = c.measure
                    AND l.place = c.place AND l.category = 0 AND l.units IS NOT NULL AND \(everybodyReported))
                """, in: tx)
        let stated = Dictionary(grouping: figures, by: \.place)
        let parts = Dictionary(grouping: try Place.all(in: tx, scope: measure.scope), by: \.parent)
        return (parts[nil] ?? []).flatMap { PlaceCount.within($0, stated, parts).counts }
    }

    /// Whether all who are asked for a place in a period are in it; where nobody is asked, it was published elsewhere.
    private static let everybodyReported: SQL = """
        (SELECT COUNT(DISTINCT k.source) FROM current_figure k WHERE k.scope = l.scope AND k.measure = l.measure
          AND k.period = l.period AND k.category = 0 AND k.place = l.place AND k.units IS NOT NULL)
        >= (SELECT COUNT(DISTINCT r.organisation) FROM reporter r WHERE r.scope = l.scope AND r.measure = l.measure
          AND r.place = l.place AND r.first <= l.period AND (r.last IS NULL OR r.last >= l.period))
        """

    private static func within(
        _ place: Place, _ stated: [Number<Place>: [Figure]], _ parts: [Number<Place>?: [Place]]
    ) -> (isWhole: Bool, counts: [PlaceCount]) {
        let inside = (parts[place.number] ?? []).map { within($0, stated, parts) }
        let counts = inside.flatMap(\.counts)
        if !inside.isEmpty && inside.allSatisfy(\.isWhole) { return (true, counts) }
        guard let figures = stated[place.number], let period = figures.first?.period else { return (false, counts) }
        let people = figures.compactMap(\.units).reduce(0, +)
        return (true, [PlaceCount(place: place, period: period, people: max(people, 0))])
    }
}

extension Measure {
    /// Whether its figures can be numbers of people: whole ones that add up over places. Whether they are, somebody has to
    /// say.
    fileprivate var countsPeople: Bool { form == .number && decimals == 0 && !isMean && overPlaces == .sum }

    /// Whether there is any figure that could say how many people need something.
    func couldBeNeed(in tx: ReadTransaction) throws -> Bool {
        try countsPeople
            && tx.count(
                """
                SELECT COUNT(*) FROM (SELECT 1 AS one FROM current_figure WHERE scope = \(scope) AND measure = \(number)
                  AND category = 0 AND units IS NOT NULL LIMIT 1) known
                """) > 0
    }

    /// Of sources that add up all count, of those that compete the preferred one.
    fileprivate var isCounted: SQL { sources == .addUp ? "1 = 1" : "c.is_preferred = 1" }
}
