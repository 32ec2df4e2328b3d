internal import Core
internal import Credentials
internal import Initiatives
internal import Web

extension PurposesComponent {
    /// How members come to agree on a purpose.
    static let purposeRoutes: [Route] =
        draftingRoutes + [
            Route(
                "/{initiative}/purpose", .readPublished,
                .page("The purpose that members agreed on.", AgreementJSON.self), page: agreement),
            Route(
                form: "/{initiative}/purpose/answer", .speak,
                .form(
                    "Answer whether one stands behind the purpose.", AskedJSON.self,
                    fields: [.number("version"), .choice("kind", PurposeAnswer.Kind.allCases), "words?"]),
                page: answerForm, submit: answer),
            Route(
                form: "/{initiative}/answer/{code}", .readPublished,
                .form(
                    "Answer about the purpose with a link, not signed in.", AskedJSON.self,
                    fields: [.number("version"), .choice("kind", PurposeAnswer.Kind.allCases), "words?"]),
                page: linkForm, submit: answerByLink),
            Route(
                form: "/{initiative}/purpose/ask", .arrange,
                .form(
                    "Ask for the answers that are missing.", AskJSON.self, query: ["sent?"], fields: [],
                    gives: .done(Int.self)), page: askForm, submit: ask),
            Route(
                form: "/{initiative}/purpose/open", .arrange,
                .form(
                    "Put a version of the purpose to all members.", OpenJSON.self, query: [.number("version?")],
                    fields: [.number("version"), .day("closes")]), page: openForm, submit: open),
            Route(
                button: "/{initiative}/purpose/close", .arrange,
                .button(
                    "Count the answers to the purpose.", fields: [.number("version")],
                    gives: .done(Ratification.State.self)),
                submit: close),
            Route(
                form: "/{initiative}/purpose/withdraw", .arrange,
                .form(
                    "Take back what was put to the members.", AskedJSON.self, fields: [.number("version"), "reason"]),
                page: withdrawForm, submit: withdraw),
        ]

    private static let agreement: Route.Handler = { visit in
        let (slug, actor) = (try visit.slug("initiative"), visit.actor)
        let view = try await visit.read { try AgreementView.find(slug, for: actor, in: $0) }
        return Answer(page: { AgreementPage(view, visit.form.seal, visit.reader) }, json: { AgreementJSON(view) })
    }

    private static let answerForm: Route.Handler = { visit in
        let view = try await visit.answering()
        let path = "/\(view.initiative.slug)/purpose/answer"
        return Answer(page: { AnswerPage(view, visit.form, path: path, visit.reader) }, json: { AskedJSON(view) })
    }

    private static let answer: Route.Handler = { visit in
        let initiative = try await visit.initiative()
        _ = try await visit.perform(try AnswerPurpose(visit.form, scope: initiative.scope))
        return Answer(done: "/\(initiative.slug)/purpose")
    }

    private static let linkForm: Route.Handler = { visit in
        let (slug, code) = (try visit.slug("initiative"), try visit.parameter("code"))
        let authority = visit.store.authority
        let view = try await visit.read { try AnswerView.find(slug, code: code, authority: authority, in: $0) }
        let path = "/\(slug)/answer/\(code)"
        return Answer(page: { AnswerPage(view, visit.form, path: path, visit.reader) }, json: { AskedJSON(view) })
    }

    /// Who holds the link answers as whoever it was sent to, whether or not they are signed in as somebody.
    private static let answerByLink: Route.Handler = { visit in
        let initiative = try await visit.initiative()
        let typed = try visit.parameter("code")
        guard let code = SecretCode(typed) else { throw Problem.notFound }
        let answer = try AnswerPurpose(visit.form, scope: initiative.scope)
        _ = try await visit.store.perform(answer, by: .link(code.digest), key: visit.form.seal.key)
        return Answer(done: "/\(initiative.slug)/answer/\(typed)")
    }

    private static let askForm: Route.Handler = { visit in
        let slug = try visit.slug("initiative")
        let view = try await visit.read { try AskView.find(slug, in: $0) }
        let wasSent = visit.query("sent") != nil
        return Answer(
            page: {
                AskPage(
                    view: view, wasSent: wasSent, canMail: visit.origin.canMail, seal: visit.form.seal,
                    site: visit.origin.site, reader: visit.reader)
            }, json: { AskJSON(view) })
    }

    /// Nobody gets a second letter within three days, so pressing twice writes once.
    private static let ask: Route.Handler = { visit in
        let slug = try visit.slug("initiative")
        let count = try await visit.store.operate { tx in
            try AskView.find(slug, in: tx).reachable.filter { try Letter.repeated(.question, to: $0, in: tx) }.count
        }
        return Answer(done: "/\(slug)/purpose/ask?sent", json: { count })
    }

    private static let openForm: Route.Handler = { visit in
        let slug = try visit.slug("initiative")
        let number = try visit.version(visit.form.typed("version") ?? visit.query("version"))
        let view = try await visit.read { try OpenView.find(slug, number, in: $0) }
        return Answer(page: { OpenPage(view, visit.form, visit.reader) }, json: { OpenJSON(view) })
    }

    private static let open: Route.Handler = { visit in
        let initiative = try await visit.initiative()
        _ = try await visit.perform(
            OpenRatification(
                scope: initiative.scope, version: try visit.sentVersion(), closes: try visit.form.day("closes")))
        return Answer(done: "/\(initiative.slug)/purpose")
    }

    private static let close: Route.Handler = { visit in
        let initiative = try await visit.initiative()
        let state = try await visit.perform(
            CloseRatification(scope: initiative.scope, version: try visit.sentVersion()))
        return Answer(done: "/\(initiative.slug)/purpose", json: { state })
    }

    private static let withdrawForm: Route.Handler = { visit in
        let view = try await visit.answering()
        return Answer(page: { WithdrawPage(view, visit.form, visit.reader) }, json: { AskedJSON(view) })
    }

    private static let withdraw: Route.Handler = { visit in
        let initiative = try await visit.initiative()
        _ = try await visit.perform(
            WithdrawRatification(
                scope: initiative.scope, version: try visit.sentVersion(),
                reason: try visit.form.text("reason", most: WithdrawRatification.most)))
        return Answer(done: "/\(initiative.slug)/purpose")
    }
}

extension Visit {
    fileprivate func answering() async throws -> AnswerView {
        let (slug, actor) = (try slug("initiative"), actor)
        return try await read { try AnswerView.find(slug, for: actor, in: $0) }
    }

    /// The version that a form is about.
    fileprivate func sentVersion() throws -> Number<PurposeVersion> {
        Number(try form.number("version", in: 1...Int64.max))
    }
}
