public import Core
public import Initiatives
internal import Purposes

extension Measure {
    public static func find(_ slug: Slug, in tx: ReadTransaction, scope: Scope) throws -> Measure {
        guard let found = try tx.record(Measure.self, "scope = \(scope) AND slug = \(slug)") else {
            throw Problem(.notFound, "measure.unknown", at: "measure", "There is no measure “\(slug)” here.")
        }
        return try found.withLevels(in: tx)
    }

    static func find(_ number: Number<Measure>, in tx: ReadTransaction, scope: Scope) throws -> Measure {
        guard let found = try tx.record(Measure.self, "scope = \(scope) AND number = \(number)") else {
            throw Problem.notFound
        }
        return try found.withLevels(in: tx)
    }

    public static func all(in tx: ReadTransaction, scope: Scope) throws -> [Measure] {
        let measures = try tx.records(Measure.self, "scope = \(scope) ORDER BY number")
        guard measures.contains(where: { $0.form == .scale }) else { return measures }
        let levels = Dictionary(grouping: try ScaleLevel.all(in: tx, scope: scope), by: \.measure)
        return measures.map { measure in
            var measure = measure
            measure.levels = (levels[measure.number] ?? []).map(\.label)
            return measure
        }
    }

    private func withLevels(in tx: ReadTransaction) throws -> Measure {
        guard form == .scale else { return self }
        var measure = self
        measure.levels = try ScaleLevel.all(in: tx, scope: scope).filter { $0.measure == number }.map(\.label)
        return measure
    }
}

extension Category {
    /// - Throws: not found where there is no such group here.
    public static func find(_ name: Name, in tx: ReadTransaction, scope: Scope) throws -> Number<Category> {
        let known = try tx.record(
            Category.self, "scope = \(scope) AND dimension = \(name.dimension) AND name = \(name.name)")
        guard let known else { throw Problem.notFound }
        return known.number
    }

    static func all(in tx: ReadTransaction, scope: Scope) throws -> [Number<Category>: Category] {
        let categories = try tx.records(Category.self, "scope = \(scope)")
        return Dictionary(categories.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Figure {
    /// The current figures that meet a condition on `c`, as far as whoever looks may see them; preferred sources first
    /// within a cell.
    static func current(where condition: SQL, for actor: Actor, in tx: ReadTransaction) throws -> [Figure] {
        try current(where: actor.may(.readShared) ? condition : "\(condition)\(isPublished)", in: tx)
    }

    /// The same, whoever may see them.
    static func current(where condition: SQL, in tx: ReadTransaction) throws -> [Figure] {
        try tx.all(
            """
            SELECT \(name: table.columns.map { "f.\($0.name)" }.joined(separator: ", "))
            FROM current_figure c JOIN figure f ON f.scope = c.scope AND f.measure = c.measure AND f.place = c.place
              AND f.period = c.period AND f.category = c.category AND f.source = c.source AND f.entry = c.entry
            WHERE \(condition)
            ORDER BY c.measure, c.place, c.category, c.period, c.is_preferred DESC, c.source
            """
        ) { try Figure($0) }
    }

    /// The measures of which there is a figure that somebody may see.
    static func measured(for actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> Set<Number<Measure>> {
        let seen: SQL = actor.may(.readShared) ? "" : isPublished
        return Set(
            try tx.all(
                """
                SELECT n.number AS measure FROM measure n WHERE n.scope = \(scope) AND EXISTS (
                  SELECT 1 FROM current_figure c WHERE c.scope = n.scope AND c.measure = n.number\(seen))
                """
            ) { try $0.get("measure", as: Number<Measure>.self) })
    }

    /// What was published elsewhere is for everybody. Of what partners report, everybody sees only the whole: what is
    /// counted of one village or one group may be about a handful of people.
    private static let isPublished: SQL = """
         AND (EXISTS (SELECT 1 FROM source s WHERE s.scope = c.scope AND s.number = c.source AND s.organisation IS NULL)
          OR c.category = 0 AND EXISTS (SELECT 1 FROM measure m JOIN result r ON r.scope = m.scope AND r.number = m.result
            WHERE m.scope = c.scope AND m.number = c.measure AND m.sources = 'compete' AND r.place = c.place))
        """
}

extension Story {
    public static func find(
        _ number: Int64, of measure: Slug, in initiative: Slug, tx: ReadTransaction
    ) throws -> Story {
        let scope = try Initiative.find(initiative, in: tx).scope
        let measure = try Measure.find(measure, in: tx, scope: scope).number
        let found = try tx.record(Story.self, "scope = \(scope) AND measure = \(measure) AND number = \(number)")
        guard let found else {
            throw Problem(.notFound, "story.unknown", at: "number", "There is no story \(number) beside this measure.")
        }
        return found
    }

    /// A story may name a person, who may want it gone.
    public func erasure(in tx: ReadTransaction) throws -> Erasure {
        try Erasure(of: self, in: scope, before: RecordHead.find(in: tx, scope: scope).size)
    }
}

extension Figure {
    /// How many have a value; what was not collected is none.
    public static func currentCount(in tx: ReadTransaction, scope: Scope) throws -> Int64 {
        try tx.count("SELECT COUNT(*) FROM current_figure WHERE scope = \(scope) AND units IS NOT NULL")
    }

    /// Cells for which sources state different values.
    public static func conflictCount(in tx: ReadTransaction, scope: Scope) throws -> Int64 {
        try tx.count(
            """
            SELECT COUNT(*) FROM (
              SELECT 1 FROM current_figure c JOIN measure m ON m.scope = c.scope AND m.number = c.measure
              WHERE c.scope = \(scope) AND m.sources = 'compete' AND c.units IS NOT NULL
              GROUP BY c.measure, c.period, c.category, c.place HAVING COUNT(DISTINCT c.units) > 1) disagreeing
            """)
    }
}

extension Measure {
    func stated(_ figure: Figure, _ sources: [Number<Source>: Source]) throws -> StatedFigure {
        guard let source = sources[figure.source] else { throw Problem.notFound }
        return StatedFigure(
            figure: figure, source: source, value: figure.units.map(value), wording: wording,
            isUnreliable: isUnreliable(figure))
    }
}

extension Curve {
    /// The curves of a measure for everybody, one for each place that states it; the given place first.
    public static func all(
        of measure: Measure, first place: Number<Place>, sources: [Number<Source>: Source], for actor: Actor,
        in tx: ReadTransaction
    ) throws -> [Curve] {
        let scope = measure.scope
        let figures = try Figure.current(
            where: "c.scope = \(scope) AND c.measure = \(measure.number) AND c.category = 0", for: actor, in: tx)
        let breaks = try tx.records(
            SeriesBreak.self, "scope = \(scope) AND measure = \(measure.number) ORDER BY period")
        let stories = try tx.records(Story.self, "scope = \(scope) AND measure = \(measure.number) ORDER BY number")
        let places = Dictionary(grouping: figures, by: \.place)
        let ordered = try Place.all(in: tx, scope: scope).filter { $0.number == place || places[$0.number] != nil }
        return try ordered.sorted { ($0.number == place ? 0 : 1, $0.opens) < ($1.number == place ? 0 : 1, $1.opens) }
            .map {
                Curve(
                    measure: measure, place: $0, points: try points(places[$0.number] ?? [], measure, sources),
                    breaks: breaks, stories: stories, sources: sources)
            }
    }

    private static func points(
        _ figures: [Figure], _ measure: Measure, _ sources: [Number<Source>: Source]
    ) throws -> [CurvePoint] {
        try Dictionary(grouping: figures, by: \.period).sorted { $0.key < $1.key }.map { period, figures in
            CurvePoint(period: period, stated: try figures.map { try measure.stated($0, sources) })
        }
    }

    /// The curve at the place of the measure's result.
    public static func headline(
        of measure: Measure, at place: Number<Place>, sources: [Number<Source>: Source], for actor: Actor,
        in tx: ReadTransaction
    ) throws -> Curve? {
        try all(of: measure, first: place, sources: sources, for: actor, in: tx).first
    }
}

extension GroupFigure {
    /// A period at a place, broken down, for one measure; lowest first within each dimension where more is better.
    public static func all(
        of measure: Measure, at place: Number<Place>, in period: Period, everybody: Fixed?,
        sources: [Number<Source>: Source], for actor: Actor, tx: ReadTransaction
    ) throws -> [GroupFigure] {
        let categories = try Category.all(in: tx, scope: measure.scope)
        let figures = try Figure.current(
            where: """
                c.scope = \(measure.scope) AND c.measure = \(measure.number) AND c.place = \(place)
                AND c.period = \(period) AND c.category > 0
                """, for: actor, in: tx)
        let groups = try Dictionary(grouping: figures, by: \.category).compactMap { number, figures -> GroupFigure? in
            let all = try figures.map { try measure.stated($0, sources) }
            guard let category = categories[number], let stated = all.first else { return nil }
            let gap =
                measure.form != .number ? nil : stated.value.flatMap { value in everybody.flatMap { value.minus($0) } }
            return GroupFigure(category: category, stated: stated, others: Array(all.dropFirst()), gap: gap)
        }
        return groups.sorted { measure.isWorse($0, than: $1) }
    }
}

extension Measure {
    /// Worst first within a dimension; groups without a value last.
    fileprivate func isWorse(_ left: GroupFigure, than right: GroupFigure) -> Bool {
        guard left.category.dimension == right.category.dimension else {
            return left.category.dimension < right.category.dimension
        }
        guard let a = left.stated.figure.units else { return false }
        guard let b = right.stated.figure.units else { return true }
        if a == b { return left.category.number.value < right.category.number.value }
        return direction == .more ? a < b : a > b
    }
}

extension MeasureView {
    public static func find(
        _ initiative: Slug, _ slug: Slug, for actor: Actor = .visitor, in tx: ReadTransaction
    ) throws -> MeasureView {
        let initiative = try Initiative.find(initiative, in: tx)
        let scope = initiative.scope
        let measure = try Measure.find(slug, in: tx, scope: scope)
        let result = try SharedResult.find(measure.result, in: tx, scope: scope, for: actor)
        let sources = try Source.all(in: tx, scope: scope)
        let isMember = actor.may(.readShared)
        let curves = try Curve.all(of: measure, first: result.place, sources: sources, for: actor, in: tx)
        guard let curve = curves.first else { throw Problem.notFound }
        let latest = curve.points.last { $0.shown?.value != nil }
        let groups =
            try latest.map {
                try GroupFigure.all(
                    of: measure, at: result.place, in: $0.period, everybody: $0.shown?.value, sources: sources,
                    for: actor, tx: tx)
            } ?? []
        let reported = try ReportedTotals.find(
            measure, at: curve.place, isMember: isMember, on: initiative.day(at: tx.now), in: tx)
        let kin = try MeasureKin.find(measure, for: actor, in: tx)
        // What partners report of single places is for members.
        let totals: (totals: [PlaceTotal], period: Period?) =
            try reported == nil || isMember
            ? PlaceTotal.latest(of: measure, within: curve.place, in: reported?.drawn.last?.period, tx) : ([], nil)
        return MeasureView(
            initiative: initiative, measure: measure, result: result, curve: curve,
            elsewhere: Array(curves.dropFirst()), groups: groups, totals: totals.totals, totalsPeriod: totals.period,
            places: try kin.sides == nil && (reported == nil || isMember)
                ? PlaceGrid.find(
                    of: measure, within: curve.place, in: reported?.drawn.last?.period, sources: sources, for: actor,
                    tx: tx) : nil, markers: try Markers.find(measure, at: curve.place, for: actor, in: tx),
            reported: reported,
            shareGroups: try isMember
                ? kin.sides.flatMap { sides in try reported.flatMap { try ShareGroups.find($0, sides, in: tx) } } : nil,
            kin: kin,
            told: try StoriesView.find(
                measure, for: result, in: initiative, .init(most: ChangeSection.most), for: actor, tx),
            activities: try measure.activities(for: actor, in: tx), isMember: isMember,
            mayTakeNeed: try actor.may(TakeNeed.verb) && measure.couldBeNeed(in: tx),
            mayArrange: actor.may(.arrange), opensRecord: initiative.opensRecord(to: actor))
    }
}

extension PlaceTotal {
    /// The whole first, then its parts, largest first, in the newest period that has a total.
    /// - Parameter period: where it is not the newest one that is to be shown.
    static func latest(
        of measure: Measure, within whole: Place, in period: Period? = nil, _ tx: ReadTransaction
    ) throws -> (totals: [PlaceTotal], period: Period?) {
        let key: SQL = "t.scope = \(measure.scope) AND t.measure = \(measure.number) AND t.category = 0"
        let newest = try tx.first(
            "SELECT MAX(t.period) AS period FROM total t WHERE \(key) AND t.place = \(whole.number)"
        ) { try $0.get("period", as: Period?.self) }
        guard measure.overPlaces == .sum, let period = period ?? newest ?? nil else { return ([], nil) }
        let counted: SQL =
            measure.sources == .addUp ? "t.units IS NOT NULL" : "t.units IS NOT NULL AND t.is_preferred = 1"
        let parts: SQL = """
            SELECT t.place, t.units, t.figures FROM total t WHERE \(key) AND t.period = \(period)
            UNION ALL
            SELECT t.place, SUM(t.units), COUNT(*) FROM current_figure t
            WHERE \(key) AND t.period = \(period) AND \(counted) GROUP BY t.place
            """
        let places = Dictionary(
            uniqueKeysWithValues: try Place.all(in: tx, scope: measure.scope).map { ($0.number.value, $0) })
        let totals = try tx.all(parts) { (place: $0.int64(0), units: $0.int64(1), figures: $0.int64(2)) }
        let shown = totals.compactMap { total -> PlaceTotal? in
            guard let place = places[total.place], place.number == whole.number || place.parent == whole.number else {
                return nil
            }
            return PlaceTotal(place: place, value: measure.value(total.units), figures: total.figures)
        }
        return (shown.sorted { rank($0, whole) < rank($1, whole) }, period)
    }

    private static func rank(_ total: PlaceTotal, _ whole: Place) -> (Int, Int64, String) {
        (total.place.number == whole.number ? 0 : 1, -total.value.units, total.place.name)
    }
}
