internal import Core
internal import Credentials
internal import Web

/// What can be done with a link or a code that somebody was given.
enum LinkRoutes {
    static let all: [Route] = [
        Route(
            form: "/link", .readPublished,
            .form("Find what a code on paper is for.", FieldsJSON.self, fields: ["code"]), page: codePage
        ) { visit in
            guard let code = SecretCode(visit.form.secret("code")) else {
                throw Problem.invalid("link.malformed", at: "code", "This is not a code of ours.")
            }
            return Answer(done: "/link/\(code.text)")
        },
        Route(
            form: "/link/{code}", .readPublished,
            .form(
                "Answer an invitation, or set up an account, with a link.", LinkJSON.self, or: .done(Done.self),
                fields: [
                    .choice("answer?", Invitation.Answer.allCases), .choice("standing?", Standing.allCases),
                    "passphrase?", "again?", "own?", "mine?",
                ],
                gives: .page(YouAreInJSON.self), .page(LinkJSON.self), .page(WordsJSON.self), .page(RecoveryJSON.self),
                .page(SecondStepJSON.self), .done(Done.self)), page: page, submit: submit),
    ]

    private static func codePage(_ visit: Visit) -> Answer {
        Answer(page: { CodePage(form: visit.form, reader: visit.reader) }, json: { FieldsJSON("code") })
    }

    private static func page(_ visit: Visit) async throws -> Answer {
        let (code, view) = try await visit.link()
        // One that is over leads nowhere any more: an address would say what it was for.
        guard view.state == .open else { return gone(view, visit) }
        switch view.link.purpose {
        case .answer: return elsewhere(code, view)
        case .invitation: return try await invitation(code, view, visit)
        case .account: return try await account(code, view, visit)
        }
    }

    /// What was put to the members is answered at an address of its own.
    private static func elsewhere(_ code: SecretCode, _ view: LinkView) -> Answer {
        Answer(done: "/\(view.initiative.slug)/answer/\(code.text)")
    }

    private static func gone(_ view: LinkView, _ visit: Visit) -> Answer {
        Answer(page: { LinkGonePage(view: view, reader: visit.reader) }, json: { LinkJSON(view, nil) })
    }

    private static func invitation(_ code: SecretCode, _ view: LinkView, _ visit: Visit) async throws -> Answer {
        let signedIn = try await visit.signedIn(view)
        return Answer(
            page: {
                InvitationPage(view: view, code: code, signedIn: signedIn, form: visit.form, reader: visit.reader)
            },
            json: { LinkJSON(view, signedIn) })
    }

    private static func account(_ code: SecretCode, _ view: LinkView, _ visit: Visit) async throws -> Answer {
        let signedIn = try await visit.signedIn(view)
        return Answer(
            page: {
                AccountSetupPage(view: view, code: code, signedIn: signedIn, form: visit.form, reader: visit.reader)
            },
            json: { LinkJSON(view, signedIn) })
    }

    private static func submit(_ visit: Visit) async throws -> Answer {
        let (code, view) = try await visit.link()
        switch view.link.purpose {
        case .invitation: return try await answer(code, view, visit)
        case .account: return try await setUp(code, view, visit)
        case .answer: return view.state == .open ? elsewhere(code, view) : gone(view, visit)
        }
    }

    private static func answer(_ code: SecretCode, _ view: LinkView, _ visit: Visit) async throws -> Answer {
        let invitation = Invitation(visit: visit, code: code)
        switch try visit.form.choice("answer", as: Invitation.Answer.self) {
        case .yes:
            let session = visit.form.isOn("mine") ? try await visit.sessionIfAny() : nil
            let next = try await invitation.accept(
                view, standing: try visit.form.optionalChoice("standing", as: Standing.self), into: session)
            return Answer(
                page: { YouAreInPage(view: view, next: next, reader: visit.reader) }, json: { YouAreInJSON(view, next) }
            )
        case .no:
            try await invitation.decline(view)
            return said(InitiativesText.linkDeclined, InitiativesText.linkDeclinedText, visit)
        case .forget:
            try await invitation.forget(view)
            return said(InitiativesText.linkForgotten, InitiativesText.linkForgottenText, visit)
        }
    }

    private static func setUp(_ code: SecretCode, _ view: LinkView, _ visit: Visit) async throws -> Answer {
        let (setup, form) = (AccountSetup(door: visit.door), visit.form)
        if form.isOn("mine") {
            try await setup.add(code, to: try await visit.session())
            return Answer(done: "/me")
        }
        if case .elsewhere = view.account {
            let outcome = try await setup.add(
                code, passphrase: form.secret("passphrase"), stays: form.isOn("own"), replacing: visit.caller)
            return EnteringRoutes.answer(outcome, visit)
        }
        let opened = try await setup.open(
            code, passphrase: try form.newPassphrase(), stays: form.isOn("own"), replacing: visit.caller)
        return Answer(
            page: {
                KeepThisPage(
                    title: InitiativesText.accountDone, lead: InitiativesText.accountDoneText, name: opened.name,
                    code: opened.recovery, next: (InitiativesText.accountDoneNext, "/me"), reader: visit.reader)
            }, json: { RecoveryJSON(name: opened.name, recovery: opened.recovery.text) }
        ).with(opened.entry.change)
    }

    static func said(_ title: Phrase, _ words: Phrase, _ visit: Visit) -> Answer {
        Answer(
            page: { SaidPage(title: title, words: words, reader: visit.reader) },
            json: { WordsJSON(message: visit.reader(words)) })
    }
}

extension Visit {
    fileprivate func link() async throws -> (SecretCode, LinkView) {
        guard let code = SecretCode(try parameter("code")) else { throw Problem.notFound }
        let view = try await read { try LinkView.of(code, in: $0) }
        return (code, view)
    }

    /// Whoever is signed in, who need not be whom the link was made for.
    fileprivate func signedIn(_ view: LinkView) async throws -> SignedIn? {
        guard let session = try await sessionIfAny() else { return nil }
        return try await read { tx in
            SignedIn(
                account: try Account.find(session.account, in: tx),
                canJoin: try view.canJoin(session.account, in: tx))
        }
    }
}
