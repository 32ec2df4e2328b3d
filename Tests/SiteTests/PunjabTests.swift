import Core
import Demonstration
import TestSupport
import Testing

/// However often the loading of Punjab is stopped, it is finished just as it would have been.
@Suite struct PunjabTests {
    private static let clock = TimeSource { Instant(microseconds: 1_790_000_000_000_000) }

    @Test(arguments: Engine.tried) func stoppedAgainAndAgainItIsFinished(on engine: Engine) async throws {
        try await withHouse(on: engine, time: Self.clock) { whole in
            _ = try await Punjab(whole).load()
            let facts = try await whole.facts(of: "punjab-education")
            try await withHouse(on: engine, time: Self.clock) { store in
                for writes in [1, 3, 12, 30, facts.entries - 5, facts.entries - 1] {
                    await #expect(throws: Killed.self) {
                        _ = try await Punjab(store.killed(after: writes, at: Self.clock)).load()
                    }
                }
                let wasUnfinished = try await Punjab(store).load()
                let finished = try await store.facts(of: "punjab-education")
                let isSound = try await store.verify().isSound
                #expect(wasUnfinished && finished == facts && isSound)
                let isNewAgain = try await Punjab(store).load()
                #expect(!isNewAgain)
            }
        }
    }
}
