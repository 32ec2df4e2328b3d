internal import Core
internal import Credentials
internal import Web

/// Asking to be let in, from outside. Members do not ask: they invite.
enum JoinRoutes {
    static let all = [
        Route(
            form: "/{initiative}/join", .ask,
            .form(
                "Ask to join.", Done.self,
                fields: [
                    "name", "email?", .choice("language?", Language.allCases), .choice("standing", Standing.allCases),
                    .choice("for", AsksFor.allCases), "organisation?", .choice("sector?", Sector.allCases), "part?",
                ]),
            page: page, submit: submit),
        Route(
            "/{initiative}/join/asked", .readPublished, .page("What happens after somebody asked to join.", Done.self)
        ) { visit in
            let initiative = try await initiative(visit)
            return Answer(page: { AskedPage(initiative: initiative, reader: visit.reader) }, json: { Done() })
        },
    ]

    /// So many requests come from one address in a quarter of an hour, and no more.
    static let most: Int64 = 5

    private static func page(_ visit: Visit) async throws -> Answer {
        let initiative = try await initiative(visit)
        return Answer(
            page: { JoinPage(initiative: initiative, form: visit.form, reader: visit.reader) }, json: { Done() })
    }

    private static func submit(_ visit: Visit) async throws -> Answer {
        let initiative = try await initiative(visit)
        let request = try request(visit.form, in: initiative.scope)
        try request.validate()
        let address = visit.keyring.fingerprint(of: "asks to join from \(visit.origin.address)")
        try await visit.store.operate { tx in
            try Throttle.check(address, atMost: most, in: tx)
            try Throttle.note(address, in: tx)
        }
        _ = try await visit.perform(request)
        return Answer(done: "/\(initiative.slug)/join/asked")
    }

    private static func request(_ form: Form, in scope: Scope) throws -> AskToJoin {
        AskToJoin(
            scope: scope, name: try form.text("name", most: 100), email: try form.optionalText("email", most: 254),
            language: try form.optionalChoice("language", as: Language.self)?.rawValue ?? Language.en.rawValue,
            standing: try form.choice("standing", as: Standing.self),
            organisation: try form.choice("for", as: AsksFor.self) == .organisation ? organisation(form) : nil)
    }

    private static func organisation(_ form: Form) throws -> AskToJoin.NewOrganisation {
        AskToJoin.NewOrganisation(
            name: try form.text("organisation", most: 200), sector: try form.choice("sector", as: Sector.self),
            part: try form.text("part", most: 500))
    }

    private static func initiative(_ visit: Visit) async throws -> Initiative {
        let slug = try visit.slug("initiative")
        let initiative = try await visit.read { try Initiative.find(slug, in: $0) }
        // Behind public facts there is nobody who could say yes.
        guard initiative.nature != .publicFacts else { throw Problem.notFound }
        return initiative
    }

    enum AsksFor: String, CaseIterable {
        case myself, organisation
    }
}
