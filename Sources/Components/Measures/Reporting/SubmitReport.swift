public import Core
internal import Initiatives

/// Hands a report in: members see its figures, marked as not accepted yet.
public struct SubmitReport: Action {
    public static let name = "measures.submit-report"
    public static let verb = Verb.record
    public var scope: Scope
    public var report: Number<Report>
    /// The edition that was read over.
    public var basedOn: Int64

    public init(scope: Scope, report: Number<Report>, basedOn: Int64) {
        self.scope = scope
        self.report = report
        self.basedOn = basedOn
    }

    public var subject: String { "report \(report.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Report.own(report, of: permit.actor, in: tx, scope: scope)
        guard known.isOpen else { throw Problem(.conflict, "report.closed", "This report was submitted already.") }
        guard known.edition == basedOn else { throw Problem(.stale, "report.newer", "Somebody saved it meanwhile.") }
        let measure = try Measure.find(known.measure, in: tx, scope: scope)
        let organisation = try Organisation.find(known.organisation, in: tx, scope: scope)
        let sheet = try ReportSheet.find(measure, organisation, known.period, in: tx)
        guard try known.period.last < Initiative.today(in: tx) else {
            throw Problem(.conflict, "report.early", "Its period has not ended yet.")
        }
        guard sheet.missing == 0 else {
            throw Problem(.conflict, "report.missing", "\(sheet.missing) cells are empty.")
        }
        // A place may have been divided since it was named.
        try measure.refuseWholes(among: sheet.places, in: tx)
        try append(sheet, of: known, in: tx)
        try known.step(.submitted, to: .submitted, by: permit.actor, in: tx)
        return Done()
    }

    private func append(_ sheet: ReportSheet, of report: Report, in tx: WriteTransaction) throws {
        let (measure, organisation) = (sheet.measure, sheet.organisation)
        let batch = Batch(
            scope: scope, number: Number(try tx.nextNumber(in: Batch.self)),
            name: "\(measure.slug), \(report.period), \(organisation.slug)", state: .submitted, report: report.number)
        try tx.insert(batch)
        let source = try Source.of(organisation, in: tx)
        let taken = try Set(measure.preferredElsewhere(in: report.period, than: source, tx))
        try tx.append(
            sheet.drafts.map { draft in
                let cell = CellKey(place: draft.place, category: draft.category)
                let isFirst = draft.units != nil && !taken.contains(cell)
                return Figure(
                    draft, report, by: source, isPreferred: measure.sources == .addUp || isFirst, entry: tx.entry,
                    batch: batch.number)
            })
    }
}

/// Takes a report back before anybody accepted it, to go on with it.
public struct TakeBackReport: Action {
    public static let name = "measures.take-back-report"
    public static let verb = Verb.record
    public var scope: Scope
    public var report: Number<Report>

    public init(scope: Scope, report: Number<Report>) {
        self.scope = scope
        self.report = report
    }

    public var subject: String { "report \(report.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Report.own(report, of: permit.actor, in: tx, scope: scope)
        try known.settle(.returned, in: tx)
        try known.step(.tookBack, to: .draft, by: permit.actor, in: tx)
        return Done()
    }
}

/// Opens an accepted report once more. Its figures stand until others are accepted in their place.
public struct CorrectReport: Action {
    public static let name = "measures.correct-report"
    public static let verb = Verb.record
    public var scope: Scope
    public var report: Number<Report>
    /// What is wrong with what was accepted.
    public var reason: String

    public init(scope: Scope, report: Number<Report>, reason: String) {
        self.scope = scope
        self.report = report
        self.reason = reason
    }

    public var subject: String { "report \(report.value)" }

    public func validate() throws { try reason.requireText(at: "reason", most: Report.longestWords) }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Report.own(report, of: permit.actor, in: tx, scope: scope)
        guard known.state == .accepted, let batch = try known.batch(in: tx) else {
            throw Problem(.conflict, "report.not-accepted", "Only what was accepted is corrected.")
        }
        // What is not asked of it at all could never be submitted again.
        _ = try ReportSheet.find(
            Measure.find(known.measure, in: tx, scope: scope),
            Organisation.find(known.organisation, in: tx, scope: scope), known.period, in: tx)
        let figures = try tx.records(Figure.self, "scope = \(scope) AND batch = \(batch.number)")
        for figure in figures { try tx.insert(DraftFigure(report: known, figure.cell)) }
        try known.step(.corrects, to: .draft, by: permit.actor, words: reason, in: tx)
        return Done()
    }
}

extension Measure {
    /// The cells that another source has a number for that counts, or waits to count: where sources compete, only one
    /// does.
    fileprivate func preferredElsewhere(
        in period: Period, than source: Number<Source>, _ tx: ReadTransaction
    ) throws -> [CellKey] {
        guard sources == .compete else { return [] }
        let cell: SQL = """
            f.scope = \(scope) AND f.measure = \(number) AND f.period = \(period) AND f.source <> \(source)
            AND f.is_preferred = 1 AND f.units IS NOT NULL
            """
        return try tx.all(
            """
            SELECT f.place, f.category FROM current_figure f WHERE \(cell)
            UNION
            SELECT f.place, f.category FROM figure f
            JOIN batch b ON b.scope = f.scope AND b.number = f.batch AND b.state = 'submitted' WHERE \(cell)
            """
        ) { CellKey(place: try $0.get("place"), category: try $0.get("category")) }
    }
}
