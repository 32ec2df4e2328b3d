internal import Core
internal import Credentials
internal import Initiatives
internal import Web

/// Where somebody answers with a code and no account. The address says nothing of what it is about; typed there, the
/// code does not stand in any history.
enum ReplyRoutes {
    private static let fields: [Contract.Field] = [
        "code", .choice("reply?", ReplyView.Reply.allCases), .choice("parts*", PartsField.Part.allCases),
    ]

    static let all: [Route] = [
        Route(
            form: "/reply", .readPublished,
            .form(
                "Say something with a code that one was given.", ReplyJSON.self, fields: fields,
                gives: .page(ReplyJSON.self)),
            page: { visit in
                Answer(
                    page: { ReplyCodeEntryPage(form: visit.form, reader: visit.reader) },
                    json: { ReplyJSON(question: nil) })
            }, submit: { try await submit($0, $0.form.typed("code") ?? "") }),
        // Whoever has the address itself need not type.
        Route(
            form: "/reply/{code}", .readPublished,
            .form(
                "Say something with a code that one was given.", ReplyJSON.self, fields: fields,
                gives: .page(ReplyJSON.self)),
            page: { visit in
                guard let opened = try await ReplyDoor(visit: visit).open(visit.parameter("code")) else {
                    throw Problem.notFound
                }
                return question(opened, visit)
            }, submit: { try await submit($0, $0.parameter("code")) }),
    ]

    private static func question(_ opened: ReplyDoor.Opened, _ visit: Visit) -> Answer {
        Answer(
            page: { ReplyPage(view: opened.view, code: opened.code, form: visit.form, reader: visit.reader) },
            json: { ReplyJSON(question: opened.view.question) })
    }

    /// With the code alone, the question comes; with a reply, it is noted.
    private static func submit(_ visit: Visit, _ code: String) async throws -> Answer {
        guard let opened = try await ReplyDoor(visit: visit).open(code) else {
            throw Problem.invalid("reply.code", at: "code", "This is no code that holds.")
        }
        guard let reply = try visit.form.optionalChoice("reply", as: ReplyView.Reply.self) else {
            // What was typed so far is the code, which goes on hidden; the form behind it is a new one.
            return question(opened, visit.showing(Form(seal: visit.form.seal.anew)))
        }
        try await perform(reply, opened, visit)
        return Answer(
            page: { ReplyThanksPage(reader: visit.reader) }, json: { ReplyJSON(question: .nothing) })
    }

    private static func perform(_ reply: ReplyView.Reply, _ opened: ReplyDoor.Opened, _ visit: Visit) async throws {
        let (store, scope, key) = (visit.store, opened.view.scope, visit.form.seal.key)
        switch reply {
        case .agree:
            let parts = ReferralConsent.Parts(visit.form)
            _ = try await store.perform(GiveConsent(scope: scope, parts: parts), by: opened.caller, key: key)
        case .stop:
            _ = try await store.perform(TakeBackConsent(scope: scope), by: opened.caller, key: key)
        case .gotHelp, .couldNot, .notWanted:
            guard let outcome = reply.outcome else { throw Problem.notFound }
            _ = try await store.perform(TellOutcome(scope: scope, outcome: outcome), by: opened.caller, key: key)
        }
    }
}

/// What programs read where somebody answers: which question is open, and nothing of what it is about.
struct ReplyJSON: Encodable {
    /// null before a code was given.
    let question: ReplyView.Question?
}
