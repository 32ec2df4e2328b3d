internal import Core
internal import Initiatives
internal import Web

/// From addresses to queries to pages and JSON.
enum MeasureRoutes {
    static let all =
        reading + downloads + defining + counting + needing + importing + mappings + reporting + talking + stories
        + turning
        + scoring

    private static let reading: [Route] = [
        Route(
            "/{initiative}/measures", .readPublished,
            .page("All measures, each with its newest figure.", MeasuresJSON.self)
        ) { visit in
            let slug = try visit.slug("initiative")
            let view = try await visit.read { try MeasuresView.find(slug, for: visit.actor, in: $0) }
            return Answer(page: { MeasuresPage(view, visit.reader) }, json: { MeasuresJSON(view) })
        },
        Route(
            "/{initiative}/measures/{measure}", .readPublished, .page("One measure with its figures.", MeasureJSON.self)
        ) { visit in
            let (slug, measure) = (try visit.slug("initiative"), try visit.slug("measure"))
            let view = try await visit.read { try MeasureView.find(slug, measure, for: visit.actor, in: $0) }
            return Answer(page: { MeasurePage(view, visit.reader) }, json: { MeasureJSON(view) })
        },
        Route(
            "/{initiative}/measures/{measure}/figures.csv", .readPublished,
            .file("The figures of a measure as a spreadsheet.", type: Spreadsheet.type)
        ) { visit in
            let (slug, measure) = (try visit.slug("initiative"), try visit.slug("measure"))
            let sheet = try await visit.read { try Spreadsheet.figures(slug, measure, for: visit.actor, in: $0) }
            return sheet.answer
        },
        Route(
            "/{initiative}/measures/{measure}/figures/{place}/{period}/{source}", .readPublished,
            .page("Where one figure comes from, with its proof.", FigureTraceJSON.self, query: [.number("category?")])
        ) { visit in
            let (slug, key) = (try visit.slug("initiative"), try FigureKey(visit))
            let view = try await visit.read { try FigureTrace.find(slug, key, for: visit.actor, in: $0) }
            return Answer(page: { FigureTracePage(view, visit.reader) }, json: { FigureTraceJSON(view) })
        },
        Route(
            form: "/{initiative}/measures/{measure}/figures/{place}/{period}/{source}/prefer", .arrange,
            .form(
                "Let this source count for a cell, in the place of another.", FigureTraceJSON.self,
                query: [.number("category?")], fields: ["reason"])
        ) { visit in
            let view = try await visit.preferable()
            return Answer(
                page: { PreferPage(trace: view, form: visit.form, reader: visit.reader) },
                json: { FigureTraceJSON(view) })
        } submit: { visit in
            let (view, key) = (try await visit.preferable(), try FigureKey(visit))
            _ = try await visit.perform(
                PreferSource(
                    scope: view.initiative.scope, measure: key.measure, place: key.place, period: key.period,
                    category: key.category, source: key.source,
                    reason: try visit.form.text("reason", most: PreferSource.longestReason)))
            return Answer(done: view.path)
        },
    ]
}

extension Visit {
    /// A figure that could count and does not.
    fileprivate func preferable() async throws -> FigureTrace {
        let (slug, key, actor) = (try slug("initiative"), try FigureKey(self), actor)
        let trace = try await read { try FigureTrace.find(slug, key, for: actor, in: $0) }
        guard trace.mayPrefer else { throw Problem.notFound }
        return trace
    }
}

extension FigureKey {
    /// What is no such key names no figure.
    fileprivate init(_ visit: Visit) throws {
        let category = visit.query("category").map { Int64($0) } ?? 0
        guard let period = Period(try visit.parameter("period")), let source = Int64(try visit.parameter("source")),
            let category
        else { throw Problem.notFound }
        self.init(
            measure: try visit.slug("measure"), place: try visit.slug("place"), period: period,
            category: Number(category), source: Number(source))
    }
}
