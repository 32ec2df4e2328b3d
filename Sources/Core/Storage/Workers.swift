internal import Dispatch

/// Threads on which a request is answered from its first byte to the last of its answer, what it reads from the database
/// included. To hand each read over to another thread, and its value back, costs more than most reads.
///
/// Unlike the threads of Swift's own pool these may wait for a disk.
public final class Workers: TaskExecutor {
    public static let shared = Workers()

    private let queue = DispatchQueue(label: "throughline.workers", qos: .userInitiated, attributes: .concurrent)
    private let mark = DispatchSpecificKey<Bool>()

    private init() { queue.setSpecific(key: mark, value: true) }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }

    /// Does what takes its time, or waits, without keeping others from what they do.
    public func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        if DispatchQueue.getSpecific(key: mark) == true { return try work() }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Swift.Result { try work() }) }
        }
    }
}
