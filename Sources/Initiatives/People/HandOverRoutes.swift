internal import Core
internal import Credentials
internal import Web

/// A link to hand over by oneself. It is answered where it was asked for: no address leads to it a second time.
enum HandOverRoutes {
    static let all = [
        Route(
            form: "/{initiative}/people/{member}/link", .invite,
            .form(
                "Make a link to hand over by oneself.", [String].self, query: ["for?"], fields: ["link"],
                gives: .page(MadeLinkJSON.self)), page: page, submit: submit)
    ]

    private static func page(_ visit: Visit) async throws -> Answer {
        let view = try await visit.read { try PersonView.find(visit, in: $0) }
        try requireSomethingToDo(view, visit.actor)
        let wanted = view.links.first { $0.purpose.rawValue == visit.query("for") } ?? view.links.first
        return Answer(
            page: { MakeLinkPage(view: view, wanted: wanted, form: visit.form, reader: visit.reader) },
            json: { view.links.map(\.value) })
    }

    private static func submit(_ visit: Visit) async throws -> Answer {
        let wanted = visit.form.typed("link") ?? ""
        // It is in the record before there is a link, never the other way round.
        let asked = try await visit.read { try chosen(wanted, visit, in: $0).link }
        _ = try await visit.perform(
            HandLink(scope: asked.place.seat.scope, seat: asked.place.seat.number, purpose: asked.purpose))
        let (view, made) = try await visit.store.operate { tx in
            // Asked again in the transaction that makes the link: a right may have gone a moment ago.
            let actor = try visit.store.authority.actor(visit.caller, in: asked.place.seat.scope, tx: tx)
            guard actor == visit.actor else { throw Problem.notFound }
            let (view, link) = try chosen(wanted, visit, in: tx)
            let code = try Link.make(to: link.purpose, for: link.place.seat, in: tx)
            let expires = Instant(microseconds: tx.now.microseconds + Link.days * 86_400_000_000)
            return (view, MadeLink(link: link, code: code, expires: expires, site: visit.origin.site))
        }
        return Answer(
            page: { MadeLinkPage(view: view, made: made, reader: visit.reader) },
            json: { MadeLinkJSON(made, view) })
    }

    private static func chosen(
        _ wanted: String, _ visit: Visit, in tx: ReadTransaction
    ) throws -> (view: PersonView, link: HandedLink) {
        let view = try PersonView.find(visit, in: tx)
        guard let link = view.links.first(where: { $0.value == wanted }) else {
            throw Problem.invalid("choice.missing", at: "link", "Choose one of these.")
        }
        return (view, link)
    }

    /// A partner's lead has no link to make for people of others, and learns nothing of who they are.
    private static func requireSomethingToDo(_ view: PersonView, _ actor: Actor) throws {
        guard !view.links.isEmpty || actor.may(.arrange) else { throw Problem.notFound }
    }
}

/// What a program is told of a link that it made. Fields are only ever added.
struct MadeLinkJSON: Encodable {
    let address: String
    let code: String
    let purpose: String
    let expires: Instant

    init(_ made: MadeLink, _ view: PersonView) {
        address = made.address(view.initiative, Reader(writingTo: view.person.profile))
        code = made.code.text
        purpose = made.link.purpose.rawValue
        expires = made.expires
    }
}
