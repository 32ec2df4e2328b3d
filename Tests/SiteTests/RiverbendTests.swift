import Core
import Demonstration
import Initiatives
import Purposes
import TestSupport
import Testing

@testable import Server

/// The fiction of Riverbend: it tells what it is meant to tell, and however often its loading is stopped, it is
/// finished just as it would have been.
@Suite struct RiverbendTests {
    static let noon = Instant(microseconds: 1_790_000_000_000_000)
    static func clock(daysLater: Int64 = 0) -> TimeSource {
        TimeSource { Instant(microseconds: noon.microseconds + daysLater * 86_400_000_000) }
    }

    @Test(arguments: Engine.tried) func itLoadsOnceAndIsSound(on engine: Engine) async throws {
        try await withHouse(on: engine, time: Self.clock()) { store in
            let first = try await Demonstrations(store).load()
            let facts = [try await store.facts(of: "riverbend"), try await store.facts(of: "punjab-education")]
            let second = try await Demonstrations(store).load()
            let unchanged = [try await store.facts(of: "riverbend"), try await store.facts(of: "punjab-education")]
            #expect(first && !second && facts == unchanged)
            let verification = try await store.verify()
            #expect(verification.isSound, "\(verification.findings)")
        }
    }

    /// Each time the loading is stopped a little later, until it is not stopped any more.
    @Test(arguments: [0, 40]) func stoppedAnywhereItIsFinished(daysLater: Int64) async throws {
        try await withHouse(on: .sqlite, time: Self.clock()) { whole in
            _ = try await Riverbend(whole).load()
            let facts = try await whole.facts(of: "riverbend")
            var (writes, isStopped) = (1, true)
            while isStopped {
                try await withHouse(on: .sqlite, time: Self.clock()) { store in
                    isStopped = try await load(store, killedAfter: writes)
                    let later = store.killed(at: Self.clock(daysLater: daysLater))
                    _ = try await Riverbend(later).load()
                    try await expectFinished(later, as: daysLater == 0 ? facts : nil, "after \(writes)")
                }
                writes += 67
            }
            #expect(writes > facts.entries)
        }
    }

    @Test(arguments: Engine.tried) func stoppedAgainAndAgainItIsFinished(on engine: Engine) async throws {
        try await withHouse(on: engine, time: Self.clock()) { whole in
            _ = try await Riverbend(whole).load()
            let facts = try await whole.facts(of: "riverbend")
            try await withHouse(on: engine, time: Self.clock()) { store in
                for writes in [3, 7, 20, 50, 70, 90] {
                    let isStopped = try await load(store, killedAfter: writes)
                    #expect(isStopped, "after \(writes)")
                }
                _ = try await Riverbend(store).load()
                try await expectFinished(store, as: facts, "at last")
            }
        }
    }

    /// - Returns: whether it was stopped before its end.
    private func load(_ store: Store, killedAfter writes: Int) async throws -> Bool {
        do {
            _ = try await Riverbend(store.killed(after: writes, at: Self.clock())).load()
            return false
        } catch is Killed {
            return true
        }
    }

    /// - Parameter facts: as they would be, had nobody stopped it; nil where days went by meanwhile.
    private func expectFinished(_ store: Store, as facts: Facts?, _ comment: Comment) async throws {
        let finished = try await store.facts(of: "riverbend")
        if let facts { #expect(finished == facts, comment) }
        let isSound = try await store.verify().isSound
        let left = try await signedIn(store)
        let isNewAgain = try await Riverbend(store).load()
        let unchanged = try await store.facts(of: "riverbend")
        #expect(isSound && left == 0 && !isNewAgain && unchanged == finished, comment)
    }

    @Test func nobodyStaysSignedIn() async throws {
        try await withHouse(on: .sqlite, time: Self.clock()) { store in
            _ = try await Riverbend(store).load()
            let left = try await signedIn(store)
            #expect(left == 0)
        }
    }

    /// Whatever somebody could still act with, and whatever would send mail.
    private func signedIn(_ store: Store) async throws -> Int64 {
        try await store.read { tx in
            let tables = ["session", "account", "account_member", "letter", "link WHERE used IS NULL"]
            return try tables.reduce(0) { try $0 + tx.count("SELECT COUNT(*) FROM \(name: $1)") }
        }
    }
}
