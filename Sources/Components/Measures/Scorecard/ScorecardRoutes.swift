internal import Core
internal import Initiatives
internal import Web

extension MeasureRoutes {
    /// How far it is, on one page and on paper.
    static let scoring: [Route] = [
        Route(
            "/{initiative}/scorecard", .readPublished,
            .page("Each measure with its newest figure, and how it moved.", ScorecardJSON.self)
        ) { visit in
            let view = try await visit.scorecard()
            return Answer(page: { ScorecardPage(view: view, reader: visit.reader) }, json: { ScorecardJSON(view) })
        },
        Route(
            "/{initiative}/scorecard.csv", .readPublished,
            .file("The scorecard as a spreadsheet.", type: Spreadsheet.type)
        ) { visit in
            Spreadsheet(scorecard: try await visit.scorecard()).answer
        },
        Route(
            "/{initiative}/report-card", .readPublished,
            .page("What an initiative tells on two sheets of paper.", ReportCardJSON.self)
        ) { visit in
            let (slug, actor, site) = (try visit.slug("initiative"), visit.actor, visit.origin.site)
            let view = try await visit.read { try ReportCardView.find(slug, for: actor, in: $0) }
            return Answer(
                page: { ReportCardPage(view: view, site: site, reader: visit.reader) }, json: { ReportCardJSON(view) })
        },
    ]
}

extension Visit {
    fileprivate func scorecard() async throws -> ScorecardView {
        let (slug, actor) = (try slug("initiative"), actor)
        return try await read { try ScorecardView.find(slug, for: actor, in: $0) }
    }
}
