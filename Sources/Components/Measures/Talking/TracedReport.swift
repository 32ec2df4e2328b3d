internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The report that a figure came with, for whom that is, and what was said there about this figure.
struct TracedReport: Sendable {
    let path: String
    /// Where it is talked about; nil for whoever only reads along.
    let talkPath: String?
    let said: [ReportView.Step]
}

extension TracedReport {
    /// - Returns: nil where the figure came with no report, and for whoever sees no reports.
    static func find(
        _ figure: Figure, of measure: Measure, at place: Place, in initiative: Initiative, for actor: Actor,
        _ tx: ReadTransaction
    ) throws -> TracedReport? {
        guard actor.may(.readShared), let number = try Batch.reporting(figure, in: tx)?.report else { return nil }
        let report = try Report.find(number, in: tx, scope: figure.scope)
        let organisation = try Organisation.find(report.organisation, in: tx, scope: figure.scope)
        let path = "/\(initiative.slug)/reports/\(measure.slug)/\(report.period)/\(organisation.slug)"
        let group = figure.category == Category.all ? "" : "?category=\(figure.category.value)"
        return TracedReport(
            path: path, talkPath: actor.may(.record) ? "\(path)/figures/\(place.slug)\(group)" : nil,
            said: try report.talk(about: .figure(figure.cell.key), for: actor, in: tx))
    }
}

extension Batch {
    /// The newest one that a report brought this figure with; a later decision which source counts has none.
    fileprivate static func reporting(_ figure: Figure, in tx: ReadTransaction) throws -> Batch? {
        try tx.record(
            Batch.self,
            """
            scope = \(figure.scope) AND state = 'accepted' AND report IS NOT NULL AND number IN
              (SELECT f.batch FROM figure f WHERE f.scope = \(figure.scope) AND f.measure = \(figure.measure)
                AND f.place = \(figure.place) AND f.period = \(figure.period) AND f.category = \(figure.category)
                AND f.source = \(figure.source))
            ORDER BY number DESC LIMIT 1
            """)
    }
}

/// Beside a figure that was reported: what was said about it, for members.
struct TracedTalk: HTML {
    let trace: FigureTrace
    let reader: Reader

    var body: some HTML {
        if let report = trace.report, !report.said.isEmpty || report.talkPath != nil {
            Card(reader(MeasuresText.talkFigureSaid), hue: .measures) {
                if report.said.isEmpty { p(.class("soft")) { reader(MeasuresText.talkFigureNone) } }
                for step in report.said { TalkStep(step: step, initiative: trace.initiative, reader: reader) }
                if let path = report.talkPath {
                    p { a(.href(reader.link(path))) { reader(MeasuresText.talkFigure) } }
                }
            }
        }
    }
}
