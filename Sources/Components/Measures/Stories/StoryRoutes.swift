internal import Core
internal import Initiatives
internal import Web

extension MeasureRoutes {
    private static let told = "/{initiative}/measures/{measure}/stories"
    private static let tellFields: [Contract.Field] = [
        "words", .choice("told", Telling.allCases), "place", "period",
    ]

    /// From what somebody tells to what everybody may read.
    static let stories: [Route] = [
        Route(
            told, .readPublished,
            .page("What changed, in people's own words.", StoriesJSON.self, query: [.number("page?"), "place?"])
        ) { visit in
            let view = try await visit.stories()
            return Answer(
                page: { StoriesPage(view: view, form: visit.form, reader: visit.reader) }, json: { StoriesJSON(view) })
        },
        Route(
            form: "\(told)/tell", .propose,
            .form(
                "Tell what changed.", StoriesJSON.self, fields: tellFields, gives: .done(Number<ChangeStory>.self)),
            page: { try await $0.tellPage(instead: nil) }, submit: { try await $0.tell(instead: nil) }),
        Route(
            form: "\(told)/{story}/tell", .propose,
            .form(
                "Tell anew what was given back.", StoriesJSON.self, fields: tellFields,
                gives: .done(Number<ChangeStory>.self)),
            page: { try await $0.tellPage(instead: $0.story()) }, submit: { try await $0.tell(instead: $0.story()) }),
        Route(button: "\(told)/{story}/take-back", .propose, .button("Take back what one told.")) { visit in
            let (story, view) = (try visit.story(), try await visit.stories(only: visit.story()))
            _ = try await visit.perform(TakeBackChange(scope: view.initiative.scope, story: story))
            return Answer(done: view.path)
        },
        Route(button: "\(told)/{story}/accept", .release, .button("Accept what was told.")) { visit in
            let (story, view) = (try visit.story(), try await visit.stories(only: visit.story()))
            _ = try await visit.perform(AcceptChange(scope: view.initiative.scope, story: story))
            return Answer(done: view.path)
        },
        Route(
            form: "\(told)/{story}/return", .release,
            .form("Give back what was told.", StoriesJSON.self, fields: ["words"])
        ) { visit in
            let (view, told) = try await visit.waitingStory()
            return Answer(
                page: { ReturnChangePage(view: view, told: told, form: visit.form, reader: visit.reader) },
                json: { StoriesJSON(view) })
        } submit: { visit in
            let (view, told) = try await visit.waitingStory()
            let reason = try visit.form.text("words", most: ChangeStory.longestWords)
            _ = try await visit.perform(
                ReturnChange(scope: view.initiative.scope, story: told.story.number, reason: reason))
            return Answer(done: view.path)
        },
    ]
}

extension Visit {
    private static let mostPages = 10_000

    /// - Parameter only: one of them; not found where there is no such one that whoever asks may see.
    fileprivate func stories(only number: Number<ChangeStory>? = nil) async throws -> StoriesView {
        let (initiative, measure, actor) = (try slug("initiative"), try slug("measure"), actor)
        var choice = StoriesView.Choice()
        if let place = query("place") {
            guard let place = Slug(place) else { throw Problem.notFound }
            choice.place = place
        }
        choice.only = number
        if let page = query("page") {
            guard let page = Int(page), (1...Self.mostPages).contains(page) else { throw Problem.notFound }
            choice.page = page
        }
        let view = try await read { [choice] in
            try StoriesView.find(initiative, measure, choice, for: actor, in: $0)
        }
        guard number == nil || !view.told.isEmpty else { throw Problem.notFound }
        return view
    }

    fileprivate func story() throws -> Number<ChangeStory> {
        guard let number = Int64(try parameter("story")) else { throw Problem.notFound }
        return Number(number)
    }

    /// One that waits for whoever asks.
    fileprivate func waitingStory() async throws -> (StoriesView, StoriesView.Told) {
        let view = try await stories(only: try story())
        guard let told = view.told.first, told.mayReview else { throw Problem.notFound }
        return (view, told)
    }

    fileprivate func tellView(instead number: Number<ChangeStory>?) async throws -> TellView {
        let (initiative, measure, actor) = (try slug("initiative"), try slug("measure"), actor)
        return try await read { try TellView.find(initiative, measure, instead: number, for: actor, in: $0) }
    }

    fileprivate func tellPage(instead number: Number<ChangeStory>?) async throws -> Answer {
        let (view, told) = (try await tellView(instead: number), try await stories())
        return Answer(page: { TellPage(view: view, form: form, reader: reader) }, json: { StoriesJSON(told) })
    }

    fileprivate func tell(instead number: Number<ChangeStory>?) async throws -> Answer {
        let view = try await tellView(instead: number)
        let story = try await perform(
            TellChange(
                scope: view.initiative.scope, measure: view.measure.slug,
                place: try Slug(checking: form.text("place", most: 80), at: "place"),
                period: try form.period("period"), words: try form.text("words", most: ChangeStory.longestWords),
                isOwn: try form.choice("told", as: Telling.self) == .own, instead: number))
        return Answer(done: "\(view.path)#story-\(story.value)", json: { story })
    }
}
