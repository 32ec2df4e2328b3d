internal import Core
internal import Initiatives
internal import Web

extension PurposesComponent {
    static let resultRoutes: [Route] = [
        Route("/{initiative}/results", .readPublished, .page("The results that all work towards.", ResultsJSON.self)) {
            visit in
            let slug = try visit.slug("initiative")
            let view = try await visit.read { try ResultsView.find(slug, for: visit.actor, in: $0) }
            return Answer(page: { ResultsPage(view: view, reader: visit.reader) }, json: { ResultsJSON(view) })
        },
        Route(
            form: "/{initiative}/results/add", .propose,
            .form(
                "Suggest a result.", ResultFormJSON.self, query: [.choice("kind?", SharedResult.Kind.allCases)],
                fields: [
                    .choice("kind", SharedResult.Kind.allCases), "statement", "place", "worstOff?",
                    .choice("systemKind?", SharedResult.SystemKind.allCases), "gap?", "gapSource?", "gapTarget?",
                    .day("gapTargetBy?"),
                ], gives: .done(Slug.self)), page: addPage
        ) { visit in
            let initiative = try await visit.initiative()
            let slug = try await visit.perform(
                SuggestResult(scope: initiative.scope, words: try ResultWords(visit.form)))
            return Answer(done: "/\(initiative.slug)/results/\(slug)", json: { slug })
        },
        Route(
            "/{initiative}/results/{result}", .readPublished,
            .page("One result and what belongs to it.", ResultJSON.self)
        ) { visit in
            let view = try await visit.result()
            return Answer(
                page: { ResultPage(view: view, form: visit.form, reader: visit.reader) }, json: { ResultJSON(view) })
        },
        Route(
            form: "/{initiative}/results/{result}/revise", .propose,
            .form(
                "Change the words of a result.", ResultFormJSON.self,
                fields: [
                    "edition", .choice("kind?", SharedResult.Kind.allCases), "statement?", "place?", "worstOff?",
                    .choice("systemKind?", SharedResult.SystemKind.allCases), "gap?", "gapSource?",
                    "gapTarget?", .day("gapTargetBy?"),
                ]), page: revisePage, submit: revise),
        Route(
            form: "/{initiative}/results/{result}/retire", .propose,
            .form("Drop a result, and say why.", ResultJSON.self, fields: ["reason"])
        ) { visit in
            let view = try await visit.result()
            guard view.mayDrop else { throw Problem.notFound }
            return Answer(
                page: { RetireResultPage(view: view, form: visit.form, reader: visit.reader) },
                json: { ResultJSON(view) })
        } submit: { visit in
            let (initiative, result) = (try await visit.initiative(), try visit.slug("result"))
            let reason = try visit.form.text("reason", most: ResultWords.Most.reason)
            _ = try await visit.perform(RetireResult(scope: initiative.scope, result: result, reason: reason))
            return Answer(done: "/\(initiative.slug)/results/\(result)")
        },
        Route(
            button: "/{initiative}/results/{result}/keep", .propose, .button("Take back the wish to drop a result.")
        ) { visit in
            let (initiative, result) = (try await visit.initiative(), try visit.slug("result"))
            _ = try await visit.perform(KeepResult(scope: initiative.scope, result: result))
            return Answer(done: "/\(initiative.slug)/results/\(result)")
        },
    ]

    private static let addPage: Route.Handler = { visit in
        let slug = try visit.slug("initiative")
        let named = visit.form.typed("kind") ?? visit.query("kind")
        let kind = named.flatMap(SharedResult.Kind.init) ?? .population
        let view = try await visit.read { try ResultFormView.empty(slug, kind: kind, in: $0) }
        return Answer(
            page: { ResultFormPage(view: view, form: visit.form, reader: visit.reader) },
            json: { ResultFormJSON(view) })
    }

    private static let revisePage: Route.Handler = { visit in
        let view = try await visit.resultForm()
        return Answer(
            page: { ResultFormPage(view: view, form: visit.form, reader: visit.reader) },
            json: { ResultFormJSON(view) })
    }

    private static let revise: Route.Handler = { visit in
        let view = try await visit.resultForm()
        guard let known = view.known else { throw Problem.notFound }
        let words = try ResultWords(visit.form, over: view.isFree ? nil : known.words)
        let edition = try visit.form.text("edition", most: 64)
        _ = try await visit.perform(
            ReviseResult(scope: view.initiative.scope, result: known.result.slug, basedOn: edition, words: words))
        return Answer(done: known.result.path(in: view.initiative))
    }
}

extension Visit {
    fileprivate func result() async throws -> ResultView {
        let (slug, result, actor) = (try slug("initiative"), try slug("result"), actor)
        return try await read { try ResultView.find(slug, result, for: actor, in: $0) }
    }

    fileprivate func resultForm() async throws -> ResultFormView {
        let (slug, result) = (try slug("initiative"), try slug("result"))
        return try await read { try ResultFormView.find(slug, result, in: $0) }
    }
}
