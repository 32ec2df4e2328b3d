internal import Core
internal import Initiatives

/// One report: its figures, what was said about it, and what whoever looks can do.
struct ReportView: Sendable {
    struct Step: Sendable {
        var step: ReportStep
        /// nil where whoever looks is told no names, or they were forgotten.
        var name: String?
        var organisation: String?
        /// Where the figure stands that it is about, and its group; nil where it is about the whole report.
        var place: Place?
        var group: Category?
    }

    var initiative: Initiative
    var today: Day
    var sheet: ReportSheet
    /// What is shown: drafts to those who type them, else what was handed in.
    var cells: [ReportCell]
    var doubts: [ReportDoubt]
    /// What the same organisation stated a period earlier, by place and category.
    var before: [[Int64]: Int64]
    var steps: [Step]
    var isOwn: Bool
    var mayReport: Bool
    var mayReview: Bool
    var maySay: Bool
    /// Whether it is told who changed it when.
    var opensRecord: Bool

    var state: Report.State { sheet.report?.state ?? .draft }
    var hasEnded: Bool { sheet.period.last < today }
    var isLate: Bool { sheet.due < today && state == .draft }
    var mayFill: Bool { mayReport && (sheet.report?.isOpen ?? true) }
    var maySubmit: Bool { mayFill && hasEnded && sheet.report != nil && sheet.missing == 0 }
    var mayTakeBack: Bool { mayReport && state == .submitted }
    var mayCorrect: Bool { mayReport && state == .accepted }
    var waitsForReview: Bool { mayReview && state == .submitted }

    /// What was said of the whole. While it is being written, that is for those who write.
    var note: String? { isOwn || sheet.report?.isOpen == false ? sheet.report?.note : nil }

    func cell(_ place: Number<Place>, _ category: Number<Category>) -> ReportCell? {
        cells.first { $0.place == place && $0.category == category }
    }
}

/// How an address names a report.
struct ReportAddress: Sendable {
    var initiative: Slug
    var measure: Slug
    var period: Period
    var organisation: Slug
}

extension ReportView {
    /// - Throws: not found where nothing is asked for there, and where it is somebody else's draft.
    static func find(_ address: ReportAddress, for actor: Actor, in tx: ReadTransaction) throws -> ReportView {
        let initiative = try Initiative.find(address.initiative, in: tx)
        let scope = initiative.scope
        let sheet = try ReportSheet.find(
            Measure.find(address.measure, in: tx, scope: scope),
            Organisation.find(address.organisation, in: tx, scope: scope), address.period, in: tx)
        let isOwn = actor.behalf == sheet.organisation.number.value
        guard try isOwn || sheet.report?.batch(in: tx) != nil else { throw Problem.notFound }
        let (cells, before) = (try sheet.cells(isOwn: isOwn, in: tx), try sheet.before(in: tx))
        return ReportView(
            initiative: initiative, today: initiative.day(at: tx.now), sheet: sheet, cells: cells,
            doubts: ReportDoubt.all(in: cells, of: sheet, before: before), before: before,
            steps: try sheet.report.map { try $0.talk(for: actor, in: tx) } ?? [], isOwn: isOwn,
            mayReport: isOwn && actor.may(.record),
            mayReview: try actor.reviews(sheet.measure.number, in: tx, scope: scope)
                && sheet.report.map { try !$0.isOwn(of: actor, in: tx) } ?? false,
            maySay: actor.may(.record) && sheet.report != nil,
            opensRecord: sheet.report != nil && initiative.opensRecord(to: actor))
    }
}

extension ReportSheet {
    /// What is typed, to those who type it; to everybody else, what was handed in last and not given back.
    fileprivate func cells(isOwn: Bool, in tx: ReadTransaction) throws -> [ReportCell] {
        guard let report, !(isOwn && report.isOpen) else { return drafts.map(\.cell) }
        let shown = try tx.record(
            Batch.self,
            """
            scope = \(report.scope) AND report = \(report.number) AND state IN ('submitted', 'accepted')
            ORDER BY number DESC LIMIT 1
            """)
        guard let shown else { return [] }
        return try tx.records(
            Figure.self, "scope = \(report.scope) AND batch = \(shown.number) ORDER BY place, category"
        ).map(\.cell)
    }

    /// What the organisation stated for the period before, by place and category.
    func before(in tx: ReadTransaction) throws -> [[Int64]: Int64] {
        let earlier = schedule.begun(on: period.last).filter { $0 < period }.last
        guard let earlier else { return [:] }
        let figures = try tx.all(
            """
            SELECT c.place, c.category, c.units FROM current_figure c
            JOIN source s ON s.scope = c.scope AND s.number = c.source AND s.organisation = \(organisation.number)
            WHERE c.scope = \(measure.scope) AND c.measure = \(measure.number) AND c.period = \(earlier)
              AND c.units IS NOT NULL
            """
        ) { ([$0.int64(0), $0.int64(1)], $0.int64(2)) }
        return Dictionary(figures, uniquingKeysWith: { first, _ in first })
    }
}
