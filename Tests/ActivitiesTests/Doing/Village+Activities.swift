import Core
import Initiatives
import Purposes
import TestSupport
import Testing

@testable import Activities

/// A village in which everybody has a role, with a valley of two parts and one result.
struct WorkingVillage {
    let village: Village
    let result: Slug
    var scope: Scope { village.scope }
    var store: Store { village.store }

    init(_ village: Village) async throws {
        self.village = village
        _ = try await SmallInitiative(in: village)
        result = try slug("safe-water")
    }

    func words(
        _ title: String = "Dig a well", results: [Slug]? = nil, places: [String] = ["lower"], buildsOn: Slug? = nil
    ) throws -> ActivityWords {
        ActivityWords(
            title: title, change: "Children of the lower village drink safe water.", results: results ?? [result],
            places: try places.map(slug), buildsOn: buildsOn)
    }

    @discardableResult func start(_ title: String = "Dig a well", by role: Role = .partnerLead) async throws -> Slug {
        try await perform(StartActivity(scope: scope, words: try words(title)), as: role)
    }

    @discardableResult func perform<A: Action>(_ action: A, as role: Role) async throws -> A.Outcome {
        try await store.perform(action, by: village.person(role).caller)
    }

    func refused(_ action: some Action, as role: Role) async -> Problem? {
        await TestSupport.refused { _ = try await perform(action, as: role) }
    }

    func voice(of role: Role) async throws -> Number<Voice> {
        let person = try village.person(role)
        return try await store.read { [scope] tx in
            let seat = try Seat.find(person.seat, in: tx, scope: scope)
            let voices = try tx.records(Voice.self, "scope = \(scope)")
            let own = voices.first {
                seat.role.speaksForOrganisation ? $0.organisation == seat.organisation : $0.member == seat.member
            }
            return try #require(own).number
        }
    }

    func view(_ activity: Slug, as role: Role = .partnerLead) async throws -> ActivityView {
        let caller = try village.person(role).caller
        return try await store.read { [scope, slug = village.slug, authority = store.authority] tx in
            let actor = try authority.actor(caller, in: scope, tx: tx)
            return try ActivityView.find(slug, activity, for: actor, in: tx)
        }
    }
}

func withWorkingVillage(on engine: Engine, _ body: (WorkingVillage) async throws -> Void) async throws {
    try await withHouse(on: engine) { store in
        try await body(WorkingVillage(Village("Village", in: store)))
    }
}

func slug(_ text: String) throws -> Slug { try Slug(checking: text, at: "test") }
