internal import Core
internal import Initiatives

// What programs read at the addresses of reports. Fields are only ever added.

struct ReportsJSON: Encodable {
    struct Asked: Encodable {
        let measure: Slug
        let question: String
        let period: Period?
        let due: Day?
        let reported: Int
        let expected: Int
        let reporters: [Reporter]
    }

    struct Reporter: Encodable {
        let organisation: Slug
        let name: String
        let state: String
        let daysLate: Int64?
        let missing: [Period]
    }

    struct Asker: Encodable {
        /// nil for the initiative itself.
        let organisation: Slug?
        let measures: Int
        /// How many of these serve somebody else too.
        let shared: Int
        let minutesAYear: Int64
    }

    struct Burden: Encodable {
        let organisation: Slug
        let measures: Int
        let minutesAYear: Int64
    }

    let initiative: Slug
    let measures: [Asked]
    let burdens: [Burden]
    let askers: [Asker]
    let savedMinutesAYear: Int64

    init(_ view: ReportsView) {
        initiative = view.initiative.slug
        measures = view.measures.map { asked in
            Asked(
                measure: asked.measure.slug, question: asked.measure.question, period: asked.period,
                due: asked.period.map(asked.schedule.due), reported: asked.reported, expected: asked.expected,
                reporters: asked.lines.map(Reporter.init))
        }
        burdens = view.burdens.map {
            Burden(organisation: $0.organisation.slug, measures: $0.measures, minutesAYear: $0.minutes)
        }
        askers = view.askers.map {
            Asker(
                organisation: $0.organisation?.slug, measures: $0.measures, shared: $0.shared,
                minutesAYear: $0.minutes)
        }
        savedMinutesAYear = view.savedMinutes
    }
}

extension ReportsJSON.Reporter {
    init(_ line: ReportsView.Line) {
        organisation = line.organisation.slug
        name = line.organisation.name
        missing = line.missing
        state = line.state.name
        if case .late(let days) = line.state { daysLate = days } else { daysLate = nil }
    }
}

struct ReportJSON: Encodable {
    struct Cell: Encodable {
        let place: Slug
        /// The group; left out for everybody.
        let dimension: String?
        let category: String?
        let state: Figure.State
        let value: Fixed?
        /// The level, where the value is the number of one.
        let label: String?
        let note: String?
    }

    let measure: Slug
    let period: Period
    let organisation: Slug
    let state: Report.State
    let due: Day
    let edition: Int64
    let missing: Int?
    let note: String?
    let cells: [Cell]
    let steps: [TalkJSON]

    init(_ view: ReportView) {
        let sheet = view.sheet
        measure = sheet.measure.slug
        period = sheet.period
        organisation = sheet.organisation.slug
        state = view.state
        due = sheet.due
        edition = sheet.edition
        missing = view.mayFill ? sheet.missing : nil
        note = view.note
        cells = view.cells.compactMap { Cell($0, sheet) }
        steps = view.steps.map(TalkJSON.init)
    }
}

extension ReportJSON.Cell {
    init?(_ cell: ReportCell, _ sheet: ReportSheet) {
        guard let place = sheet.places.first(where: { $0.number == cell.place }) else { return nil }
        let group = sheet.groups.first { $0.number == cell.category }
        self.place = place.slug
        dimension = group?.dimension
        category = group?.name
        state = cell.state
        value = cell.units.map(sheet.measure.value)
        label = sheet.measure.wording.label(cell.units)
        note = cell.note
    }
}
