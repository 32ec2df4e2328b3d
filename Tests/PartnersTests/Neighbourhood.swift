import Core
import Initiatives
import TestSupport
import Testing

@testable import Partners

/// A village in which several organisations have joined, each with somebody who speaks for it.
struct Neighbourhood {
    struct Neighbour {
        let number: Number<Organisation>
        let slug: Slug
        let lead: Village.Person
    }

    let village: Village
    private(set) var neighbours: [Neighbour] = []
    var store: Store { village.store }
    var scope: Scope { village.scope }

    /// - Parameter count: of neighbours, beside the school and the fund of every village.
    init(_ count: Int, in store: Store) async throws {
        village = try await Village("Neighbourhood", in: store)
        for index in 0..<count { try await add("Neighbour \(index + 1)") }
    }

    /// The same with one more.
    func adding(_ name: String) async throws -> Neighbourhood {
        var grown = self
        try await grown.add(name)
        return grown
    }

    private mutating func add(_ name: String) async throws {
        let guest = InvitePeople.Guest(
            name: "Lead of \(name)", email: nil, language: "en", role: .partnerLead,
            organisation: .new(name: name, sector: .civilSociety, givesMoney: false))
        let seats = try await store.perform(InvitePeople(scope: scope, guests: [guest]), by: .operator)
        let lead = try await Village.enter(try #require(seats.first), scope, store)
        let found = try await store.read { [scope] tx in
            try tx.record(Organisation.self, "scope = \(scope) AND name = \(name)")
        }
        let organisation = try #require(found)
        neighbours.append(Neighbour(number: organisation.number, slug: organisation.slug, lead: lead))
    }

    func say(_ words: [Int: Intensity], by one: Int) async throws {
        let said = words.map { SayTies.Word(neighbours[$0.key].number, $0.value) }
        _ = try await store.perform(SayTies(scope: scope, words: said), by: neighbours[one].lead.caller)
    }

    /// The same answer to every question.
    func rate(_ rated: Int, _ answer: Int64, by one: Int) async throws {
        let answers = Dictionary(uniqueKeysWithValues: RatingItem.allCases.map { ($0, answer) })
        let rate = RatePartner(scope: scope, organisation: neighbours[rated].slug, answers: answers)
        _ = try await store.perform(rate, by: neighbours[one].lead.caller)
    }

    func freeze() async throws {
        _ = try await store.perform(FreezeScores(scope: scope), by: village.person(.steward).caller)
    }

    func leave(_ one: Int) async throws {
        _ = try await store.perform(LeaveTogether(scope: scope), by: neighbours[one].lead.caller)
    }

    func network(in quarter: String? = nil) async throws -> NetworkView {
        try await read { slug, actor, tx in try NetworkView.find(slug, quarter: quarter, for: actor, in: tx) }
    }

    /// What is shown of one of them in one thing.
    func score(_ one: Int, _ item: RatingItem = .openness, in quarter: String? = nil) async throws -> Score? {
        let view = try await read { slug, actor, tx in try ScoresView.find(slug, quarter: quarter, for: actor, in: tx) }
        return view.partners.first { $0.organisation.number == neighbours[one].number }?.scores[item]
    }

    private func read<Value: Sendable>(
        _ body: @escaping @Sendable (Slug, Actor, ReadTransaction) throws -> Value
    ) async throws -> Value {
        let caller = try village.person(.observer).caller
        return try await store.read { [scope, slug = village.slug, authority = store.authority] tx in
            try body(slug, authority.actor(caller, in: scope, tx: tx), tx)
        }
    }
}

/// Lends such a village in a database of its own, and verifies it afterwards.
func withNeighbourhood(
    _ count: Int, on engine: Engine, at clock: SetClock, _ body: (Neighbourhood) async throws -> Void
) async throws {
    try await withHouse(on: engine, time: clock.source) { store in
        try await body(try await Neighbourhood(count, in: store))
        let findings = try await store.verify().findings
        #expect(findings.isEmpty)
    }
}
