internal import Activities
internal import Core
internal import Initiatives
internal import Web

extension MeasureRoutes {
    static let needing = [
        Route(
            form: "/{initiative}/measures/{measure}/need", .propose,
            .form(
                "Let the newest figures of a measure say how many people need something.", NeedJSON.self,
                fields: [.number("group?"), .number("stage?")])
        ) { visit in
            let view = try await visit.need()
            return Answer(
                page: { NeedPage(view: view, form: visit.form, reader: visit.reader) }, json: { NeedJSON(view) })
        } submit: { visit in
            let view = try await visit.need()
            _ = try await visit.perform(
                TakeNeed(
                    scope: view.initiative.scope, measure: view.measure.slug, group: try visit.form.chosen("group"),
                    stage: try visit.form.chosen("stage")))
            return Answer(done: "/\(view.initiative.slug)/coverage")
        }
    ]
}

extension Visit {
    fileprivate func need() async throws -> NeedView {
        let (initiative, measure) = (try slug("initiative"), try slug("measure"))
        return try await read { try NeedView.find(initiative, measure, in: $0) }
    }
}

extension Form {
    /// The number of what was chosen; 0 where nothing was.
    fileprivate func chosen<Thing>(_ name: String) throws -> Number<Thing> {
        try optionalText(name, most: 20) == nil ? Number(0) : Number(number(name, in: 0...Int64.max))
    }
}
