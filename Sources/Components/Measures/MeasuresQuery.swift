public import Core
internal import Initiatives
internal import Purposes

extension MeasuresView {
    /// - Parameter actor: who looks: what members have not agreed on yet is for members.
    public static func find(
        _ slug: Slug, for actor: Actor = .visitor, in tx: ReadTransaction
    ) throws -> MeasuresView {
        let initiative = try Initiative.find(slug, in: tx)
        let (isMember, today) = (actor.may(.readShared), initiative.day(at: tx.now))
        return MeasuresView(
            initiative: initiative, results: try served(in: initiative, for: actor, tx), isMember: isMember,
            mayArrange: actor.may(.arrange),
            minutesAYear: isMember
                ? try ReportBook(in: tx, scope: initiative.scope, today: today).burdens().map(\.minutes).reduce(0, +)
                : nil)
    }

    /// Each result with the measures that serve it.
    static func served(in initiative: Initiative, for actor: Actor, _ tx: ReadTransaction) throws -> [ServedResult] {
        let scope = initiative.scope
        let sources = try Source.all(in: tx, scope: scope)
        let places = Dictionary(uniqueKeysWithValues: try Place.all(in: tx, scope: scope).map { ($0.number, $0) })
        let measures = try Measure.all(in: tx, scope: scope)
        let newest = try newestFigures(for: actor, in: tx, scope: scope)
        let known = try knownPlaces(in: tx, scope: scope)
        let totals = try newestTotals(for: actor, in: tx, scope: scope)
        let shares = Set(try tx.records(Share.self, "scope = \(scope)").map(\.measure))
        let today = initiative.day(at: tx.now)
        let begun = try Markers.standing(in: tx, scope: scope)
        let told = try StoriesView.counts(of: measures, for: actor, in: tx)
        return try SharedResult.all(in: tx, scope: scope, for: actor).map { result in
            ServedResult(
                result: result,
                measures: try measures.filter { $0.result == result.number }.compactMap { measure in
                    try places[result.place].map { place in
                        let figure = newest[Cell(measure: measure.number, place: place.number)]
                        let total =
                            try shares.contains(measure.number)
                            ? ReportedTotals.newest(of: measure, at: place, for: actor, on: today, in: tx)
                            : totals[Cell(measure: measure.number, place: place.number)].map {
                                $0.total(measure, place)
                            }
                        return LatestFigure(
                            measure: measure, place: place, stated: try figure.map { try measure.stated($0, sources) },
                            total: total?.total, totalPeriod: total?.period, places: known[measure.number] ?? 0,
                            told: measure.form == .story ? told[measure.number] ?? 0 : nil,
                            hasBaseline: begun[measure.number]?.contains {
                                $0.kind == .baseline && $0.place == place.number
                            } ?? false)
                    }
                })
        }
    }

    private struct Cell: Hashable {
        var measure: Number<Measure>
        var place: Number<Place>
    }

    private struct NewestTotal {
        var period: Period
        var units: Int64
        var figures: Int64

        func total(_ measure: Measure, _ place: Place) -> (total: PlaceTotal, period: Period) {
            (PlaceTotal(place: place, value: measure.value(units), figures: figures), period)
        }
    }

    /// For how many places there is a figure of each measure.
    private static func knownPlaces(in tx: ReadTransaction, scope: Scope) throws -> [Number<Measure>: Int] {
        let counts = try tx.all(
            """
            SELECT measure, COUNT(DISTINCT place) AS places FROM current_figure
            WHERE scope = \(scope) AND units IS NOT NULL GROUP BY measure
            """
        ) { (try $0.get("measure", as: Number<Measure>.self), Int($0.int64(1))) }
        return Dictionary(counts, uniquingKeysWith: { first, _ in first })
    }

    /// Whether enough of the partners who are asked are in a total, as ``ReportedTotals`` has it: for members at least
    /// half of them, for everybody all of them and more than one.
    private static func isEnough(for actor: Actor) -> SQL {
        let reported: SQL = """
            (SELECT COUNT(DISTINCT c.source) FROM current_figure c WHERE c.scope = l.scope AND c.measure = l.measure
              AND c.period = l.period AND c.category = 0 AND c.units IS NOT NULL)
            """
        let expected: SQL = """
            (SELECT COUNT(DISTINCT r.organisation) FROM reporter r WHERE r.scope = l.scope AND r.measure = l.measure
              AND r.first <= l.period AND (r.last IS NULL OR r.last >= l.period))
            """
        let rule: SQL =
            actor.may(.readShared)
            ? "\(reported) * 2 >= \(expected)" : "\(reported) >= \(expected) AND \(reported) > 1"
        return """
            (NOT EXISTS (SELECT 1 FROM reporter r WHERE r.scope = l.scope AND r.measure = l.measure) OR \(rule))
            """
    }

    /// The newest total for everybody, for each measure and place.
    private static func newestTotals(for actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> [Cell:
        NewestTotal]
    {
        let totals = try tx.all(
            """
            SELECT t.measure, t.place, t.period, t.units, t.figures FROM total t
            WHERE t.scope = \(scope) AND t.category = 0 AND t.period =
              (SELECT MAX(l.period) FROM total l WHERE l.scope = t.scope AND l.measure = t.measure
                AND l.category = 0 AND l.place = t.place AND \(isEnough(for: actor)))
            """
        ) { row in
            let cell = Cell(measure: try row.get("measure"), place: try row.get("place"))
            return (cell, NewestTotal(period: try row.get("period"), units: row.int64(3), figures: row.int64(4)))
        }
        return Dictionary(totals, uniquingKeysWith: { first, _ in first })
    }

    /// The newest reported figure for everybody, for each measure and place. A partner's part is not the whole.
    private static func newestFigures(for actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> [Cell: Figure] {
        let figures = try Figure.current(
            where: """
                c.scope = \(scope) AND c.category = 0 AND c.is_preferred = 1 AND c.units IS NOT NULL AND c.period =
                  (SELECT MAX(l.period) FROM current_figure l WHERE l.scope = c.scope AND l.measure = c.measure
                    AND l.category = 0 AND l.place = c.place AND l.units IS NOT NULL)
                AND (EXISTS (SELECT 1 FROM measure m WHERE m.scope = c.scope AND m.number = c.measure
                    AND m.sources = 'compete')
                  OR EXISTS (SELECT 1 FROM source s WHERE s.scope = c.scope AND s.number = c.source
                    AND s.organisation IS NULL))
                """, for: actor, in: tx)
        return Dictionary(
            figures.map { (Cell(measure: $0.measure, place: $0.place), $0) }, uniquingKeysWith: { first, _ in first })
    }
}
