internal import Core
internal import Credentials
internal import Initiatives
internal import Web

/// From one organisation to another, for those of both who are in charge.
enum ReferralRoutes {
    private static let one = "/{initiative}/referrals/{referral}"
    private static let wordsFields: [Contract.Field] = [
        "receiver", "need", "name?", "contact?", "notes?", .number("service?"),
    ]
    private static let moves = ReferralState.allCases.filter { $0 != .draft }

    static let all: [Route] = [
        Route(
            "/{initiative}/referrals", .refer,
            .page("The referrals of one's own organisation, and how they went.", ReferralsJSON.self)
        ) { visit in
            let view = try await visit.referrals()
            return Answer(page: { ReferralsPage(view: view, reader: visit.reader) }, json: { ReferralsJSON(view) })
        },
        Route(
            form: "/{initiative}/referrals/new", .refer,
            .form(
                "Write down whom one wants to refer to which organisation.", ReferralsJSON.self,
                query: [.number("service?")], fields: wordsFields, gives: .done(String.self)), page: newPage
        ) { visit in
            let id = try await visit.write(nil, in: visit.initiative())
            return Answer(done: "/\(try visit.slug("initiative"))/referrals/\(id)", json: { id.description })
        },
        Route(
            form: "/{initiative}/referrals/keepers", .refer,
            .form("Say who is in charge of referrals.", KeepersJSON.self, fields: ["members*"])
        ) { visit in
            let view = try await visit.keepers()
            return Answer(
                page: { KeepersPage(view: view, form: visit.form, reader: visit.reader) }, json: { KeepersJSON(view) })
        } submit: { visit in
            let (view, members) = (try await visit.keepers(), visit.form.all("members").compactMap { Int64($0) })
            _ = try await visit.perform(
                NameReferralKeepers(scope: view.initiative.scope, members: members.map { Number($0) }))
            return Answer(done: "/\(view.initiative.slug)/referrals")
        },
        Route(one, .refer, .page("One referral.", ReferralJSON.self)) { visit in
            referral(try await visit.referral(), visit)
        },
        Route(
            form: "\(one)/write", .refer,
            .form("Write a draft anew.", ReferralJSON.self, fields: wordsFields, gives: .done(String.self)),
            page: writePage
        ) { visit in
            let view = try await visit.draft()
            let id = try await visit.write(view.referral.id, in: view.initiative)
            return Answer(done: view.path, json: { id.description })
        },
        Route(
            form: "\(one)/consent", .refer,
            .form(
                "Note that the person agreed.", ReferralJSON.self,
                fields: [
                    .choice("way", [ReferralConsent.Way.spoken, .written]),
                    .choice("parts*", PartsField.Part.allCases),
                ])
        ) { visit in
            referral(try await visit.draft(), visit)
        } submit: { visit in
            let view = try await visit.draft()
            let way = try visit.form.choice("way", as: ReferralConsent.Way.self)
            _ = try await visit.perform(
                RecordConsent(
                    scope: view.initiative.scope, referral: view.referral.id, way: way,
                    parts: ReferralConsent.Parts(visit.form)))
            return Answer(done: view.path)
        },
        Route(button: "\(one)/revoke", .refer, .button("Note that the person does not agree any more.")) { visit in
            let view = try await visit.sent()
            _ = try await visit.perform(
                RecordRevocation(scope: view.initiative.scope, referral: view.referral.id))
            return Answer(done: view.path)
        },
        Route(
            form: "\(one)/move", .refer,
            .form(
                "Send a referral, answer it, or say how far it has come.", ReferralJSON.self, query: ["to?"],
                fields: [.choice("to", moves), "reason?"]), page: movePage
        ) { visit in
            let view = try await visit.referral()
            let state = try visit.form.choice("to", as: ReferralState.self)
            let reason = try visit.form.optionalText("reason", most: ReferralWords.Most.reason)
            _ = try await visit.perform(
                MoveReferral(
                    scope: view.initiative.scope, referral: view.referral.id, to: state, reason: reason))
            return Answer(done: view.path)
        },
        Route(
            form: "\(one)/erase", .refer,
            .form("Erase what was told of the person, once it is over.", ReferralJSON.self, fields: [])
        ) { visit in
            let view = try await visit.ended()
            return Answer(
                page: { EraseWordsPage(view: view, form: visit.form, reader: visit.reader) },
                json: { ReferralJSON(view) })
        } submit: { visit in
            let view = try await visit.referral()
            try await EraseReferralWords(scope: view.initiative.scope, referral: view.referral.id).carryOut(
                at: visit.store, by: visit.caller, key: visit.form.seal.key, noting: visit.noteErasure)
            return Answer(done: view.path)
        },
        Route(
            button: "\(one)/code", .refer,
            .button("Make a code with which the person answers.", gives: .page(ReplyCodeJSON.self)), submit: handCode),
    ]

    private static func referral(_ view: ReferralView, _ visit: Visit) -> Answer {
        Answer(
            page: { ReferralPage(view: view, form: visit.form, reader: visit.reader) }, json: { ReferralJSON(view) })
    }

    private static func newPage(_ visit: Visit) async throws -> Answer {
        let view = try await visit.referrals()
        guard view.own != nil else { throw Problem.notFound }
        // Also where the form is shown again, with what was wrong in it.
        let asked = (visit.query("service") ?? visit.form.typed("service")).flatMap(Int64.init).map {
            Number<Service>($0)
        }
        let services = try await visit.read { tx in
            try Service.offered(by: view.receivers, asked: asked, in: tx, scope: view.initiative.scope)
        }
        // Whoever comes from a service's own page has chosen it, and whose it is.
        let chosen = services.first.flatMap { $0.number == asked ? $0 : nil }
        let owner = try await visit.read { try chosen?.host(in: $0) }
        let host = view.receivers.first { $0.number == owner }
        let values = chosen.map { ["service": "\($0.number.value)", "receiver": host?.slug.text ?? ""] } ?? [:]
        return Answer(
            page: {
                WriteReferralPage(
                    initiative: view.initiative, receivers: view.receivers, services: services, known: nil,
                    form: visit.form.filled(with: values), reader: visit.reader)
            }, json: { ReferralsJSON(view) })
    }

    private static func writePage(_ visit: Visit) async throws -> Answer {
        let view = try await visit.draft()
        return Answer(
            page: {
                WriteReferralPage(
                    initiative: view.initiative, receivers: view.receivers, services: view.services, known: view,
                    form: visit.form, reader: visit.reader)
            }, json: { ReferralJSON(view) })
    }

    /// Asks why, where that must be said; otherwise the referral's own page has the button.
    private static func movePage(_ visit: Visit) async throws -> Answer {
        let view = try await visit.referral()
        let wanted = visit.form.typed("to") ?? visit.query("to") ?? ""
        guard let state = ReferralState(slug: wanted), state.needsReason, view.choices.contains(state) else {
            return referral(view, visit)
        }
        return Answer(
            page: { MoveReferralPage(view: view, state: state, form: visit.form, reader: visit.reader) },
            json: { ReferralJSON(view) })
    }

    /// The code is made after the record says so, and told once: pressed again, there is another.
    private static func handCode(_ visit: Visit) async throws -> Answer {
        let view = try await visit.sent()
        let (scope, id, code) = (view.initiative.scope, view.referral.id, ShortCode())
        _ = try await visit.perform(HandReplyCode(scope: scope, referral: id))
        let digest = code.digest(by: visit.keyring)
        try await visit.store.operate { tx in
            try ReplyCode.keep(digest, scope, about: Referral.about(id), in: tx)
        }
        return Answer(
            page: { ReplyCodePage(view: view, code: code.text, site: visit.origin.site, reader: visit.reader) },
            json: { ReplyCodeJSON(code: code.text, path: "/reply/\(code.text)") })
    }
}

extension Visit {
    fileprivate func referrals() async throws -> ReferralsView {
        let (slug, actor) = (try slug("initiative"), actor)
        return try await read { try ReferralsView.find(slug, for: actor, in: $0) }
    }

    fileprivate func keepers() async throws -> KeepersView {
        let (slug, actor) = (try slug("initiative"), actor)
        return try await read { try KeepersView.find(slug, for: actor, in: $0) }
    }

    fileprivate func referral() async throws -> ReferralView {
        guard let id = ID<Referral>(try parameter("referral")) else { throw Problem.notFound }
        let (slug, actor) = (try slug("initiative"), actor)
        return try await read { try ReferralView.find(slug, id, for: actor, in: $0) }
    }

    /// One of one's own organisation's sending.
    fileprivate func sent() async throws -> ReferralView {
        let view = try await referral()
        guard view.side == .sender else { throw Problem.notFound }
        return view
    }

    /// One that is over, and of which something is still told.
    fileprivate func ended() async throws -> ReferralView {
        let view = try await referral()
        guard view.ends != nil else { throw Problem.notFound }
        return view
    }

    fileprivate func draft() async throws -> ReferralView {
        let view = try await sent()
        guard view.referral.state == .draft else { throw Problem.notFound }
        return view
    }

    fileprivate func write(_ id: ID<Referral>?, in initiative: Initiative) async throws -> ID<Referral> {
        guard let receiver = Slug(try form.text("receiver", most: 80)) else {
            throw Problem.invalid("choice.unknown", at: "receiver", "This is not one of the choices.")
        }
        return try await perform(
            WriteReferral(scope: initiative.scope, receiver: receiver, words: ReferralWords(form), referral: id))
    }
}
