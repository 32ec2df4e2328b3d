internal import Core
internal import Initiatives

extension PlaceGrid {
    /// - Parameter period: where it is not the newest one that is to be shown.
    /// - Returns: nil where no place within has a figure.
    static func find(
        of measure: Measure, within whole: Place, in period: Period?, sources: [Number<Source>: Source],
        for actor: Actor, tx: ReadTransaction
    ) throws -> PlaceGrid? {
        let places = try Place.all(in: tx, scope: measure.scope)
        let parts = places.filter { $0.parent == whole.number }
        guard !parts.isEmpty, let period = try period ?? newest(of: measure, at: parts, in: tx) else { return nil }
        let key: SQL = "c.scope = \(measure.scope) AND c.measure = \(measure.number) AND c.period = \(period)"
        let categories = try Category.all(in: tx, scope: measure.scope)
        let sums = measure.overPlaces == .sum ? try Sum.all(where: key, in: tx) : []
        let figures = try Figure.current(
            where: "\(key) AND c.place IN (\(list: parts.map(\.number)))", for: actor, in: tx)
        let stated = Dictionary(grouping: try figures.map { try measure.stated($0, sources) }, by: \.figure.place)
        let lines = parts.map { place in
            Line(
                place: place,
                cells: cells(
                    stated[place.number] ?? [], sums.filter { $0.place == place.number }, measure, categories))
        }
        // What nobody who looks may see is not there for them.
        guard lines.contains(where: \.isKnown) else { return nil }
        let counted = Set(lines.flatMap(\.cells).compactMap(\.category?.number))
        return PlaceGrid(
            period: period,
            categories: counted.compactMap { categories[$0] }.sorted { $0.number.value < $1.number.value },
            lines: lines.sorted(by: stands),
            whole: try sums.isEmpty ? [] : added(sums, of: measure, within: whole, places, categories, key, in: tx))
    }

    private static func newest(of measure: Measure, at parts: [Place], in tx: ReadTransaction) throws -> Period? {
        let key: SQL = """
            c.scope = \(measure.scope) AND c.measure = \(measure.number) AND c.place IN (\(list: parts.map(\.number)))
            """
        return try tx.first(
            """
            SELECT MAX(period) AS period FROM (
              SELECT MAX(c.period) AS period FROM current_figure c WHERE \(key) AND c.units IS NOT NULL
              UNION ALL SELECT MAX(c.period) FROM total c WHERE \(key)) known
            """
        ) { try $0.get("period", as: Period?.self) } ?? nil
    }

    /// What a place states itself counts; where it states nothing, what was added up within it.
    private static func cells(
        _ stated: [StatedFigure], _ sums: [Sum], _ measure: Measure, _ categories: [Number<Category>: Category]
    ) -> [Cell] {
        let own = Dictionary(grouping: stated, by: \.figure.category).mapValues { figures in
            (value: figures.first?.value, stated: figures)
        }
        let added = sums.map { ($0.category, (value: Optional(measure.value($0.units)), stated: [StatedFigure]())) }
        let all = own.merging(added) { stated, _ in stated }
        return all.sorted { $0.key.value < $1.key.value }.map { category, cell in
            Cell(category: categories[category], value: cell.value, stated: cell.stated)
        }
    }

    private static func stands(_ left: Line, before right: Line) -> Bool {
        let (a, b) = (left.everybody?.value?.units, right.everybody?.value?.units)
        guard a == b else { return a ?? .min > b ?? .min }
        return (left.isKnown ? 0 : 1, left.place.name) < (right.isKnown ? 0 : 1, right.place.name)
    }
}

extension PlaceGrid {
    /// A total of one place.
    private struct Sum {
        var place: Number<Place>
        var category: Number<Category>
        var units: Int64

        static func all(where key: SQL, in tx: ReadTransaction) throws -> [Sum] {
            try tx.all("SELECT c.place, c.category, c.units FROM total c WHERE \(key)") { row in
                Sum(place: try row.get("place"), category: try row.get("category"), units: row.int64(2))
            }
        }
    }

    /// The whole for everybody and for each group, with how many of the smallest places it was added up from.
    private static func added(
        _ sums: [Sum], of measure: Measure, within whole: Place, _ places: [Place],
        _ categories: [Number<Category>: Category], _ key: SQL, in tx: ReadTransaction
    ) throws -> [Whole] {
        let reported = try tx.all(
            """
            SELECT c.category, COUNT(DISTINCT c.place) AS places FROM current_figure c
            JOIN place p ON p.scope = c.scope AND p.number = c.place
              AND p.opens > \(whole.opens) AND p.closes < \(whole.closes)
            WHERE \(key) AND c.units IS NOT NULL GROUP BY c.category
            """
        ) { (category: try $0.get("category", as: Number<Category>.self), places: Int($0.int64(1))) }
        let parents = Set(places.compactMap(\.parent))
        let smallest = places.filter {
            whole.opens < $0.opens && $0.closes < whole.closes && !parents.contains($0.number)
        }
        return sums.filter { $0.place == whole.number }.sorted { $0.category.value < $1.category.value }.map { sum in
            Whole(
                category: categories[sum.category], value: measure.value(sum.units),
                reported: reported.first { $0.category == sum.category }?.places ?? 0, places: smallest.count)
        }
    }
}
