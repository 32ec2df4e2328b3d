internal import Core
internal import Credentials
internal import Foundation
internal import Hummingbird
internal import Initiatives
internal import Web

/// A request whose maker is known: who they are at this address, and how the page is to look for them.
struct Arrival: Sendable {
    let caller: Caller
    let actor: Actor
    let reader: Reader
    let context: SiteContext
    let formGuard: FormGuard
    /// How long the records are that a page here is made from.
    let version: [Int64]
    /// Whether nothing is to be written about the use of a session.
    let isNoted: Bool
    private let premises: Premises

    /// One look at the database. What does not exist and what one may not see take the same way through it.
    init(
        _ caller: Caller, _ pass: Entrance.Pass, _ initiative: String?, _ premises: Premises, _ context: SiteContext,
        _ tx: ReadTransaction
    ) throws {
        let slug = initiative.map { Slug($0) }
        // Its number alone: reading all of an initiative would take longer than reading of none.
        let found = try slug.map { slug in
            try tx.first("SELECT scope FROM initiative WHERE slug = \(slug)") { try $0.get("scope", as: Scope.self) }
        }
        // No initiative has this number.
        let scope = slug == nil ? .site : (found ?? nil) ?? Scope(-1)
        self.caller = caller
        self.context = context
        self.premises = premises
        let actor = try premises.store.authority.actor(caller, in: scope, tx: tx)
        self.actor = actor
        formGuard = FormGuard(premises: premises, pass: pass)
        let seal = formGuard.seal(seat: actor.seat)
        let presence = try Presence.find(caller, actor, in: scope, seal: seal, reader: context.reader, tx: tx)
        isNoted = presence?.isNoted ?? true
        reader = context.reader.seen(by: presence?.viewer, navigation: House.navigation.filter { actor.may($0.verb) })
        version = try PageCache.version(of: scope, in: tx)
    }

    /// They came with a session that does not hold any more.
    var isSignedOut: Bool {
        if case .session = caller { reader.viewer == nil } else { false }
    }

    /// What is the same for everybody who has not signed in.
    func isCacheable(_ route: Route) -> Bool { caller == .visitor && route.submit == nil }

    var cacheKey: PageCache.Key {
        PageCache.Key(
            address: reader.path, language: reader.language, isLanguageChosen: reader.isLanguageChosen,
            isJSON: context.wantsJSON, day: premises.store.time.now().microseconds / 86_400_000_000)
    }

    func visit(_ form: Form, _ entrance: Entrance) -> Visit {
        let parameters = context.parameters.map { (String($0.key), String($0.value)) }
        return Visit(
            store: premises.store, reader: reader, keyring: premises.keyring, caller: caller, actor: actor, form: form,
            origin: entrance.origin(from: context.address),
            parameters: Dictionary(parameters, uniquingKeysWith: { $1 }),
            query: Dictionary(context.query, uniquingKeysWith: { first, _ in first }), noteErasure: premises.noteErasure
        )
    }

    func deliverable(_ form: Answer.Form, cache: String = "no-cache") throws -> Deliverable {
        switch form {
        case .file(let file): Deliverable(file.type, file.bytes, cache: cache, download: file.name)
        case .value(_, let json) where context.wantsJSON: Deliverable("application/json", try json(), cache: cache)
        case .value(let page, _):
            Deliverable("text/html; charset=utf-8", page(), cache: cache, language: reader.language)
        case .done(_, let json): Deliverable("application/json", try json(), cache: cache)
        }
    }
}
