public import Core

/// How far a group is behind everybody, for one measure at one place in one period.
public struct Gap: Sendable {
    public var measure: Int64
    public var place: Int64
    public var period: Int64
    public var category: Int64
    /// Units that the group is behind; more is worse.
    public var behind: Int64
    /// Units of everybody.
    public var everybody: Int64

    /// The widest gap of a group that a result names as furthest from it, as a share of everybody's figure, since measures
    /// have different units; levels are not so far apart as their numbers. What partners report of groups is for members, so it has no part in this.
    public static func widest(among measures: [Measure], in tx: ReadTransaction) throws -> Gap? {
        guard let scope = measures.first?.scope else { return nil }
        let gaps = try tx.all(
            """
            SELECT g.measure, g.place, g.period, g.category,
              CASE WHEN m.direction = 'more' THEN e.units - g.units ELSE g.units - e.units END AS behind, e.units
            FROM current_figure g
            JOIN measure m ON m.scope = g.scope AND m.number = g.measure
            JOIN source s ON s.scope = g.scope AND s.number = g.source AND s.organisation IS NULL
            JOIN worst_off w ON w.scope = g.scope AND w.result = m.result AND w.category = g.category
            JOIN current_figure e ON e.scope = g.scope AND e.measure = g.measure AND e.period = g.period
              AND e.category = 0 AND e.place = g.place AND e.is_preferred = 1
            WHERE g.scope = \(scope) AND m.direction <> 'neither' AND m.form = 'number'
              AND g.is_preferred = 1 AND g.units IS NOT NULL AND e.units > 0
            """
        ) {
            Gap(
                measure: $0.int64(0), place: $0.int64(1), period: $0.int64(2), category: $0.int64(3),
                behind: $0.int64(4), everybody: $0.int64(5))
        }
        return gaps.filter { $0.behind > 0 }.max { $0.isNarrower(than: $1) }
    }

    /// Compares behind/everybody as exact fractions, by 128-bit cross products.
    private func isNarrower(than other: Gap) -> Bool {
        Int128(behind) * Int128(other.everybody) < Int128(other.behind) * Int128(everybody)
    }
}
