internal import Core
internal import Initiatives

/// Sums over all that lies within a place, for measures that add up over places. Derived, and always current:
/// a batch changes each place above its figures once, by the difference that the whole batch makes.
enum Total {
    static let table = Table(
        name: "total",
        kind: .derived(
            from: """
                SELECT c.scope, c.measure, a.number AS place, c.period, c.category, CAST(SUM(c.units) AS BIGINT) AS units,
                  COUNT(*) AS figures
                FROM current_figure c
                JOIN measure m ON m.scope = c.scope AND m.number = c.measure AND m.over_places = 'sum'
                JOIN place p ON p.scope = c.scope AND p.number = c.place
                JOIN place a ON a.scope = c.scope AND a.opens < p.opens AND p.closes < a.closes
                WHERE c.units IS NOT NULL AND (m.sources = 'add up' OR c.is_preferred = 1)
                GROUP BY c.scope, c.measure, a.number, c.period, c.category
                """),
        columns: [
            .init("scope", .int64),
            .init("measure", .int64),
            .init("place", .int64),
            .init("period", .int64),
            .init("category", .int64),
            .init("units", .int64),
            .init("figures", .int64),
        ],
        key: ["scope", "measure", "period", "category", "place"])

    /// Not even half of what an integer holds, so that the engine can add a difference to any total before we look at it.
    private static let mostUnits: Int64 = 4_000_000_000_000_000_000

    /// Which total a figure counts towards.
    struct Cell: Hashable {
        var measure: Int64
        var place: Int64
        var period: Int64
        var category: Int64
    }

    struct Difference {
        var units: Int64 = 0
        var figures: Int64 = 0
    }

    /// Adds what a batch will change, before it becomes current.
    static func add(_ batch: Batch, in tx: WriteTransaction) throws {
        var differences = try differencesByPlace(batch, in: tx)
        try carryUp(&differences, in: tx)
        for (cell, difference) in differences { try add(difference, to: cell, in: tx) }
        try refuseOverflow(in: tx)
        try tx.derive(table, "DELETE FROM total WHERE scope = \(batch.scope) AND figures = 0")
    }

    private static func differencesByPlace(_ batch: Batch, in tx: WriteTransaction) throws -> [Cell: Difference] {
        var differences: [Cell: Difference] = [:]
        let changes: SQL = """
            SELECT f.measure, f.place, f.period, f.category,
              CASE WHEN m.sources = 'add up' OR f.is_preferred = 1 THEN f.units END AS new,
              CASE WHEN m.sources = 'add up' OR c.is_preferred = 1 THEN c.units END AS old
            FROM figure f
            JOIN measure m ON m.scope = f.scope AND m.number = f.measure AND m.over_places = 'sum'
            LEFT JOIN current_figure c ON c.scope = f.scope AND c.measure = f.measure AND c.period = f.period
              AND c.category = f.category AND c.place = f.place AND c.source = f.source
            WHERE f.scope = \(batch.scope) AND f.batch = \(batch.number) AND (c.entry IS NULL OR f.entry > c.entry)
            """
        try tx.forEach(changes) { row in
            let cell = Cell(measure: row.int64(0), place: row.int64(1), period: row.int64(2), category: row.int64(3))
            if row[4] != .null { try differences[cell, default: Difference()].add(row.int64(4), 1) }
            if row[5] != .null { try differences[cell, default: Difference()].add(-row.int64(5), -1) }
        }
        return differences
    }

    /// Moves each place's difference to every place around it; what is left are the differences of the totals.
    private static func carryUp(_ differences: inout [Cell: Difference], in tx: WriteTransaction) throws {
        let places = try Place.all(in: tx, scope: tx.scope)
        let parents = Dictionary(uniqueKeysWithValues: places.map { ($0.number.value, $0.parent?.value) })
        var totals: [Cell: Difference] = [:]
        for (cell, difference) in differences {
            var above = parents[cell.place] ?? nil
            while let place = above {
                var total = cell
                total.place = place
                try totals[total, default: Difference()].add(difference.units, difference.figures)
                above = parents[place] ?? nil
            }
        }
        differences = totals
    }

    private static func refuseOverflow(in tx: WriteTransaction) throws {
        let most = mostUnits
        let tooLarge = try tx.count(
            "SELECT COUNT(*) FROM total WHERE scope = \(tx.scope) AND (units > \(most) OR units < \(-most))")
        guard tooLarge == 0 else { throw overflow }
    }

    fileprivate static let overflow = Problem(
        .tooLarge, "total.overflow", "The total is larger than can be stored.")

    private static func add(_ difference: Difference, to cell: Cell, in tx: WriteTransaction) throws {
        guard difference.units.magnitude <= mostUnits else { throw overflow }
        try tx.derive(
            table,
            """
            INSERT INTO total (scope, measure, place, period, category, units, figures)
            VALUES (\(tx.scope), \(cell.measure), \(cell.place), \(cell.period), \(cell.category),
              \(difference.units), \(difference.figures))
            ON CONFLICT (scope, measure, period, category, place)
            DO UPDATE SET units = total.units + excluded.units, figures = total.figures + excluded.figures
            """)
    }
}

extension Total.Difference {
    fileprivate mutating func add(_ units: Int64, _ figures: Int64) throws {
        let (sum, overflow) = self.units.addingReportingOverflow(units)
        guard !overflow else { throw Total.overflow }
        self.units = sum
        self.figures += figures
    }
}
