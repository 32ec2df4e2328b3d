internal import Core
internal import Credentials
internal import Web

/// Signing in, going back in with the printed code, signing out.
enum EnteringRoutes {
    static let all: [Route] = [
        Route(
            form: "/sign-in", .readPublished,
            .form(
                "Sign in with a name and a passphrase.", FieldsJSON.self, fields: ["name", "passphrase", "own?"],
                gives: .done(Done.self), .page(SecondStepJSON.self)), page: page, submit: submit),
        Route(
            form: "/sign-in/second", .readPublished,
            .form(
                "Show the second step of signing in.", SecondStepJSON.self, or: .done(Done.self),
                fields: ["step", "code"]), page: secondPage, submit: second),
        Route(
            form: "/recover", .readPublished,
            .form(
                "Choose a new passphrase with a printed code.", FieldsJSON.self,
                fields: ["name", "code", "passphrase", "again"], gives: .page(RecoveryJSON.self)), page: recoverPage,
            submit: recover),
        Route(button: "/sign-out", .readPublished, .button("End the session that asks for it.", fields: ["link?"])) {
            visit in
            try await visit.store.operate { [caller = visit.caller] in try Session.end(caller, in: $0) }
            // Who ended somebody else's session goes on with the link that they came by.
            let link = SecretCode(visit.form.secret("link"))
            return Answer(done: link.map { "/link/\($0.text)" } ?? "/").with(.ends)
        },
    ]

    private static func page(_ visit: Visit) -> Answer {
        Answer(
            page: { SignInPage(form: visit.form, reader: visit.reader) },
            json: { FieldsJSON("name", "passphrase", "own") })
    }

    private static func submit(_ visit: Visit) async throws -> Answer {
        let outcome = try await SignIn(door: visit.door).enter(
            visit.form.secret("name"), passphrase: visit.form.secret("passphrase"), stays: visit.form.isOn("own"),
            replacing: visit.caller)
        return answer(outcome, visit)
    }

    /// On to their own page, or to the second factor.
    static func answer(_ outcome: SignIn.Outcome, _ visit: Visit) -> Answer {
        switch outcome {
        case .entered(let entry): Answer(done: "/me").with(entry.change)
        case .secondFactor(let step): secondAnswer(step.text, Form(seal: visit.form.seal), visit)
        }
    }

    private static func secondPage(_ visit: Visit) -> Answer {
        // Nobody comes here by the address alone.
        guard let step = visit.form.typed("step") else { return Answer(done: "/sign-in") }
        return secondAnswer(step, visit.form, visit)
    }

    private static func secondAnswer(_ step: String, _ form: Form, _ visit: Visit) -> Answer {
        Answer(
            page: { SecondStepPage(step: step, form: form, reader: visit.reader) },
            json: { SecondStepJSON(step: step) })
    }

    private static func second(_ visit: Visit) async throws -> Answer {
        let entry = try await SignIn(door: visit.door).finish(
            SecretCode(visit.form.secret("step")), code: visit.form.secret("code"), replacing: visit.caller)
        return Answer(done: "/me").with(entry.change)
    }

    private static func recoverPage(_ visit: Visit) -> Answer {
        Answer(
            page: { RecoverPage(form: visit.form, reader: visit.reader) },
            json: { FieldsJSON("name", "code", "passphrase", "again") })
    }

    private static func recover(_ visit: Visit) async throws -> Answer {
        let code = try await Recovery(door: visit.door).recover(
            visit.form.secret("name"), code: SecretCode(visit.form.secret("code")),
            passphrase: try visit.form.newPassphrase())
        let answer = Answer(
            page: {
                KeepThisPage(
                    title: InitiativesText.recoverDone, lead: InitiativesText.recoverDoneText, name: nil, code: code,
                    next: (InitiativesText.signInTitle, "/sign-in"), reader: visit.reader)
            }, json: { RecoveryJSON(recovery: code.text) })
        guard case .session = visit.caller else { return answer }
        return answer.with(.ends)
    }
}

/// The passphrase was right; `step` goes with the six digits to `/sign-in/second`.
struct SecondStepJSON: Encodable {
    let secondFactor = true
    let step: String
}

/// A code that nobody can be shown again.
struct RecoveryJSON: Encodable {
    var name: String?
    let recovery: String
}
