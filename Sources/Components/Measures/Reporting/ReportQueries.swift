internal import Core
internal import Initiatives

extension Schedule {
    static func find(_ measure: Number<Measure>, in tx: ReadTransaction, scope: Scope) throws -> Schedule? {
        try tx.record(Schedule.self, "scope = \(scope) AND measure = \(measure)")
    }
}

extension Breakdown {
    static func all(of measure: Number<Measure>, in tx: ReadTransaction, scope: Scope) throws -> [Breakdown] {
        try tx.records(Breakdown.self, "scope = \(scope) AND measure = \(measure) ORDER BY position")
    }
}

extension FurtherAsker {
    static func all(of measure: Number<Measure>, in tx: ReadTransaction, scope: Scope) throws -> [FurtherAsker] {
        try tx.records(FurtherAsker.self, "scope = \(scope) AND measure = \(measure) ORDER BY organisation")
    }
}

extension DraftFigure {
    static func all(of report: Report, in tx: ReadTransaction) throws -> [DraftFigure] {
        try tx.records(
            DraftFigure.self, "scope = \(report.scope) AND report = \(report.number) ORDER BY place, category")
    }
}

extension Report {
    static func find(_ key: ReportKey, in tx: ReadTransaction, scope: Scope) throws -> Report? {
        try tx.record(
            Report.self,
            """
            scope = \(scope) AND measure = \(key.measure) AND organisation = \(key.organisation)
            AND period = \(key.period)
            """)
    }

    static func find(_ number: Number<Report>, in tx: ReadTransaction, scope: Scope) throws -> Report {
        guard let found = try tx.record(Report.self, "scope = \(scope) AND number = \(number)") else {
            throw Problem.notFound
        }
        return found
    }

    /// The one that somebody reports for the organisation they act for.
    static func own(_ number: Number<Report>, of actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> Report {
        let report = try find(number, in: tx, scope: scope)
        guard actor.behalf == report.organisation.value else { throw Problem.notFound }
        return report
    }

    /// What was submitted last.
    func batch(in tx: ReadTransaction) throws -> Batch? {
        try tx.record(Batch.self, "scope = \(scope) AND report = \(number) ORDER BY number DESC LIMIT 1")
    }
}
