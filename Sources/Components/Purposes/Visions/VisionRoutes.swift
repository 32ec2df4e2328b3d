internal import Core
internal import Initiatives
internal import Web

extension PurposesComponent {
    static let visionRoutes: [Route] = [
        Route("/{initiative}/visions", .readShared, .page("What each voice wants to see.", VisionsJSON.self)) { visit in
            let view = try await visit.visions()
            return Answer(page: { VisionsPage(view: view, reader: visit.reader) }, json: { VisionsJSON(view) })
        },
        Route(
            form: "/{initiative}/visions/mine", .speak,
            .form(
                "Share the vision of one's own voice.", VisionJSON?.self,
                fields: ["vision", "goals", "changed?", "results*"])
        ) { visit in
            let view = try await visit.visions()
            guard view.mayShare else { throw Problem.notFound }
            let actor = visit.actor
            let own = try await visit.read { [scope = view.initiative.scope] in
                try SharedVision.own(of: actor, in: $0, scope: scope)
            }
            return Answer(
                page: { VisionFormPage(view: view, own: own, form: visit.form, reader: visit.reader) },
                json: { own.map { VisionJSON($0, of: view) } })
        } submit: { visit in
            let initiative = try await visit.initiative()
            let share = ShareVision(
                scope: initiative.scope, vision: try visit.form.text("vision", most: ShareVision.most),
                goals: try visit.form.text("goals", most: ShareVision.most),
                changed: try visit.form.optionalText("changed", most: ShareVision.most),
                results: try visit.form.all("results").map { try Slug(checking: $0, at: "results") })
            _ = try await visit.perform(share)
            return Answer(done: "/\(initiative.slug)/visions")
        },
    ]
}

extension Visit {
    fileprivate func visions() async throws -> VisionsView {
        let (slug, actor) = (try slug("initiative"), actor)
        return try await read { try VisionsView.find(slug, for: actor, in: $0) }
    }
}

// What programs read at the addresses of visions. Fields are only ever added.

struct VisionJSON: Encodable {
    let voice: Number<Voice>?
    let name: String?
    let livesIt: Bool?
    let vision: String
    let goals: String
    let changed: String?
    let results: [Slug]

    init(_ shared: SharedVision, of view: VisionsView) {
        voice = shared.speaker.knownVoice
        name = shared.speaker.name
        livesIt = shared.speaker.knownToLive
        vision = shared.vision.vision
        goals = shared.vision.goals
        changed = shared.vision.changed
        results = view.results.filter { shared.results.contains($0.number) }.map(\.slug)
    }
}

struct VisionsJSON: Encodable {
    let initiative: Slug
    let visions: [VisionJSON]
    /// How many voices have shared nothing yet.
    let silent: Int

    init(_ view: VisionsView) {
        initiative = view.initiative.slug
        visions = view.visions.map { VisionJSON($0, of: view) }
        silent = view.silent.count
    }
}
