import Core
import Initiatives
import TestSupport
import Testing

@testable import Partners

/// Of whom nothing was heard for long, so that somebody asks.
@Suite struct SilenceTests {
    @Test("After ninety days without a sign, members are told since which month", arguments: Engine.tried)
    func ninetyDays(engine: Engine) async throws {
        let clock = try SetClock("2026-06-15T06:00:00Z")
        try await withNeighbourhood(2, on: engine, at: clock) { village in
            try await village.say([1: .cooperation], by: 0)
            try clock.set("2026-07-20T06:00:00Z")
            try await village.say([0: .cooperation], by: 1)
            try clock.set("2026-09-13T05:59:59Z")
            let before = try await village.silent()
            #expect(before == [:], "not yet")
            try clock.set("2026-09-13T06:00:01Z")
            let first = try await village.silent()
            #expect(first["Neighbour 1"] == "2026-06" && first["Neighbour 2"] == nil)
            try await village.say([1: .coordination], by: 0)
            let again = try await village.silent()
            #expect(again["Neighbour 1"] == nil, "one word is a sign")
        }
    }

    @Test("Who answers only in confidence gives no sign that could be read off", arguments: Engine.tried)
    func confidence(engine: Engine) async throws {
        let clock = try SetClock("2026-06-15T06:00:00Z")
        try await withNeighbourhood(2, on: engine, at: clock) { village in
            try clock.set("2026-08-01T06:00:00Z")
            try await village.rate(1, 3, by: 0)
            try clock.set("2026-10-01T06:00:00Z")
            let silent = try await village.silent()
            #expect(silent["Neighbour 1"] == "2026-06")
        }
    }

    @Test("Whoever is outside is told nothing of it, and of who did not join nothing is told", arguments: Engine.tried)
    func whoIsTold(engine: Engine) async throws {
        let clock = try SetClock("2026-06-15T06:00:00Z")
        try await withNeighbourhood(1, on: engine, at: clock) { village in
            try await village.leave(0)
            try clock.set("2026-12-15T06:00:00Z")
            let (outside, inside) = (try await village.silent(for: .visitor), try await village.silent())
            #expect(outside == [:] && inside["Neighbour 1"] == nil && inside["School"] == "2026-06")
        }
    }

    @Test("However many partners there are, it is one question to the database")
    func oneQuery() async throws {
        try await withNeighbourhood(6, on: .sqlite, at: SetClock("2026-06-15T06:00:00Z")) { village in
            let asked = try await village.store.read { [slug = village.village.slug] tx in
                let initiative = try Initiative.find(slug, in: tx)
                let before = tx.queryCount
                _ = try Silence.since(initiative, in: tx)
                return tx.queryCount - before
            }
            #expect(asked == 1)
        }
    }
}

extension Neighbourhood {
    /// By name, the month since which nothing was heard.
    fileprivate func silent(for actor: Actor? = nil) async throws -> [String: String] {
        let caller = try village.person(.observer).caller
        return try await store.read { [scope, slug = village.slug, authority = store.authority] tx in
            let view = try PartnersView.find(slug, for: actor ?? authority.actor(caller, in: scope, tx: tx), in: tx)
            return Dictionary(
                uniqueKeysWithValues: view.partners.compactMap { partner in
                    partner.silentSince.map { (partner.organisation.name, $0.description) }
                })
        }
    }
}
