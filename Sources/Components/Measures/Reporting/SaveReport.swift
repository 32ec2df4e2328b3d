public import Core
internal import Initiatives

/// Keeps what was typed of a report. It counts nowhere until it is submitted and accepted.
public struct SaveReport: Action {
    public static let name = "measures.save-report"
    public static let verb = Verb.record
    /// Few enough to be read over before they are submitted.
    static let mostCells = 5000
    public var scope: Scope
    public var measure: Slug
    public var period: Period
    /// The edition that was shown when this was typed; 0 before anything was saved.
    public var basedOn: Int64
    public var note: String?
    /// All that stands in the report now. A cell that is missing was left empty.
    public var cells: [ReportCell]

    public init(scope: Scope, measure: Slug, period: Period, basedOn: Int64, note: String?, cells: [ReportCell]) {
        self.scope = scope
        self.measure = measure
        self.period = period
        self.basedOn = basedOn
        self.note = note
        self.cells = cells
    }

    public var subject: String { "measure \(measure), \(period)" }

    public func validate() throws {
        try note?.requireText(at: "note", most: Report.longestWords)
        guard cells.count <= Self.mostCells else {
            throw Problem(.tooLarge, "figures.too-many", "At most \(Self.mostCells) figures at once.")
        }
        guard Set(cells.map { [$0.place.value, $0.category.value] }).count == cells.count else {
            throw Problem.invalid("figures.repeated", "There are two figures for one cell.")
        }
        for cell in cells {
            try cell.note?.requireText(at: "note", most: Report.longestWords)
            guard (cell.state == .reported) == (cell.units != nil) else {
                throw Problem.invalid("figure.state", "A reported figure has a value, others have none.")
            }
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<Report> {
        let sheet = try ReportSheet.own(measure, period, of: permit.actor, in: tx, scope: scope)
        for cell in cells { try sheet.check(cell) }
        let writer = Number<Member>(permit.actor.member)
        let known = try sheet.report ?? begin(sheet.key, by: writer, in: tx)
        guard known.isOpen else { throw Problem(.conflict, "report.closed", "This report was submitted already.") }
        guard known.edition == basedOn else { throw Problem(.stale, "report.newer", "Somebody saved it meanwhile.") }
        try write(over: sheet.drafts, of: known, in: tx)
        var saved = known
        saved.edition += 1
        saved.writer = writer
        saved.note = note
        try tx.update(known, to: saved)
        return known.number
    }

    private func begin(_ key: ReportKey, by writer: Number<Member>, in tx: WriteTransaction) throws -> Report {
        let report = Report(scope: scope, number: Number(try tx.nextNumber(in: Report.self)), key, writer: writer)
        try tx.insert(report)
        return report
    }

    /// Writes only what changed, so that the record says what changed.
    private func write(over drafts: [DraftFigure], of report: Report, in tx: WriteTransaction) throws {
        let wanted = Dictionary(uniqueKeysWithValues: cells.map { ([$0.place.value, $0.category.value], $0) })
        var kept: Set<[Int64]> = []
        for draft in drafts {
            let key = [draft.place.value, draft.category.value]
            guard let cell = wanted[key] else {
                try tx.retire(draft)
                continue
            }
            kept.insert(key)
            if cell != draft.cell { try tx.update(draft, to: DraftFigure(report: report, cell)) }
        }
        for cell in cells where !kept.contains([cell.place.value, cell.category.value]) {
            try tx.insert(DraftFigure(report: report, cell))
        }
    }
}
