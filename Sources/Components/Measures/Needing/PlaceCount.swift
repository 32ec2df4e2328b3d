internal import Core
internal import Initiatives

/// How many people a measure counts in one place.
struct PlaceCount: Sendable {
    var place: Place
    /// The newest for which the place has a figure.
    var period: Period
    var people: Int64

    /// In the places that no other place with a figure lies within, so that everybody is counted once.
    static func all(of measure: Measure, _ tx: ReadTransaction) throws -> [PlaceCount] {
        guard measure.countsPeople else { return [] }
        let figures = try Figure.current(
            where: """
                c.scope = \(measure.scope) AND c.measure = \(measure.number) AND c.category = 0
                AND c.units IS NOT NULL AND \(measure.isCounted) AND c.period =
                  (SELECT MAX(l.period) FROM current_figure l WHERE l.scope = c.scope AND l.measure = c.measure
                    AND l.place = c.place AND l.category = 0 AND l.units IS NOT NULL)
                """, in: tx)
        let stated = Dictionary(grouping: figures, by: \.place)
        let known = try Place.all(in: tx, scope: measure.scope).filter { stated[$0.number] != nil }
        return known.filter { whole in !known.contains { whole.opens < $0.opens && $0.closes < whole.closes } }
            .compactMap { place in
                guard let figures = stated[place.number], let period = figures.first?.period else { return nil }
                return PlaceCount(
                    place: place, period: period, people: max(figures.compactMap(\.units).reduce(0, +), 0))
            }
    }
}

extension Measure {
    /// Whether its figures can be numbers of people: whole ones that add up over places. Whether they are, somebody has to
    /// say.
    var countsPeople: Bool { form == .number && decimals == 0 && !isMean && overPlaces == .sum }

    /// Of sources that add up all count, of those that compete the preferred one.
    fileprivate var isCounted: SQL { sources == .addUp ? "1 = 1" : "c.is_preferred = 1" }
}
