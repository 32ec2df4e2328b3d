@_spi(Driver) internal import Core
internal import Dispatch
internal import Foundation
internal import Synchronization

/// A few threads, each with a session of its own, that take jobs from one queue. A thread is started only when a job
/// finds none idle, so a quiet site holds one connection whose statements stay prepared.
final class Lane: Sendable {
    private typealias Job = @Sendable (Session) -> Void

    private struct State {
        var jobs: [Job] = []
        var threads = 0
        var idle = 0
        var isClosed = false
        /// Those who wait for the last thread to end.
        var closing: [CheckedContinuation<Void, Never>] = []
    }

    private let name: String
    private let limit: Int
    private let makeSession: @Sendable () -> Session
    private let state = Mutex(State())
    /// Signalled once for each job, and once for each thread at the end.
    private let work = DispatchSemaphore(value: 0)

    init(name: String, threads limit: Int, session: @escaping @Sendable () -> Session) {
        self.name = name
        self.limit = limit
        makeSession = session
    }

    /// Runs a job on one of the threads. Cancelling the caller changes nothing: what was asked for is done.
    func run<Value: Sendable>(_ job: @escaping @Sendable (Session) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            enqueue(onRefusal: { continuation.resume(throwing: Problem.closed) }) { session in
                continuation.resume(with: Result { try job(session) })
            }
        }
    }

    /// Ends the threads once all jobs are done.
    func close() async {
        await withCheckedContinuation { continuation in
            let (threads, isOver) = state.withLock { state in
                let threads = state.isClosed ? 0 : state.threads
                state.isClosed = true
                if state.threads > 0 { state.closing.append(continuation) }
                return (threads, state.threads == 0)
            }
            for _ in 0..<threads { work.signal() }
            if isOver { continuation.resume() }
        }
    }

    private func enqueue(onRefusal refuse: () -> Void, _ job: @escaping Job) {
        let needsThread: Bool? = state.withLock { state in
            guard !state.isClosed else { return nil }
            state.jobs.append(job)
            guard state.jobs.count > state.idle, state.threads < limit else { return false }
            state.threads += 1
            return true
        }
        guard let needsThread else { return refuse() }
        work.signal()
        if needsThread { startThread() }
    }

    private func startThread() {
        let thread = Thread { [self] in
            serve()
            end()
        }
        thread.name = name
        thread.start()
    }

    private func serve() {
        let session = makeSession()
        while let job = next() { job(session) }
    }

    /// Waits for a job. After closing, gives what is left and then nothing.
    private func next() -> Job? {
        state.withLock { $0.idle += 1 }
        work.wait()
        return state.withLock { state in
            state.idle -= 1
            return state.jobs.isEmpty ? nil : state.jobs.removeFirst()
        }
    }

    private func end() {
        let closing = state.withLock { state in
            state.threads -= 1
            return state.threads == 0 ? state.closing : []
        }
        for continuation in closing { continuation.resume() }
    }
}
