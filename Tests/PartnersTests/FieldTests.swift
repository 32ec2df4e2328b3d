import Core
import Initiatives
import TestSupport
import Testing

@testable import Partners

/// Who outside helps or hinders, as members say it to one another.
@Suite struct FieldTests {
    private let words = BodyWords(name: "The ferry company", sector: .market, stand: .both, why: "It sets the fares.")

    @Test("Whoever said it changes it, or a steward; from then on it is that one's word", arguments: Engine.tried)
    func changing(engine: Engine) async throws {
        try await withNeighbourhood(0, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            let people = village.village
            let body = try await village.store.perform(
                MapBody(scope: village.scope, words: words), by: people.person(.communityMember).caller)
            func revise(_ why: String, by role: Role) async -> Problem? {
                var changed = words
                changed.why = why
                return await refused {
                    _ = try await village.store.perform(
                        ReviseBody(scope: village.scope, body: body, words: changed), by: people.person(role).caller)
                }
            }
            let stranger = await revise("No.", by: .contributor)
            #expect(stranger?.code == "field.not-yours")
            let own = await revise("It sets the fares, and the hours.", by: .communityMember)
            let steward = await revise("It decides when boats go.", by: .steward)
            #expect(own == nil && steward == nil)
            let seen = try await village.field(by: .partnerLead)
            #expect(
                seen.bodies.map(\.known.why) == ["It decides when boats go."]
                    && seen.bodies.map(\.by) == ["The steward"])
            let late = await revise("Mine again.", by: .communityMember)
            #expect(late?.code == "field.not-yours")
        }
    }

    @Test("Who only reads along is told no name", arguments: Engine.tried)
    func names(engine: Engine) async throws {
        try await withNeighbourhood(0, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            _ = try await village.store.perform(
                MapBody(scope: village.scope, words: words), by: village.village.person(.communityMember).caller)
            let (observer, lead) = (try await village.field(by: .observer), try await village.field(by: .partnerLead))
            #expect(observer.bodies.map(\.by) == [nil] && lead.bodies.map(\.by) == ["The community member"])
            #expect(!observer.bodies[0].mayChange && !observer.mayAdd)
        }
    }

    @Test("Whoever is forgotten takes along what they said", arguments: Engine.tried)
    func forgetting(engine: Engine) async throws {
        try await withNeighbourhood(0, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            let girl = try village.village.person(.communityMember).caller
            _ = try await village.store.perform(MapBody(scope: village.scope, words: words), by: girl)
            _ = try await village.store.perform(ForgetMember(scope: village.scope), by: girl)
            let left = try await village.field(by: .steward)
            #expect(left.bodies.isEmpty)
        }
    }
}

extension Neighbourhood {
    fileprivate func field(by role: Role) async throws -> FieldView {
        let caller = try village.person(role).caller
        return try await store.read { [scope, slug = village.slug, authority = store.authority] tx in
            try FieldView.find(slug, for: authority.actor(caller, in: scope, tx: tx), in: tx)
        }
    }
}
