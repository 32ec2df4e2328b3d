import Core
import Initiatives
import TestSupport
import Testing

@testable import Partners

/// What the rooms behind the partners' page cost in queries: the same, however many partners there are.
@Suite struct RoomCostTests {
    @Test func costsDoNotGrow() async throws {
        var costs: [[String: Int]] = []
        for count in [1, 7] {
            try await withNeighbourhood(count, on: .sqlite, at: SetClock("2026-11-02T06:00:00Z")) { village in
                costs.append(try await village.costs())
            }
        }
        #expect(costs[0] == ["partners": 6, "profiles": 3, "same": 9, "field": 3, "representation": 12])
        #expect(costs[0] == costs[1])
    }
}

extension Neighbourhood {
    fileprivate func costs() async throws -> [String: Int] {
        let caller = try village.person(.steward).caller
        return try await store.read { [scope, slug = village.slug, authority = store.authority] tx in
            let actor = try authority.actor(caller, in: scope, tx: tx)
            var costs: [String: Int] = [:]
            var before = tx.queryCount
            func note(_ room: String) {
                costs[room] = tx.queryCount - before
                before = tx.queryCount
            }
            _ = try PartnersView.find(slug, for: actor, in: tx)
            note("partners")
            _ = try PartnerProfile.all(in: tx, scope: scope)
            note("profiles")
            _ = try SameView.find(slug, in: tx)
            note("same")
            _ = try FieldView.find(slug, for: actor, in: tx)
            note("field")
            _ = try RepresentationView.find(slug, [], for: actor, in: tx)
            note("representation")
            return costs
        }
    }
}
