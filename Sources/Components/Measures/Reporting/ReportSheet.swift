internal import Core
internal import Initiatives

/// A report as it is filled in: what is asked for, and what stands there so far.
struct ReportSheet: Sendable {
    var measure: Measure
    var schedule: Schedule
    var organisation: Organisation
    var period: Period
    /// The places that the organisation reports in this period, in the order of the tree.
    var places: [Place]
    /// The groups beside everybody, from left to right.
    var groups: [Category]
    /// nil before anything was saved.
    var report: Report?
    /// What was typed and not submitted yet, of what is still asked for.
    var drafts: [DraftFigure]

    var key: ReportKey { ReportKey(measure: measure.number, organisation: organisation.number, period: period) }
    var due: Day { schedule.due(period) }
    /// Everybody first.
    var categories: [Number<Category>] { [Category.all] + groups.map(\.number) }
    var edition: Int64 { report?.edition ?? 0 }

    /// The cells that nothing was typed into.
    var missing: Int { places.count * categories.count - drafts.count }

    func draft(_ place: Number<Place>, _ category: Number<Category>) -> DraftFigure? {
        drafts.first { $0.place == place && $0.category == category }
    }

    func asks(for cell: CellKey) -> Bool {
        places.contains { $0.number == cell.place } && categories.contains(cell.category)
    }

    static let noSuchFigure = Problem.invalid("report.cell", "This report asks for no such figure.")

    /// - Throws: where a cell is none of this report, or its value cannot be one of the measure.
    func check(_ cell: ReportCell) throws {
        guard asks(for: cell.key) else { throw Self.noSuchFigure }
        guard cell.units?.magnitude ?? 0 <= RecordFigures.mostUnits else {
            throw Problem(.tooLarge, "value.too-large", "A figure is larger than can be added up.")
        }
        try measure.check(cell.units)
    }
}

extension ReportSheet {
    /// The report that somebody fills in for the organisation they act for.
    /// - Throws: not found where they act for none, and where nothing is asked of it.
    static func own(
        _ measure: Slug, _ period: Period, of actor: Actor, in tx: ReadTransaction, scope: Scope
    ) throws -> ReportSheet {
        guard let organisation = actor.behalf else { throw Problem.notFound }
        let measure = try Measure.find(measure, in: tx, scope: scope)
        return try find(measure, Organisation.find(Number(organisation), in: tx, scope: scope), period, in: tx)
    }

    static func find(
        _ measure: Measure, _ organisation: Organisation, _ period: Period, in tx: ReadTransaction
    ) throws -> ReportSheet {
        let scope = measure.scope
        guard let schedule = try Schedule.find(measure.number, in: tx, scope: scope),
            schedule.begun(on: try Initiative.today(in: tx, scope: scope)).contains(period)
        else { throw Problem.notFound }
        let asked = try tx.records(
            Reporter.self,
            "scope = \(scope) AND measure = \(measure.number) AND organisation = \(organisation.number)")
        let numbers = Set(asked.filter { $0.reports(period) }.map(\.place))
        guard !numbers.isEmpty else { throw Problem.notFound }
        let categories = try Category.all(in: tx, scope: scope)
        let report = try Report.find(
            ReportKey(measure: measure.number, organisation: organisation.number, period: period), in: tx, scope: scope)
        var sheet = ReportSheet(
            measure: measure, schedule: schedule, organisation: organisation, period: period,
            places: try Place.all(in: tx, scope: scope).filter { numbers.contains($0.number) },
            groups: try Breakdown.all(of: measure.number, in: tx, scope: scope).compactMap { categories[$0.category] },
            report: report, drafts: [])
        let drafts = try report.map { try DraftFigure.all(of: $0, in: tx) } ?? []
        sheet.drafts = drafts.filter { sheet.asks(for: $0.cell.key) }
        return sheet
    }
}
