internal import Core
internal import Credentials
internal import Web

/// Programs that one lets in.
enum TokenRoutes {
    static let all: [Route] = [
        Route(
            form: "/me/tokens", .keepAccount,
            .form("See which programs one let in, and end one.", [TokenJSON].self, fields: ["program"]), page: list,
            submit: end),
        Route(
            form: "/me/tokens/{place}/{seat}", .keepAccount,
            .form(
                "Let a program act from one of one's seats.", TokenFormJSON.self,
                fields: ["name", .choice("may*", Verb.grantable.map(\.verb)), .number("days"), "passphrase"],
                gives: .page(TokenMadeJSON.self)), page: page,
            submit: make),
    ]

    private static func list(_ visit: Visit) async throws -> Answer {
        let session = try await visit.session()
        let tokens = try await TokenDesk(door: visit.door, session: session).all()
        let view = try await visit.read { [authority = visit.store.authority] tx in
            TokensView(
                tokens: tokens, places: try MeView.of(session, waiting: [], authority: authority, tx: tx).places,
                hasSecondFactor: session.hasSecondFactor)
        }
        return Answer(
            page: { TokensPage(view: view, seal: visit.form.seal, reader: visit.reader) },
            json: { tokens.map { TokenJSON($0) } })
    }

    private static func end(_ visit: Visit) async throws -> Answer {
        guard let digest = [UInt8](hex: visit.form.secret("program")).flatMap({ Digest(bytes: $0) }) else {
            throw Problem.notFound
        }
        try await TokenDesk(door: visit.door, session: try await visit.session()).end(digest)
        return Answer(done: "/me/tokens")
    }

    private static func page(_ visit: Visit) async throws -> Answer {
        let (initiative, seat, title) = try await seat(visit)
        return Answer(
            page: {
                TokenPage(initiative: initiative, seat: seat, title: title, form: visit.form, reader: visit.reader)
            },
            json: { TokenFormJSON(verbs: TokenDesk.verbs(of: seat.role)) })
    }

    private static func make(_ visit: Visit) async throws -> Answer {
        let (initiative, seat, _) = try await seat(visit)
        let form = visit.form
        _ = try await OwnAccount(door: visit.door, session: try await visit.session())
            .confirm(form.secret("passphrase"), at: "passphrase")
        let token = try await TokenDesk(door: visit.door, session: try await visit.session()).make(
            try form.text("name", most: 100), seat: seat.number, in: initiative.scope,
            verbs: try Set(form.all("may").map(verb)), days: try form.number("days", in: 1...TokenDesk.longestDays))
        return Answer(
            page: { TokenMadePage(token: token, reader: visit.reader) }, json: { TokenMadeJSON(token: token.text) })
    }

    private static func verb(_ text: String) throws -> Verb {
        guard let verb = Verb(rawValue: text) else {
            throw Problem.invalid("choice.unknown", at: "may", "There is nothing like this to be allowed.")
        }
        return verb
    }

    private static func seat(_ visit: Visit) async throws -> (Initiative, Seat, String) {
        let desk = TokenDesk(door: visit.door, session: try await visit.session())
        let (slug, number) = (try visit.slug("place"), try visit.number("seat", of: Seat.self))
        let reader = visit.reader
        return try await visit.read { tx in
            let initiative = try Initiative.find(slug, in: tx)
            let seat = try desk.seat(number, in: initiative.scope, tx: tx)
            return (initiative, seat, seat.title(try Organisation.names(of: [seat], in: tx)[seat.organisation], reader))
        }
    }
}

struct TokenJSON: Encodable {
    let program: String
    let name: String
    let scope: Int64
    let seat: Int64
    let may: [Verb]
    let expires: Instant

    init(_ token: TokenGrant) {
        program = token.digest.description
        name = token.name
        scope = token.scope.number
        seat = token.seat.value
        may = token.limit.sorted { $0.rawValue < $1.rawValue }
        expires = token.expires
    }
}

struct TokenFormJSON: Encodable {
    let fields = ["name", "may", "days", "passphrase"]
    let verbs: [Verb]
}

/// What goes behind `Authorization: Bearer`. It is told once.
struct TokenMadeJSON: Encodable {
    let token: String
}
