internal import Core
internal import Web

/// Leave and be forgotten: in one place, or with the whole account. Which goes is said first, and asked twice.
enum ForgettingRoutes {
    static let all: [Route] = [
        Route("/me/forget", .keepAccount, .page("The places from which one can be forgotten.", [Slug].self)) { visit in
            let view = try await visit.me()
            return Answer(
                page: { ForgettingPage(view: view, reader: visit.reader) },
                json: { view.places.map(\.initiative.slug) })
        },
        Route(
            form: "/me/forget/{place}", .keepAccount,
            .form(
                "Leave one initiative and be forgotten there.", FieldsJSON.self, fields: ["passphrase?", "name?"],
                gives: .page(WordsJSON.self)), page: placePage, submit: forgetPlace),
        Route(
            form: "/me/forget-all", .keepAccount,
            .form(
                "Leave everywhere and be forgotten.", FieldsJSON.self, fields: ["passphrase?", "name?"],
                gives: .page(WordsJSON.self)), page: allPage, submit: forgetAll),
    ]

    private static func placePage(_ visit: Visit) async throws -> Answer {
        let (place, isLast, account) = try await place(visit)
        let proof = ForgettingProof(account, name: place.initiative.name, isWithheld: place.isWithheld)
        return Answer(
            page: {
                ForgetPlacePage(place: place, isLast: isLast, proof: proof, form: visit.form, reader: visit.reader)
            },
            json: { FieldsJSON(proof.field) })
    }

    private static func forgetPlace(_ visit: Visit) async throws -> Answer {
        let (place, _, account) = try await place(visit)
        try await ForgettingProof(account, name: place.initiative.name, isWithheld: place.isWithheld).require(visit)
        let forgetting = Forgetting(visit: visit, session: try await visit.session())
        let hasAccount = try await forgetting.leave(place.initiative.scope)
        let answer = LinkRoutes.said(
            InitiativesText.forgottenTitle, InitiativesText.forgottenPlace(initiative: place.initiative.name), visit)
        return hasAccount ? answer : answer.with(.ends)
    }

    private static func allPage(_ visit: Visit) async throws -> Answer {
        let view = try await visit.me()
        let proof = ForgettingProof(view)
        return Answer(
            page: { ForgetAllPage(view: view, proof: proof, form: visit.form, reader: visit.reader) },
            json: { FieldsJSON(proof.field) })
    }

    private static func forgetAll(_ visit: Visit) async throws -> Answer {
        try await ForgettingProof(try await visit.me()).require(visit)
        try await Forgetting(visit: visit, session: try await visit.session()).leaveAll()
        return LinkRoutes.said(InitiativesText.forgottenTitle, InitiativesText.forgottenAll, visit).with(.ends)
    }

    private static func place(_ visit: Visit) async throws -> (MeView.Place, isLast: Bool, Account) {
        let (slug, view) = (try visit.slug("place"), try await visit.me())
        guard let place = view.places.first(where: { $0.initiative.slug == slug }) else { throw Problem.notFound }
        return (place, view.places.count == 1, view.account)
    }
}

extension Visit {
    fileprivate func me() async throws -> MeView {
        let (session, authority) = (try await session(), store.authority)
        return try await read { try MeView.of(session, waiting: [], authority: authority, tx: $0) }
    }
}
