internal import Core
internal import Initiatives
internal import Web

/// From an address to what is done, and by whom.
struct ActivityRoutes: Sendable {
    /// What is counted of an activity.
    let counted: CountedQuery

    var all: [Route] { reading + tending + owning }

    private var reading: [Route] {
        [
            Route("/{initiative}/activities", .readPublished, .page("What is done, and by whom.", ActivitiesJSON.self))
            {
                visit in
                let (slug, actor) = (try visit.slug("initiative"), visit.actor)
                let view = try await visit.read { try ActivitiesView.find(slug, for: actor, in: $0) }
                return Answer(
                    page: { ActivitiesPage(view: view, reader: visit.reader) }, json: { ActivitiesJSON(view) })
            },
            Route(
                form: "/{initiative}/activities/add", .propose,
                .form(
                    "Begin an activity.", ActivityFormJSON.self, query: ["result?", "place?"], fields: fields,
                    gives: .done(Slug.self))
            ) { visit in
                var view = try await visit.activityForm(nil)
                view.offer = ActivityFormView.Offer(result: visit.query("result"), place: visit.query("place"))
                return Answer(
                    page: { [view] in ActivityFormPage(view: view, form: visit.form, reader: visit.reader) },
                    json: { [view] in ActivityFormJSON(view) })
            } submit: { visit in
                let initiative = try await visit.initiative()
                let slug = try await visit.perform(
                    StartActivity(scope: initiative.scope, words: try ActivityWords(visit.form)))
                return Answer(done: "/\(initiative.slug)/activities/\(slug)", json: { slug })
            },
            Route(
                "/{initiative}/activities/{activity}", .readPublished,
                .page("One activity: who does it, what for, where and for whom.", ActivityJSON.self)
            ) { visit in
                let view = try await visit.activity(counted)
                return Answer(
                    page: { ActivityPage(view: view, form: visit.form, reader: visit.reader) },
                    json: { ActivityJSON(view) })
            },
            Route(
                form: "/{initiative}/activities/{activity}/revise", .propose,
                .form("Change what is said of an activity.", ActivityFormJSON.self, fields: ["edition"] + fields)
            ) { visit in
                let view = try await visit.activityForm(try visit.slug("activity"))
                return Answer(
                    page: { ActivityFormPage(view: view, form: visit.form, reader: visit.reader) },
                    json: { ActivityFormJSON(view) })
            } submit: { visit in
                let (initiative, activity) = (try await visit.initiative(), try visit.slug("activity"))
                _ = try await visit.perform(
                    ReviseActivity(
                        scope: initiative.scope, activity: activity, basedOn: try visit.form.text("edition", most: 64),
                        words: try ActivityWords(visit.form)))
                return Answer(done: "/\(initiative.slug)/activities/\(activity)")
            },
        ]
    }

    private var tending: [Route] {
        [
            Route(
                form: "/{initiative}/activities/{activity}/move/{state}", .propose,
                .form(
                    "Say that an activity begins, pauses, is done or dropped.", ActivityJSON.self, fields: ["reason?"]),
                page: movePage, submit: move),
            Route(
                form: "/{initiative}/activities/{activity}/room", .propose,
                .form(
                    "Say how many people there is room for in a period.", ActivityJSON.self,
                    fields: ["period", .choice("extent", Extent.Kind.allCases), "people?"])
            ) { visit in
                let view = try await visit.tendedActivity(counted)
                return Answer(
                    page: { RoomFormPage(view: view, form: visit.form, reader: visit.reader) },
                    json: { ActivityJSON(view) })
            } submit: { visit in
                let view = try await visit.tendedActivity(counted)
                _ = try await visit.perform(
                    SetCapacity(
                        scope: view.initiative.scope, activity: view.activity.slug,
                        period: try visit.form.period("period"), extent: try visit.form.extent()))
                return Answer(done: view.path)
            },
        ]
    }

    private var owning: [Route] {
        [
            Route(
                form: "/{initiative}/activities/{activity}/owners", .propose,
                .form("Ask a voice to own an activity too.", ActivityJSON.self, fields: [.number("voice")]), page: page
            ) { visit in
                let view = try await visit.tendedActivity(counted)
                let voice = Number<Voice>(try visit.form.number("voice", in: 1...Int64.max))
                _ = try await visit.perform(
                    AskToOwn(scope: view.initiative.scope, activity: view.activity.slug, voice: voice))
                return Answer(done: view.path)
            },
            Route(
                form: "/{initiative}/activities/{activity}/own", .speak,
                .form(
                    "Say whether one's own voice owns an activity.", ActivityJSON.self,
                    fields: [.choice("owns", Answered.allCases)]), page: page
            ) { visit in
                let view = try await visit.activity(counted)
                let answer = try visit.form.choice("owns", as: Answered.self)
                _ = try await visit.perform(
                    AnswerOwning(scope: view.initiative.scope, activity: view.activity.slug, owns: answer == .yes))
                return Answer(done: view.path)
            },
            Route(
                form: "/{initiative}/activities/{activity}/publish", .propose,
                .form(
                    "Open an activity to everybody, or close it again.", ActivityJSON.self,
                    fields: [.choice("open", Answered.allCases)]), page: page
            ) { visit in
                let view = try await visit.tendedActivity(counted)
                let answer = try visit.form.choice("open", as: Answered.self)
                _ = try await visit.perform(
                    PublishActivity(
                        scope: view.initiative.scope, activity: view.activity.slug, isPublic: answer == .yes))
                return Answer(done: view.path)
            },
        ]
    }

    private enum Answered: String, CaseIterable { case yes, no }

    private var fields: [Contract.Field] {
        ["title", "change", "results*", "places*", "groups*", "stages*", .day("starts?"), .day("ends?"), "buildsOn?"]
    }

    /// A button that was refused shows the activity, with what was wrong.
    private func page(_ visit: Visit) async throws -> Answer {
        let view = try await visit.activity(counted)
        return Answer(
            page: { ActivityPage(view: view, form: visit.form, reader: visit.reader) },
            json: { ActivityJSON(view) })
    }

    private func movePage(_ visit: Visit) async throws -> Answer {
        let (view, state) = (try await visit.tendedActivity(counted), try visit.state())
        return Answer(
            page: { MoveActivityPage(view: view, state: state, form: visit.form, reader: visit.reader) },
            json: { ActivityJSON(view) })
    }

    private func move(_ visit: Visit) async throws -> Answer {
        let (view, state) = (try await visit.tendedActivity(counted), try visit.state())
        let reason = try visit.form.optionalText("reason", most: ActivityWords.Most.reason)
        _ = try await visit.perform(
            MoveActivity(
                scope: view.initiative.scope, activity: view.activity.slug, state: state,
                reason: state.needsReason ? reason : nil))
        return Answer(done: view.path)
    }
}

extension Form {
    /// How much room there is: a number stands beside it exactly where somebody counted.
    func extent() throws -> Extent {
        let kind = try choice("extent", as: Extent.Kind.self)
        guard try kind == .people || optionalText("people", most: 40) == nil else {
            throw Problem.invalid("extent.both", at: "people", "There is a number, and it says something else above.")
        }
        let people = kind == .people ? try number("people", in: SetCapacity.people) : nil
        guard let extent = Extent(kind, people: people) else {
            throw Problem.invalid("text.blank", at: "people", "This cannot be blank.")
        }
        return extent
    }
}

extension Visit {
    fileprivate func activity(_ counted: @escaping CountedQuery) async throws -> ActivityView {
        let (initiative, activity, actor) = (try slug("initiative"), try slug("activity"), actor)
        return try await read { try ActivityView.find(initiative, activity, counted, for: actor, in: $0) }
    }

    /// Somebody else's answers like one that does not exist.
    fileprivate func tendedActivity(_ counted: @escaping CountedQuery) async throws -> ActivityView {
        let view = try await activity(counted)
        guard view.isTended else { throw Problem.notFound }
        return view
    }

    fileprivate func activityForm(_ activity: Slug?) async throws -> ActivityFormView {
        let (initiative, actor) = (try slug("initiative"), actor)
        return try await read { try ActivityFormView.find(initiative, activity, for: actor, in: $0) }
    }

    fileprivate func state() throws -> Activity.State {
        guard let state = Activity.State(rawValue: try parameter("state")), state != .planned else {
            throw Problem.notFound
        }
        return state
    }
}
