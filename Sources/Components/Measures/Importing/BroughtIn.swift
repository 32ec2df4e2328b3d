internal import Core
internal import Initiatives

/// What came in, or would: so many figures of one measure.
struct BroughtIn: Sendable {
    let measure: Measure
    let figures: Int
    let places: Int
    let first: Period
    let last: Period
}

extension BroughtIn {
    static func all(of figures: [NamedFigure], among measures: [Measure]) -> [BroughtIn] {
        let byMeasure = Dictionary(grouping: figures, by: \.measure)
        return measures.compactMap { measure in
            guard let figures = byMeasure[measure.number], let first = figures.map(\.period).min(),
                let last = figures.map(\.period).max()
            else { return nil }
            return BroughtIn(
                measure: measure, figures: figures.count, places: Set(figures.map(\.place)).count, first: first,
                last: last)
        }
    }
}

/// A file that came in.
struct ImportedView: Sendable {
    let initiative: Initiative
    let batch: Batch
    let measures: [BroughtIn]

    /// - Throws: not found where no file came in as this batch.
    static func find(_ slug: Slug, _ number: Number<Batch>, in tx: ReadTransaction) throws -> ImportedView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let batch = try tx.record(
            Batch.self, "scope = \(scope) AND number = \(number) AND state = 'accepted' AND report IS NULL")
        guard let batch else { throw Problem.notFound }
        let measures = try Measure.all(in: tx, scope: scope)
        let found = try tx.all(
            """
            SELECT measure, COUNT(*) AS figures, COUNT(DISTINCT place) AS places, MIN(period) AS first,
              MAX(period) AS last
            FROM figure WHERE scope = \(scope) AND batch = \(number) GROUP BY measure ORDER BY measure
            """
        ) { row in
            let number = try row.get("measure", as: Number<Measure>.self)
            let measure = measures.first { $0.number == number }
            return try measure.map {
                BroughtIn(
                    measure: $0, figures: Int(row.int64(1)), places: Int(row.int64(2)), first: try row.get("first"),
                    last: try row.get("last"))
            }
        }
        return ImportedView(initiative: initiative, batch: batch, measures: found.compactMap(\.self))
    }
}
