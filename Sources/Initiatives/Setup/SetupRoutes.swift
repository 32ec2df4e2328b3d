internal import Core
internal import Foundation
internal import Web

extension InitiativesComponent {
    /// Setting an initiative up: what it is, and where.
    static let setupRoutes: [Route] = [
        Route(
            form: "/{initiative}/setup", .arrange,
            .form(
                "Say what the initiative is.", SetupJSON.self,
                fields: ["name", "summary", .day("since?"), .choice("shown", Shown.allCases)]),
            page: setupPage, submit: describe),
        Route(
            form: "/{initiative}/setup/places", .arrange,
            .form(
                "Add the places where it works.", [Slug].self, fields: ["places", "levels?", "inside?"],
                gives: .done([Number<Place>].self)), page: placesPage, submit: addPlaces),
    ]

    private static func setupPage(_ visit: Visit) async throws -> Answer {
        let slug = try visit.slug("initiative")
        let view = try await visit.read { try SetupView.find(slug, in: $0) }
        return Answer(
            page: { SetupPage(view: view, form: visit.form, reader: visit.reader) },
            json: { SetupJSON(view) })
    }

    private static func describe(_ visit: Visit) async throws -> Answer {
        let slug = try visit.slug("initiative")
        let scope = try await visit.read { try Initiative.find(slug, in: $0).scope }
        let form = visit.form
        _ = try await visit.perform(
            DescribeInitiative(
                scope: scope, name: try form.text("name", most: 200), summary: try form.text("summary", most: 1000),
                since: try form.optionalDay("since"),
                isPublished: try form.choice("shown", as: Shown.self) == .everybody))
        return Answer(done: "/\(slug)/setup")
    }

    private static func placesPage(_ visit: Visit) async throws -> Answer {
        let (initiative, places) = try await places(visit)
        return Answer(
            page: { PlacesPage(initiative: initiative, places: places, form: visit.form, reader: visit.reader) },
            json: { places.map(\.slug) })
    }

    private static func addPlaces(_ visit: Visit) async throws -> Answer {
        let (initiative, known) = try await places(visit)
        // As it was pasted: blanks before the first line tell where it lies.
        let list = try PlaceList(visit.form.typed("places") ?? "")
        let levels = (try visit.form.optionalText("levels", most: 200) ?? "").split(separator: ",")
            .map { String($0).onOneLine }.filter { !$0.isEmpty }
        let inside = try visit.form.optionalText("inside", most: 80).map { try Slug(checking: $0, at: "inside") }
        let parent = known.first { $0.slug == inside }?.number
        let beside = known.filter { $0.parent == parent }.map(\.name)
        let numbers = try await visit.perform(
            AddPlaces(
                scope: initiative.scope, parent: inside,
                places: try list.places(levels: levels, taken: Set(known.map(\.slug)), beside: beside)))
        return Answer(done: "/\(initiative.slug)/setup/places", json: { numbers })
    }

    private static func places(_ visit: Visit) async throws -> (Initiative, [Place]) {
        let slug = try visit.slug("initiative")
        return try await visit.read { tx in
            let initiative = try Initiative.find(slug, in: tx)
            return (initiative, try Place.all(in: tx, scope: initiative.scope))
        }
    }
}

/// What programs read where an initiative is set up. Fields are only ever added.
struct SetupJSON: Encodable {
    struct Step: Encodable {
        let path: String
        let isDone: Bool
    }

    let name: String
    let summary: String
    let since: Day?
    let isPublished: Bool
    let steps: [Step]

    init(_ view: SetupView) {
        name = view.initiative.name
        summary = view.initiative.summary
        since = view.initiative.since
        isPublished = view.initiative.isPublished
        steps = view.steps.map { Step(path: "/\(view.initiative.slug)\($0.path)", isDone: $0.isDone) }
    }
}
