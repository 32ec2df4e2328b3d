internal import Core
internal import Credentials
public import Web

extension InitiativesComponent {
    /// The way in, and all that is one's own. `/me` itself is `meRoute`, since it asks every component.
    static let signInRoutes: [Route] =
        EnteringRoutes.all + LinkRoutes.all + AccountRoutes.all + TokenRoutes.all + ForgettingRoutes.all
        + TryOutRoutes.all

    /// The page of whoever is signed in.
    /// - Parameter waiting: what waits for somebody, by component, in the order in which it is shown.
    public static func meRoute(waiting: [WaitingQuery]) -> Route {
        Route("/me", .keepAccount, .page("One's own account, places, and what waits there.", MeJSON.self)) { visit in
            let session = try await visit.session()
            let view = try await visit.read { [authority = visit.store.authority] tx in
                try MeView.of(session, waiting: waiting, authority: authority, tx: tx)
            }
            return Answer(
                page: { MePage(view: view, seal: visit.form.seal, reader: visit.reader) },
                json: { MeJSON(view, visit.reader) })
        }
    }
}

/// What a form asks for, for programs.
struct FieldsJSON: Encodable {
    let fields: [String]

    init(_ fields: String...) { self.fields = fields }
}

/// What stands on a page that only says something.
struct WordsJSON: Encodable {
    let message: String
}

extension Form {
    /// Exactly as it was typed: blanks count.
    func secret(_ name: String) -> String { typed(name) ?? "" }

    /// A new passphrase, typed twice, since nobody sees what they type.
    func newPassphrase() throws -> String {
        let passphrase = secret("passphrase")
        try Passphrase.check(passphrase, at: "passphrase")
        guard secret("again") == passphrase else {
            throw Problem.invalid("passphrase.differs", at: "again", "These two are not the same.")
        }
        return passphrase
    }
}
