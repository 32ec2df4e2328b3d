import Core
import Initiatives
import TestSupport
import Testing

@testable import Partners

/// Each organisation says for itself how it works with the others, quarter by quarter.
@Suite struct TieTests {
    @Test("A tie stands at the lower of two words, and both are kept", arguments: Engine.tried)
    func theLowerWord(engine: Engine) async throws {
        try await withNeighbourhood(3, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            try await village.say([1: .integration, 2: .coordination], by: 0)
            try await village.say([0: .cooperation, 2: .awareness], by: 1)
            let view = try await village.network()
            let (first, second, third) = (
                village.neighbours[0].number, village.neighbours[1].number, village.neighbours[2].number
            )
            #expect(
                view.network.ties == [
                    Tie(pair: .init(first, second), firstSays: .integration, secondSays: .cooperation),
                    Tie(pair: .init(first, third), firstSays: .coordination, secondSays: nil),
                    Tie(pair: .init(second, third), firstSays: .awareness, secondSays: nil),
                ])
            #expect(view.network.ties.map(\.intensity) == [.cooperation, nil, nil], "one side's word is no tie yet")
            #expect(view.network.network.tieCount == 1 && view.network.period.description == "2026-Q4")
        }
    }

    @Test("What both only know of is no tie", arguments: Engine.tried)
    func awarenessIsNoTie(engine: Engine) async throws {
        try await withNeighbourhood(2, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            try await village.say([1: .awareness], by: 0)
            try await village.say([0: .integration], by: 1)
            let view = try await village.network()
            #expect(view.network.ties.map(\.intensity) == [.awareness] && view.network.network.tieCount == 0)
        }
    }

    @Test("Within its quarter a word can be changed or taken back", arguments: Engine.tried)
    func changing(engine: Engine) async throws {
        try await withNeighbourhood(3, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            try await village.say([1: .integration, 2: .none], by: 0)
            try await village.say([1: .cooperation], by: 0)
            let ties = try await village.network().network.ties
            #expect(ties.map(\.firstSays) == [.cooperation])
        }
    }

    @Test("A new quarter begins anew, beside the one before", arguments: Engine.tried)
    func quarters(engine: Engine) async throws {
        let clock = try SetClock("2026-09-30T06:00:00Z")
        try await withNeighbourhood(4, on: engine, at: clock) { village in
            try await village.say([1: .cooperation, 2: .coordination, 3: .integration], by: 0)
            for other in [1, 2, 3] { try await village.say([0: .integration], by: other) }
            try clock.set("2026-10-01T06:00:00Z")
            let still = try await village.network()
            #expect(still.network.period.description == "2026-Q3", "until something is said in the new one")
            #expect(still.quarters.map(\.description) == ["2026-Q3", "2026-Q4"])
            try await village.say([1: .coordination, 2: .cooperation], by: 0)
            for other in [1, 2, 3] { try await village.say([0: .integration], by: other) }
            try await village.say([0: .integration, 3: .cooperation], by: 2)
            try await village.say([0: .integration, 2: .cooperation], by: 3)
            let view = try await village.network()
            let numbers = village.neighbours.map(\.number)
            let changes = try #require(view.changes)
            #expect(changes.stronger == [.init(numbers[0], numbers[1])])
            #expect(changes.weaker == [.init(numbers[0], numbers[2])])
            #expect(changes.gone == [.init(numbers[0], numbers[3])])
            #expect(changes.new == [.init(numbers[2], numbers[3])])
        }
    }

    @Test("Who left has no place in this quarter's network, and keeps it in those before", arguments: Engine.tried)
    func leaving(engine: Engine) async throws {
        let clock = try SetClock("2026-09-30T06:00:00Z")
        try await withNeighbourhood(3, on: engine, at: clock) { village in
            for (one, other) in [(0, 1), (1, 0)] { try await village.say([other: .cooperation], by: one) }
            try clock.set("2026-10-01T06:00:00Z")
            try await village.say([1: .cooperation], by: 0)
            try await village.leave(1)
            let numbers = village.neighbours.map(\.number)
            let (now, before) = (try await village.network(), try await village.network(in: "2026-Q3"))
            #expect(now.network.position(of: numbers[1]) == nil && now.network.ties.isEmpty)
            #expect(before.network.members.map(\.number) == [numbers[0], numbers[1]])
            #expect(before.network.network.tieCount == 1)
            let gone = await refused { try await village.say([1: .cooperation], by: 0) }
            #expect(gone?.code == "tie.stranger")
        }
    }

    @Test("Only who speaks for an organisation says it, and only of others here", arguments: Engine.tried)
    func whoSays(engine: Engine) async throws {
        try await withNeighbourhood(2, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            let say = SayTies(scope: village.scope, words: [.init(village.neighbours[0].number, .integration)])
            for role in Role.offered where ![.partnerLead, .funder].contains(role) {
                let problem = await refused {
                    try await village.store.perform(say, by: village.village.person(role).caller)
                }
                #expect(problem?.kind == .notAllowed, "\(role)")
            }
            _ = try await village.store.perform(say, by: village.village.person(.funder).caller)
            let own = await refused { try await village.say([0: .integration], by: 0) }
            #expect(own?.code == "tie.stranger")
            let unknown = await refused { _ = try await village.network(in: "2020-Q1") }
            #expect(unknown?.kind == .notFound)
        }
    }
}
