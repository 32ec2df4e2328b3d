internal import Core
internal import Initiatives
internal import Web

extension MeasureRoutes {
    static let counting = [
        Route(
            form: "/{initiative}/measures/{measure}/activities", .arrange,
            .form("Say of which activities a measure counts something.", CountingJSON.self, fields: ["activities*"])
        ) { visit in
            let view = try await visit.counting()
            return Answer(
                page: { CountingPage(view: view, form: visit.form, reader: visit.reader) },
                json: { CountingJSON(view) })
        } submit: { visit in
            let view = try await visit.counting()
            let activities = try visit.form.all("activities").map { try Slug(checking: $0, at: "activities") }
            _ = try await visit.perform(
                CountActivities(scope: view.initiative.scope, measure: view.measure.slug, activities: activities))
            return Answer(done: view.measure.path(in: view.initiative))
        }
    ]
}

extension Visit {
    fileprivate func counting() async throws -> CountingView {
        let (initiative, measure) = (try slug("initiative"), try slug("measure"))
        return try await read { try CountingView.find(initiative, measure, in: $0) }
    }
}
