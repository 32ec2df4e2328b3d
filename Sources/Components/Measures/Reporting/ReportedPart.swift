internal import Core
internal import Initiatives

/// What one organisation adds to what partners report together.
public struct ReportedPart: Sendable, Equatable {
    /// What it counted; in a share, those of whom it is true.
    public var counted: Int64
    /// In a share, all of whom it could be true.
    public var all: Int64?
}

/// What organisations reported, period by period; nil where one said that it has no figure.
typealias ReportedParts = [Period: [Number<Organisation>: ReportedPart?]]

extension Measure {
    /// What was accepted of each for everybody within a place. It counts.
    func acceptedParts(at place: Place, in tx: ReadTransaction) throws -> ReportedParts {
        try parts(
            """
            SELECT c.period, s.organisation, CAST(SUM(c.units) AS BIGINT) AS counted, CAST(NULL AS BIGINT) AS whole
            FROM current_figure c
            JOIN source s ON s.scope = c.scope AND s.number = c.source AND s.organisation IS NOT NULL
            JOIN place p ON p.scope = c.scope AND p.number = c.place
            WHERE c.scope = \(scope) AND c.measure = \(number) AND c.category = 0
              AND p.opens BETWEEN \(place.opens) AND \(place.closes)
            GROUP BY c.period, s.organisation
            """, in: tx)
    }

    /// What was handed in of each and waits to be accepted.
    func submittedParts(at place: Place, in tx: ReadTransaction) throws -> ReportedParts {
        try parts(
            """
            SELECT f.period, s.organisation, CAST(SUM(f.units) AS BIGINT) AS counted, CAST(NULL AS BIGINT) AS whole FROM batch b
            JOIN figure f ON f.scope = b.scope AND f.batch = b.number
            JOIN source s ON s.scope = f.scope AND s.number = f.source AND s.organisation IS NOT NULL
            JOIN place p ON p.scope = f.scope AND p.number = f.place
            WHERE b.scope = \(scope) AND b.state = 'submitted' AND f.measure = \(number)
              AND f.category = 0 AND p.opens BETWEEN \(place.opens) AND \(place.closes)
            GROUP BY f.period, s.organisation
            """, in: tx)
    }

    fileprivate func parts(_ sql: SQL, in tx: ReadTransaction) throws -> ReportedParts {
        var parts: ReportedParts = [:]
        try tx.forEach(sql) { row in
            let all = try row.get("whole", as: Int64?.self)
            let part = try row.get("counted", as: Int64?.self).map { ReportedPart(counted: $0, all: all) }
            parts[try row.get("period"), default: [:]][try row.get("organisation")] = .some(part)
        }
        return parts
    }
}

extension Share {
    /// Both counts of each organisation for everybody within a place.
    func acceptedParts(of measure: Measure, at place: Place, in tx: ReadTransaction) throws -> ReportedParts {
        try measure.parts(both("period", at: place, where: "c.category = 0"), in: tx)
    }

    /// Both counts of each group in one period, of all organisations together.
    func acceptedGroups(
        in period: Period, at place: Place, in tx: ReadTransaction
    ) throws -> [(category: Number<Category>, part: ReportedPart)] {
        try tx.all(
            """
            SELECT b.category, CAST(SUM(b.counted) AS BIGINT) AS counted, CAST(SUM(b.whole) AS BIGINT) AS whole
            FROM (\(both("category", at: place, where: "c.category > 0 AND c.period = \(period)"))) b
            WHERE b.counted IS NOT NULL GROUP BY b.category ORDER BY b.category
            """
        ) { row in
            let part = ReportedPart(counted: try row.get("counted"), all: try row.get("whole"))
            return (try row.get("category"), part)
        }
    }

    /// Of an organisation that gave only one of the two numbers for some place there is nothing: what is left would be
    /// another share.
    private func both(_ key: SQL, at place: Place, where condition: SQL) -> SQL {
        """
        SELECT cell.\(key), cell.organisation, CAST(SUM(cell.counted) AS BIGINT) AS counted,
          CAST(SUM(cell.whole) AS BIGINT) AS whole
        FROM (
          SELECT c.\(key), s.organisation, c.place,
            SUM(CASE WHEN c.measure = \(numerator) THEN c.units END) AS counted,
            SUM(CASE WHEN c.measure = \(denominator) THEN c.units END) AS whole
          FROM current_figure c
          JOIN source s ON s.scope = c.scope AND s.number = c.source AND s.organisation IS NOT NULL
          JOIN place p ON p.scope = c.scope AND p.number = c.place
          WHERE c.scope = \(scope) AND c.measure IN (\(numerator), \(denominator)) AND \(condition)
            AND p.opens BETWEEN \(place.opens) AND \(place.closes)
          GROUP BY c.\(key), s.organisation, c.place) cell
        GROUP BY cell.\(key), cell.organisation
        HAVING SUM(CASE WHEN (cell.counted IS NULL) <> (cell.whole IS NULL) THEN 1 ELSE 0 END) = 0
        """
    }
}
