import Core
import Initiatives
import TestSupport
import Testing

@testable import Partners

/// Organisations answer in confidence; what is shown was frozen.
@Suite struct ScoreTests {
    @Test("Nothing is shown before it is frozen, nor of fewer than three", arguments: Engine.tried)
    func freezing(engine: Engine) async throws {
        try await withNeighbourhood(4, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            for rater in [1, 2, 3] { try await village.rate(0, 2, by: rater) }
            for rater in [0, 1] { try await village.rate(2, 4, by: rater) }
            let before = try await village.score(0)
            #expect(before == nil)
            try await village.freeze()
            let score = try #require(try await village.score(0))
            // Beside the neighbours, the school and the fund could have answered.
            #expect(score.shown == .most(Fraction(7, 3)) && score.raters == 3 && score.asked == 5)
            #expect(score.total == nil, "the sum of three is not kept in the open")
            let few = try await village.score(2)
            #expect(few == nil)
        }
    }

    @Test("A quarter's scores are frozen once, and are what they were", arguments: Engine.tried)
    func once(engine: Engine) async throws {
        let clock = try SetClock("2026-09-30T06:00:00Z")
        try await withNeighbourhood(5, on: engine, at: clock) { village in
            for (rater, answer) in [(1, 2), (2, 3), (3, 2), (4, 3)] {
                try await village.rate(0, Int64(answer), by: rater)
            }
            try await village.freeze()
            let again = await refused { try await village.freeze() }
            #expect(again?.code == "scores.frozen")
            try clock.set("2026-10-01T06:00:00Z")
            for (rater, answer) in [(1, 3), (2, 2), (3, 3), (4, 3)] {
                try await village.rate(0, Int64(answer), by: rater)
            }
            let live = try await village.score(0)
            #expect(live?.shown == .mean(Fraction(5, 2)), "never live")
            try await village.freeze()
            let (now, before) = (try await village.score(0), try await village.score(0, in: "2026-Q3"))
            #expect(now?.shown == .mean(Fraction(11, 4)) && before?.shown == .mean(Fraction(5, 2)))
            #expect(now?.period.description == "2026-Q4" && before?.period.description == "2026-Q3")
        }
    }

    @Test("Where fewer than three answered since, the old score stands with its date", arguments: Engine.tried)
    func standing(engine: Engine) async throws {
        let clock = try SetClock("2026-03-30T06:00:00Z")
        try await withNeighbourhood(6, on: engine, at: clock) { village in
            for (rater, answer) in [(1, 2), (2, 3), (3, 2), (4, 3), (5, 2)] {
                try await village.rate(0, Int64(answer), by: rater)
            }
            try await village.freeze()
            let first = try await village.score(0)
            func stands(_ when: String, _ change: () async throws -> Void) async throws {
                try clock.set(when)
                try await change()
                try await village.freeze()
                let score = try await village.score(0)
                #expect(score?.shown == .mean(Fraction(12, 5)) && score?.period == first?.period, "\(when)")
            }
            try await stands("2026-04-01T06:00:00Z") { try await village.rate(0, 3, by: 1) }
            try await stands("2026-07-01T06:00:00Z") {
                let grown = try await village.adding("Newcomer")
                try await grown.rate(0, 4, by: 6)
            }
            try await stands("2026-10-01T06:00:00Z") { try await village.leave(5) }
            try clock.set("2027-01-01T06:00:00Z")
            try await village.rate(0, 3, by: 2)
            try await village.freeze()
            let score = try await village.score(0)
            #expect(score?.shown == .least(Fraction(8, 3)) && score?.raters == 3, "3, 4 and 3 waited for one another")
        }
    }

    @Test("Trust is the mean of what is shown of its parts, and only where each is exact")
    func trust() throws {
        let parts: [RatingItem: ShownScore] = [
            .reliability: .mean(Fraction(12, 5)), .mission: .mean(Fraction(5, 2)), .openness: .mean(Fraction(3, 1)),
        ]
        #expect(ScoresView.trust(parts) == Fraction(79, 30))
        #expect(ScoresView.trust(parts.merging([.openness: .least(Fraction(16, 5))]) { $1 }) == nil)
        #expect(ScoresView.trust(parts.filter { $0.key != .mission }) == nil)
    }

    @Test("One rates others that are here, not oneself, and answers every question", arguments: Engine.tried)
    func whom(engine: Engine) async throws {
        try await withNeighbourhood(2, on: engine, at: SetClock("2026-11-02T06:00:00Z")) { village in
            let own = await refused { try await village.rate(0, 2, by: 0) }
            #expect(own?.kind == .notFound)
            try await village.leave(1)
            let gone = await refused { try await village.rate(1, 2, by: 0) }
            #expect(gone?.kind == .notFound)
            for answer in [0, 5] as [Int64] {
                let outside = await refused { try await village.rate(0, answer, by: 0) }
                #expect(outside?.code == "rating.answer" && outside?.place == "influence")
            }
            let half = await refused {
                let rate = RatePartner(
                    scope: village.scope, organisation: village.neighbours[1].slug, answers: [.influence: 1])
                _ = try await village.store.perform(rate, by: village.neighbours[0].lead.caller)
            }
            #expect(half?.place == "involvement")
        }
    }
}
