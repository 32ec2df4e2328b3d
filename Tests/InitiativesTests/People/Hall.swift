import Core
import Credentials
import Synchronization
import TestSupport
import Testing
import Web

@testable import Initiatives

/// A village, and visits to its pages as the server would make them.
struct Hall: Sendable {
    let village: Village
    let clock: Clock
    let keyring: Keyring
    var store: Store { village.store }
    var scope: Scope { village.scope }

    init(in store: Store, _ clock: Clock) async throws {
        self.clock = clock
        village = try await Village("Well water", in: store)
        keyring = try #require(Keyring(current: [UInt8](repeating: 7, count: 32)))
    }

    /// - Parameter role: nil for a visitor.
    func visit(
        as role: Role?, _ parameters: [String: String] = [:], _ fields: [String: String] = [:],
        asking query: [String: String] = [:], key: RequestKey = RequestKey(), from address: String = "a village"
    ) async throws -> Visit {
        let caller = try role.map { try village.person($0).caller } ?? .visitor
        let actor = try await store.read { [authority = store.authority, scope] tx in
            try authority.actor(caller, in: scope, tx: tx)
        }
        return Visit(
            store: store,
            reader: Reader(
                language: .en, path: "/", isLanguageChosen: false, problemWords: InitiativesComponent.peopleProblems),
            keyring: keyring, caller: caller, actor: actor,
            form: Form(fields: fields.mapValues { [$0] }, seal: FormSeal(key: key, token: "")),
            origin: Visit.Origin(
                address: keyring.fingerprint(of: address), device: "a test", site: "https://throughline.example",
                isLocal: false),
            parameters: parameters.merging(["initiative": village.slug.text]) { first, _ in first }, query: query)
    }

    func get(_ path: String, _ visit: Visit) async throws -> Answer {
        let page = try #require(try route(path).page)
        return try await page(visit)
    }

    func post(_ path: String, _ visit: Visit) async throws -> Answer {
        let submit = try #require(try route(path).submit)
        return try await submit(visit)
    }

    private func route(_ path: String) throws -> Route {
        let routes = InitiativesComponent.peopleRoutes + InitiativesComponent.setupRoutes
        return try #require(routes.first { $0.path == "/{initiative}\(path)" })
    }

    /// As whoever arranges sees them.
    func people() async throws -> PeopleView {
        let (slug, now) = (village.slug, clock.source.now())
        let steward = try await visit(as: .steward).actor
        return try await store.read { try PeopleView.find(slug, for: steward, at: now, in: $0) }
    }

    func organisation(_ name: String) async throws -> Organisation? {
        try await store.read { [scope] in try $0.record(Organisation.self, "scope = \(scope) AND name = \(name)") }
    }

    /// Somebody who was invited and has not answered.
    @discardableResult
    func invite(_ name: String, email: String? = nil, language: String = "en") async throws -> Seat {
        let guest = InvitePeople.Guest(
            name: name, email: email, language: language, role: .communityMember, organisation: nil)
        let seats = try await store.perform(InvitePeople(scope: scope, guests: [guest]), by: .operator)
        let number = try #require(seats.first)
        return try await store.read { [scope] in try Seat.find(number, in: $0, scope: scope) }
    }
}

/// Lends a village with a clock that stands still.
func withHall(on engine: Engine, _ body: (Hall) async throws -> Void) async throws {
    let clock = Clock()
    try await withHouse(on: engine, time: clock.source) { store in
        try await body(try await Hall(in: store, clock))
        #expect(try await store.verify().findings.isEmpty)
    }
}

extension Answer {
    /// The page as a browser gets it; empty where it leads on.
    var text: String {
        if case .value(let page, _) = form { String(decoding: page(), as: UTF8.self) } else { "" }
    }

    /// As a program gets it; empty where it leads on.
    var json: String {
        get throws {
            guard case .value(_, let json) = form else { return "" }
            return String(decoding: try json(), as: UTF8.self)
        }
    }

    var path: String? { if case .done(let path, _) = form { path } else { nil } }
}
