internal import Core
internal import Credentials
internal import Web

/// One's own account: seat, passphrase, second factor, printed code, sessions.
enum AccountRoutes {
    static let all: [Route] = [
        Route(
            button: "/{initiative}/act-as", .keepAccount,
            .button("Act from another of one's own seats.", fields: [.number("to")]), submit: actAs),
        Route(
            form: "/me/passphrase", .keepAccount,
            .form("Change one's own passphrase.", FieldsJSON.self, fields: ["old", "passphrase", "again"])
        ) { visit in
            Answer(
                page: { PassphrasePage(form: visit.form, reader: visit.reader) },
                json: { FieldsJSON("old", "passphrase", "again") })
        } submit: { visit in
            let new = try visit.form.newPassphrase()
            let entry = try await visit.ownAccount().changePassphrase(from: visit.form.secret("old"), to: new)
            return Answer(done: "/me").with(entry.change)
        },
        Route(
            form: "/me/recovery", .keepAccount,
            .form("Get a new code to print.", FieldsJSON.self, fields: ["passphrase"], gives: .page(RecoveryJSON.self))
        ) { visit in
            Answer(
                page: { RecoveryPage(form: visit.form, reader: visit.reader) }, json: { FieldsJSON("passphrase") })
        } submit: { visit in
            let code = try await visit.ownAccount().renewRecovery(passphrase: visit.form.secret("passphrase"))
            return Answer(
                page: {
                    KeepThisPage(
                        title: InitiativesText.recoveryDone, lead: InitiativesText.recoverDoneText, name: nil,
                        code: code, next: (InitiativesText.meBack, "/me"), reader: visit.reader)
                }, json: { RecoveryJSON(recovery: code.text) })
        },
        Route(
            form: "/me/second-factor", .keepAccount,
            .form(
                "Set up a second step of signing in, or remove it.", SecondFactorJSON.self, or: .page(FieldsJSON.self),
                fields: ["proposal?", "passphrase", "code"]), page: secondFactorPage, submit: changeSecondFactor),
        Route(
            form: "/me/sessions", .keepAccount,
            .form("See one's own sessions, and end one.", [SessionJSON].self, fields: ["session"]), page: sessions,
            submit: endSession),
        Route(button: "/me/sessions/end-others", .keepAccount, .button("End all of one's other sessions.")) { visit in
            let session = try await visit.session()
            try await visit.store.operate { try session.endOthers(in: $0) }
            return Answer(done: "/me/sessions")
        },
    ]

    /// From now on they act from this seat, wherever nothing else was said.
    private static func actAs(_ visit: Visit) async throws -> Answer {
        let (session, slug) = (try await visit.session(), try visit.slug("initiative"))
        let wanted = try visit.form.number("to", in: 1...Int64.max)
        let needsMore = try await visit.store.operate { tx in
            let initiative = try Initiative.find(slug, in: tx)
            let held = try Seat.held(by: session.account, in: initiative.scope, tx: tx)
            guard let seat = held.first(where: { $0.seat.number.value == wanted }) else { throw Problem.notFound }
            try tx.change(
                AccountMember.table,
                """
                UPDATE account_member SET seat = \(seat.seat.number)
                WHERE account = \(session.account) AND scope = \(initiative.scope)
                """)
            return seat.needsSecondFactor && !session.hasSecondFactor
        }
        return Answer(done: needsMore ? "/me/second-factor" : "/\(slug)")
    }

    private static func secondFactorPage(_ visit: Visit) async throws -> Answer {
        let factor = SecondFactor(door: visit.door, session: try await visit.session())
        let account = try await visit.read { try Account.find(factor.session.account, in: $0) }
        guard account.secondFactor == nil else {
            return Answer(
                page: { SecondFactorRemovalPage(form: visit.form, reader: visit.reader) },
                json: { FieldsJSON("passphrase", "code") })
        }
        let view = try SecondFactorView(factor, account, again: visit.form.typed("proposal"))
        return Answer(
            page: { SecondFactorPage(view: view, form: visit.form, reader: visit.reader) },
            json: { SecondFactorJSON(view) })
    }

    private static func changeSecondFactor(_ visit: Visit) async throws -> Answer {
        let factor = SecondFactor(door: visit.door, session: try await visit.session())
        let (form, code) = (visit.form, visit.form.secret("code"))
        let entry =
            if let proposal = form.typed("proposal") {
                try await factor.confirm(proposal, passphrase: form.secret("passphrase"), code: code)
            } else {
                try await factor.remove(passphrase: form.secret("passphrase"), code: code)
            }
        return Answer(done: "/me").with(entry.change)
    }

    private static func sessions(_ visit: Visit) async throws -> Answer {
        let session = try await visit.session()
        let all = try await visit.read { try Session.all(of: session.account, in: $0) }
        return Answer(
            page: { SessionsPage(sessions: all, own: session, seal: visit.form.seal, reader: visit.reader) },
            json: { all.map { SessionJSON($0, own: session) } })
    }

    private static func endSession(_ visit: Visit) async throws -> Answer {
        let session = try await visit.session()
        guard let digest = [UInt8](hex: visit.form.secret("session")).flatMap({ Digest(bytes: $0) }) else {
            throw Problem.notFound
        }
        try await visit.store.operate { try Session.end(digest, of: session.account, in: $0) }
        return digest == session.digest ? Answer(done: "/").with(.ends) : Answer(done: "/me/sessions")
    }
}

extension Visit {
    fileprivate func ownAccount() async throws -> OwnAccount { OwnAccount(door: door, session: try await session()) }
}
