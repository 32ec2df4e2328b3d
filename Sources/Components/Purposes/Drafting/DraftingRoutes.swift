internal import Core
internal import Initiatives
internal import Web

extension PurposesComponent {
    /// Views, drafts, and the founding circle.
    static let draftingRoutes: [Route] = [
        Route(
            form: "/{initiative}/purpose/draft", .propose,
            .form(
                "Draft a version of the purpose.", DraftJSON.self, query: [.number("from?")],
                fields: [
                    .number("base?"), "change?", "statement", "population?", "place?", "horizon?", "values?",
                    "problem?",
                    "causes?", "affected?",
                ], gives: .done(Number<PurposeVersion>.self)), page: draftForm, submit: draft),
        Route(
            form: "/{initiative}/purpose/view", .speak,
            .form("Share how one sees the problem.", OwnViewJSON.self, fields: ["sees", "why?", "change?"]),
            page: viewForm, submit: shareView),
        Route(
            "/{initiative}/purpose/versions/{version}", .readShared,
            .page("One version of the purpose and what was answered to it.", VersionJSON.self), page: version),
        Route(
            "/{initiative}/purpose/compare", .readShared,
            .page(
                "Two versions of the purpose beside each other.", ComparisonJSON.self,
                query: [.number("from"), .number("to")]),
            page: compare),
        Route(
            form: "/{initiative}/purpose/circle", .arrange,
            .form("Choose the circle that drafts the purpose.", CircleJSON.self, fields: [.number("members*")]),
            page: circleForm, submit: seatCircle),
        Route(
            form: "/{initiative}/purpose/consent", .propose,
            .form(
                "Consent to a draft, or object to it.", VersionJSON?.self,
                fields: [.number("version"), .choice("consent", ConsentPage.Word.allCases), "objection?"]),
            page: consentForm, submit: consent),
    ]

    private static let draftForm: Route.Handler = { visit in
        let slug = try visit.slug("initiative")
        let base = try visit.version(visit.form.typed("base") ?? visit.query("from"))
        let isStale = visit.form.problem?.code == "purpose.newer"
        let view = try await visit.read { try DraftView.find(slug, from: base, isStale: isStale, in: $0) }
        return Answer(page: { DraftPage(view, visit.form, visit.reader) }, json: { DraftJSON(view) })
    }

    private static let draft: Route.Handler = { visit in
        let initiative = try await visit.initiative()
        let base = try visit.version(visit.form.typed("base"))
        let number = try await visit.perform(
            DraftPurpose(
                scope: initiative.scope, basedOn: base,
                change: base == nil ? nil : try visit.form.text("change", most: DraftPurpose.mostChange),
                text: try PurposeText(sent: visit.form)))
        return Answer(done: "/\(initiative.slug)/purpose/versions/\(number.value)", json: { number })
    }

    private static let viewForm: Route.Handler = { visit in
        let (slug, actor) = (try visit.slug("initiative"), visit.actor)
        let view = try await visit.read { try OwnView.find(slug, for: actor, in: $0) }
        return Answer(page: { ViewPage(view, visit.form, visit.reader) }, json: { OwnViewJSON(view) })
    }

    private static let shareView: Route.Handler = { visit in
        let initiative = try await visit.initiative()
        _ = try await visit.perform(
            ShareView(
                scope: initiative.scope, sees: try visit.form.text("sees", most: ShareView.most),
                why: try visit.form.optionalText("why", most: ShareView.most),
                change: try visit.form.optionalText("change", most: ShareView.most)))
        return Answer(done: "/\(initiative.slug)/purpose#views")
    }

    private static let version: Route.Handler = { visit in
        let (slug, actor) = (try visit.slug("initiative"), visit.actor)
        let number = try visit.number("version", of: PurposeVersion.self)
        let view = try await visit.read { try VersionDetails.find(slug, number, for: actor, in: $0) }
        return Answer(page: { VersionPage(view, visit.reader) }, json: { VersionJSON(view) })
    }

    private static let compare: Route.Handler = { visit in
        let slug = try visit.slug("initiative")
        guard let from = try visit.version(visit.query("from")), let to = try visit.version(visit.query("to")) else {
            throw Problem.notFound
        }
        let view = try await visit.read { try VersionComparison.find(slug, from: from, to: to, in: $0) }
        return Answer(page: { ComparePage(view, visit.reader) }, json: { ComparisonJSON(view) })
    }

    private static let circleForm: Route.Handler = { visit in
        let slug = try visit.slug("initiative")
        let view = try await visit.read { try CircleView.find(slug, in: $0) }
        return Answer(page: { CirclePage(view, visit.form, visit.reader) }, json: { CircleJSON(view) })
    }

    private static let seatCircle: Route.Handler = { visit in
        let initiative = try await visit.initiative()
        let members = try visit.form.all("members").map { text in
            guard let number = Int64(text) else {
                throw Problem.invalid("choice.unknown", at: "members", "“\(text.prefix(80))” is no member.")
            }
            return Number<Member>(number)
        }
        _ = try await visit.perform(SeatFoundingCircle(scope: initiative.scope, members: members))
        return Answer(done: "/\(initiative.slug)/purpose")
    }

    private static let consentForm: Route.Handler = { visit in
        let (slug, actor) = (try visit.slug("initiative"), visit.actor)
        let view = try await visit.read { try ConsentView.find(slug, for: actor, in: $0) }
        return Answer(
            page: { ConsentPage(view, visit.form, visit.reader) }, json: { view.details.map { VersionJSON($0) } })
    }

    private static let consent: Route.Handler = { visit in
        let initiative = try await visit.initiative()
        _ = try await visit.perform(try ConsentToDraft(visit.form, scope: initiative.scope))
        return Answer(done: "/\(initiative.slug)/purpose")
    }
}

extension Visit {
    /// A version by its number, where one is named. What is no number names nothing.
    func version(_ text: String?) throws -> Number<PurposeVersion>? {
        guard let text, !text.isEmpty else { return nil }
        guard let number = Int64(text), number > 0 else { throw Problem.notFound }
        return Number(number)
    }
}
