import Core
import Foundation
import Synchronization
import Testing

@testable import Credentials

@Suite("Passphrase desk")
struct PassphraseDeskTests {
    /// Who comes first waits until a second one is there, so two must be served together; no third may ever be.
    @Test func twoAtATime() async throws {
        let desk = PassphraseDesk()
        let meeting = Meeting()
        try await withThrowingTaskGroup { group in
            for _ in 0..<(PassphraseDesk.mostServed + PassphraseDesk.mostWaiting) {
                group.addTask { try await desk.inTurn { meeting.attend() } }
            }
            try await group.waitForAll()
        }
        #expect(meeting.most == 2)
        // Where there are only two processors no third could come anyway.
        #expect(desk.queue.maxConcurrentOperationCount == 2)
    }

    @Test func whoComesWhenTheLineIsFullIsToldSo() async throws {
        let (desk, door) = (PassphraseDesk(), DispatchSemaphore(value: 0))
        let most = PassphraseDesk.mostServed + PassphraseDesk.mostWaiting
        try await withThrowingTaskGroup { group in
            for _ in 0..<most { group.addTask { try await desk.inTurn { door.wait() } } }
            while desk.present < most { await Task.yield() }
            await #expect(throws: PassphraseDesk.busy) { try await desk.inTurn {} }
            for _ in 0..<most { door.signal() }
            try await group.waitForAll()
        }
        let isServed = try await desk.inTurn { true }
        #expect(isServed && desk.present == 0)
    }

    @Test func nothingRunsOnTheThreadsOfTasks() async throws {
        let isInTask = try await PassphraseDesk().inTurn { withUnsafeCurrentTask { $0 != nil } }
        #expect(!isInTask)
    }
}

/// Counts who is there at once; people come in pairs.
private final class Meeting: Sendable {
    private struct State {
        var present = 0
        var come = 0
        var most = 0
    }

    private let state = Mutex(State())
    private let second = DispatchSemaphore(value: 0)

    var most: Int { state.withLock(\.most) }

    func attend() {
        let isFirst = state.withLock { state in
            state.present += 1
            state.come += 1
            state.most = max(state.most, state.present)
            return !state.come.isMultiple(of: 2)
        }
        if isFirst { second.wait() } else { second.signal() }
        state.withLock { $0.present -= 1 }
    }
}
