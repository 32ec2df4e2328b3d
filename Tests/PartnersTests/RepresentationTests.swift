import Core
import Initiatives
import TestSupport
import Testing

@testable import Partners

/// Who has which share of what counts.
@Suite struct RepresentationTests {
    @Test(
        "Seats and ties are counted by part of society, and those who live it have their own row",
        arguments: Engine.tried)
    func counting(engine: Engine) async throws {
        try await withNeighbourhood(2, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            try await village.say([1: .coordination], by: 0)
            try await village.say([0: .cooperation], by: 1)
            let view = try await village.representation(.observer)
            #expect(
                view.partners.whole == 4 && view.partners.sectors == [.government: 1, .market: 1, .civilSociety: 2])
            let seats = try #require(view.counts.first { $0.key == "seats" })
            // Two of the school, one of the fund, one of each neighbour, and somebody from the village.
            #expect(
                seats.whole == 6
                    && seats.sectors == [.government: 2, .market: 1, .civilSociety: 2, .community: 1])
            #expect(seats.living == 6 && seats.others == 0, "whoever joined said that they live it")
            let ties = try #require(view.counts.first { $0.key == "ties" })
            #expect(ties.whole == 2 && ties.sectors == [.civilSociety: 2], "one tie has two ends")
        }
    }

    @Test("What others count is put into parts of society by who acted, and for whom", arguments: Engine.tried)
    func othersCounts(engine: Engine) async throws {
        try await withNeighbourhood(1, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            let people = village.village
            for person in [village.neighbours[0].lead.caller, try people.person(.communityMember).caller] {
                _ = try await village.store.perform(
                    MapBody(
                        scope: village.scope, words: .init(name: "A mill", sector: .market, stand: .helps, why: "So.")),
                    by: person)
            }
            _ = try await village.store.perform(
                MapBody(
                    scope: village.scope, words: .init(name: "A mill", sector: .market, stand: .helps, why: "So.")),
                by: people.person(.steward).caller)
            let query: Representation.Query = { _, initiative, tx in
                [
                    .init(
                        "bodies", PartnersText.fieldTitle,
                        try Representation.holders(doing: [MapBody.name], in: tx, scope: initiative.scope)),
                    .init("nothing", PartnersText.fieldTitle, []),
                ]
            }
            let view = try await village.representation(.observer, [query])
            let bodies = try #require(view.counts.first { $0.key == "bodies" })
            #expect(bodies.whole == 3 && bodies.sectors == [.civilSociety: 1, .community: 1])
            #expect(bodies.others == 1, "the steward sits for no organisation")
            let nothing = try #require(view.counts.first { $0.key == "nothing" })
            #expect(nothing.whole == 0 && nothing.living == 0)
        }
    }

    @Test("Whoever is outside sees numbers of organisations that joined, and no others", arguments: Engine.tried)
    func outside(engine: Engine) async throws {
        try await withNeighbourhood(2, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            try await village.leave(1)
            let view = try await village.representation(nil)
            #expect(view.counts.isEmpty && view.partners.whole == 3 && view.partners.sectors[.civilSociety] == 1)
        }
    }
}

extension Neighbourhood {
    fileprivate func representation(
        _ role: Role?, _ queries: [Representation.Query] = []
    ) async throws -> RepresentationView {
        let caller = try role.map { try village.person($0).caller } ?? .visitor
        return try await store.read { [scope, slug = village.slug, authority = store.authority] tx in
            try RepresentationView.find(slug, queries, for: authority.actor(caller, in: scope, tx: tx), in: tx)
        }
    }
}
