internal import Core
internal import HummingbirdCore
internal import Logging
internal import NIOCore

/// A connection whose requests are answered by the workers.
struct WorkerChannel<Base: ServerChildChannel>: ServerChildChannel {
    let base: Base

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
        base.setup(channel: channel, logger: logger)
    }

    func handle(value: Base.Value, logger: Logger) async {
        await withTaskExecutorPreference(Workers.shared) { await base.handle(value: value, logger: logger) }
    }
}
