@_spi(Driver) internal import Core
internal import Foundation

/// A few threads, each with a session of its own, that take jobs from one queue. A thread is started only when a job
/// finds none idle, so a quiet site holds one connection whose statements stay prepared.
///
/// Everything that changes is touched only while `condition` is held; the compiler cannot see that. (It could with a
/// `Mutex`, but a thread cannot wait on one for work.)
final class Lane: @unchecked Sendable {
    private typealias Job = @Sendable (Session) -> Void

    private let name: String
    private let limit: Int
    private let makeSession: @Sendable () -> Session
    private let condition = NSCondition()
    private var jobs: [Job] = []
    private var threads = 0
    private var idle = 0
    private var isClosed = false
    /// Those who wait for the last thread to end.
    private var closing: [CheckedContinuation<Void, Never>] = []

    init(name: String, threads limit: Int, session: @escaping @Sendable () -> Session) {
        self.name = name
        self.limit = limit
        makeSession = session
    }

    /// Runs a job on one of the threads. Cancelling the caller changes nothing: what was asked for is done.
    func run<Value: Sendable>(_ job: @escaping @Sendable (Session) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let isAccepted = enqueue { session in
                continuation.resume(with: Result { try job(session) })
            }
            if !isAccepted { continuation.resume(throwing: Problem.closed) }
        }
    }

    /// Ends the threads once all jobs are done.
    func close() async {
        await withCheckedContinuation { continuation in
            condition.withLock {
                isClosed = true
                closing.append(continuation)
                dismissWhenOver()
                condition.broadcast()
            }
        }
    }

    private func enqueue(_ job: @escaping Job) -> Bool {
        condition.withLock {
            guard !isClosed else { return false }
            jobs.append(job)
            if jobs.count > idle, threads < limit { startThread() }
            condition.signal()
            return true
        }
    }

    private func startThread() {
        threads += 1
        let thread = Thread { [self] in
            serve()
            condition.withLock {
                threads -= 1
                dismissWhenOver()
            }
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
        condition.withLock {
            idle += 1
            while jobs.isEmpty, !isClosed { condition.wait() }
            idle -= 1
            return jobs.isEmpty ? nil : jobs.removeFirst()
        }
    }

    private func dismissWhenOver() {
        guard isClosed, threads == 0 else { return }
        for continuation in closing { continuation.resume() }
        closing = []
    }
}
