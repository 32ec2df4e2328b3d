internal import Core

/// The newest published version of each figure, in dense columns: what dashboards read. Derived.
enum CurrentFigure {
    static let table = Table(
        name: "current_figure",
        kind: .derived(
            from: """
                SELECT f.scope, f.measure, f.place, f.period, f.category, f.source, f.entry, f.units, f.is_preferred
                FROM figure f
                JOIN (SELECT g.scope, g.measure, g.place, g.period, g.category, g.source, MAX(g.entry) AS entry
                      FROM figure g JOIN batch b ON b.scope = g.scope AND b.number = g.batch
                      WHERE b.state = 'accepted'
                      GROUP BY g.scope, g.measure, g.place, g.period, g.category, g.source) newest
                  ON newest.scope = f.scope AND newest.measure = f.measure AND newest.place = f.place
                  AND newest.period = f.period AND newest.category = f.category AND newest.source = f.source
                  AND newest.entry = f.entry
                """),
        columns: [
            .init("scope", .int64),
            .init("measure", .int64),
            .init("place", .int64),
            .init("period", .int64),
            .init("category", .int64),
            .init("source", .int64),
            .init("entry", .int64),
            .init("units", .int64, isOptional: true),
            .init("is_preferred", .flag),
        ],
        key: ["scope", "measure", "period", "category", "place", "source"])

    /// Makes the figures of a batch current, where nothing newer is.
    static func adopt(_ batch: Batch) -> SQL {
        """
        INSERT INTO current_figure (scope, measure, place, period, category, source, entry, units, is_preferred)
        SELECT scope, measure, place, period, category, source, entry, units, is_preferred
        FROM figure WHERE scope = \(batch.scope) AND batch = \(batch.number)
        ON CONFLICT (scope, measure, period, category, place, source)
        DO UPDATE SET entry = excluded.entry, units = excluded.units, is_preferred = excluded.is_preferred
        WHERE excluded.entry > current_figure.entry
        """
    }
}
