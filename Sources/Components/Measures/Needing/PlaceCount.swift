internal import Core
internal import Initiatives

/// How many people a measure counts in one place.
struct PlaceCount: Sendable {
    var place: Place
    var people: Int64

    /// In the places that no other place with a figure lies within, so that everybody is counted once.
    static func all(of measure: Measure, in period: Period, _ tx: ReadTransaction) throws -> [PlaceCount] {
        guard measure.countsPeople else { return [] }
        let figures = try Figure.current(
            where: """
                c.scope = \(measure.scope) AND c.measure = \(measure.number) AND c.period = \(period)
                AND c.category = 0 AND c.units IS NOT NULL AND \(measure.isCounted)
                """, in: tx)
        let people = figures.reduce(into: [:]) { $0[$1.place, default: 0] += $1.units ?? 0 }
        let known = try Place.all(in: tx, scope: measure.scope).filter { people[$0.number] != nil }
        return known.filter { whole in !known.contains { whole.opens < $0.opens && $0.closes < whole.closes } }
            .compactMap { place in people[place.number].map { PlaceCount(place: place, people: max($0, 0)) } }
    }

    /// The newest period for which a place has a figure.
    static func newest(of measure: Measure, _ tx: ReadTransaction) throws -> Period? {
        guard measure.countsPeople else { return nil }
        return try tx.first(
            """
            SELECT MAX(c.period) AS period FROM current_figure c
            WHERE c.scope = \(measure.scope) AND c.measure = \(measure.number) AND c.category = 0
              AND c.units IS NOT NULL
            """
        ) { try $0.get("period", as: Period?.self) } ?? nil
    }
}

extension Measure {
    /// Whether its figures can be numbers of people: whole ones, and no means. Whether they are, somebody has to say.
    var countsPeople: Bool { form == .number && decimals == 0 && !isMean }

    /// Of sources that add up all count, of those that compete the preferred one.
    fileprivate var isCounted: SQL { sources == .addUp ? "1 = 1" : "c.is_preferred = 1" }
}
