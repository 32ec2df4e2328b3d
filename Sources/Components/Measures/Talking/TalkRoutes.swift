internal import Core
internal import Initiatives
internal import Web

extension MeasureRoutes {
    /// Where people talk about one figure of a report.
    static let talking: [Route] = [
        Route(
            form: "\(report)/figures/{place}", .record,
            .form(
                "Say something about one figure of a report.", ReportJSON.self, query: [.number("category?")],
                fields: ["words"])
        ) { visit in
            let talk = try await visit.figureTalk()
            return Answer(
                page: {
                    FigureTalkPage(
                        view: talk.view, place: talk.place, cell: talk.cell, form: visit.form, reader: visit.reader)
                }, json: { ReportJSON(talk.view) })
        } submit: { visit in
            let talk = try await visit.figureTalk()
            let words = try visit.form.text("words", most: Report.longestWords)
            _ = try await visit.perform(
                SayOnReport(
                    scope: talk.view.initiative.scope, report: talk.report.number, about: .figure(talk.cell),
                    words: words))
            return Answer(done: "\(talk.view.path)#\(talk.cell.anchor)")
        }
    ]
}

private struct FigureTalk {
    let view: ReportView
    let report: Report
    let place: Place
    let cell: CellKey
}

extension Visit {
    /// - Throws: not found where the report asks for no such figure, or whoever asks has nothing to say there.
    fileprivate func figureTalk() async throws -> FigureTalk {
        let (view, report) = try await begunReport()
        let (slug, category) = (try slug("place"), query("category").map { Int64($0) } ?? 0)
        guard view.maySay, let category, let place = view.sheet.places.first(where: { $0.slug == slug }) else {
            throw Problem.notFound
        }
        let cell = CellKey(place: place.number, category: Number(category))
        guard view.sheet.asks(for: cell) else { throw Problem.notFound }
        return FigureTalk(view: view, report: report, place: place, cell: cell)
    }
}
