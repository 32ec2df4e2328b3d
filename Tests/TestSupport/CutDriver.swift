@_spi(Driver) public import Core
internal import Credentials
internal import Synchronization

/// A driver under which the server is killed: after so many transactions that write, no other begins.
@_spi(Driver) public final class CutDriver: Driver {
    private let whole: any Driver
    private let left: Mutex<Int>

    public init(_ whole: any Driver, after writes: Int) {
        self.whole = whole
        left = Mutex(writes)
    }

    public var name: String { whole.name }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value { try await whole.read(body) }

    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        let isAlive = left.withLock { left in
            left -= 1
            return left >= 0
        }
        guard isAlive else { throw Killed() }
        return try await whole.write(body)
    }

    public func backup(to path: String, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) async throws
    {
        try await whole.backup(to: path, progress: progress)
    }

    public func settle() async throws { try await whole.settle() }
    public func close() async { await whole.close() }
}

/// What a killed server does.
public struct Killed: Error {
    public init() {}
}

extension Store {
    /// The same database at another moment, under a server that is killed after so many writes.
    public func killed(after writes: Int = .max, at time: TimeSource) -> Store {
        Store(driver: CutDriver(driver, after: writes), schema: schema, authority: authority, time: time,
            vault: Keyring.forTests)
    }
}
