internal import Core
internal import Initiatives
internal import Purposes
internal import Web

extension MeasureRoutes {
    /// A spreadsheet beside every table.
    static let downloads: [Route] = [
        reports("reports.csv", "Who has reported what, as a spreadsheet.") { Spreadsheet(reports: $0) },
        reports("hours.csv", "What reporting costs, as a spreadsheet.") { Spreadsheet(burdens: $0) },
        measure("reported.csv", "What partners' reports add up to, as a spreadsheet.") { view in
            view.reported.map { Spreadsheet(totals: $0) }
        },
        measure("targets.csv", "Baselines, targets and forecasts as a spreadsheet.") { view in
            Spreadsheet(view.markers, of: view.measure)
        },
        measure("groups.csv", "A share by group, with both counts, as a spreadsheet.", for: .readShared) { view in
            view.shareGroups.map { Spreadsheet(groups: $0, of: view.measure, at: view.curve.place) }
        },
        measure("levels.csv", "How many places stand at each level, as a spreadsheet.") { view in
            guard !view.measure.wording.isNumber else { return nil }
            return view.places.map { Spreadsheet(levels: $0, of: view.measure) }
        },
    ]

    private static func reports(
        _ file: String, _ summary: String, _ sheet: @escaping @Sendable (ReportsView) -> Spreadsheet
    ) -> Route {
        Route("/{initiative}/reports/\(file)", .readShared, .file(summary, type: Spreadsheet.type)) { visit in
            let (slug, actor) = (try visit.slug("initiative"), visit.actor)
            return sheet(try await visit.read { try ReportsView.find(slug, for: actor, in: $0) }).answer
        }
    }

    private static func measure(
        _ file: String, _ summary: String, for verb: Verb = .readPublished,
        _ sheet: @escaping @Sendable (MeasureView) -> Spreadsheet?
    ) -> Route {
        Route("/{initiative}/measures/{measure}/\(file)", verb, .file(summary, type: Spreadsheet.type)) {
            visit in
            let (slug, measure) = (try visit.slug("initiative"), try visit.slug("measure"))
            let view = try await visit.read { try MeasureView.find(slug, measure, for: visit.actor, in: $0) }
            guard let sheet = sheet(view) else { throw Problem.notFound }
            return sheet.answer
        }
    }
}
