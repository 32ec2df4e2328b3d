@_spi(Driver) public import Core
internal import Foundation

/// The second engine: PostgreSQL, for sites of several servers, or with a replica that takes over.
///
/// Transactions run on threads of the driver's own, each with one connection, so nothing here ever blocks a thread
/// of Swift concurrency. Reading and writing have separate threads: writers that queue for one ledger's head must
/// not keep readers waiting. A transaction that was begun is finished even if its caller was cancelled meanwhile.
@_spi(Driver) public final class PostgresDriver: Driver {
    public var name: String { "postgres" }
    private let readers: Lane
    private let writers: Lane

    /// Opens no connection yet; each thread opens its own when it first has work.
    /// - Parameters:
    ///   - url: a connection URI or string as libpq takes it. Several hosts may be named; the one that accepts
    ///     writes is used.
    ///   - connections: how many at most, half of them for writing; at least one of each kind.
    ///   - report: hears, in the server's and libpq's own words, why a connection could not be had or was lost, what
    ///     the server lacks and what it warns of. That names hosts and users, so it is for the operator and never part
    ///     of a `Problem`.
    public init(
        url: String, connections: Int = 8, report: @escaping @Sendable (String) -> Void = PostgresDriver.complain
    ) {
        let forWriting = max(1, connections / 2)
        writers = Lane(name: "postgres write", threads: forWriting) { Session(url: url, report: report) }
        readers = Lane(name: "postgres read", threads: max(1, connections - forWriting)) {
            Session(url: url, report: report)
        }
    }

    /// To standard error, where nobody listens otherwise.
    public static let complain: @Sendable (String) -> Void = { message in
        FileHandle.standardError.write(Data("PostgreSQL: \(message)\n".utf8))
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await readers.run { try $0.read(body) }
    }

    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await writers.run { try $0.write(body) }
    }

    /// PostgreSQL brings better tools than a copy through this connection could be: consistent, restorable into
    /// another version, and able to keep every moment (`pg_basebackup` with archived WAL). They must match the
    /// server's version, not ours, so they are the operator's to run.
    public func backup(
        to path: String, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
    ) async throws {
        throw Problem.invalid(
            "backup.not-here",
            "A PostgreSQL database is backed up with its own tools: pg_dump --format=custom --file=\(path)")
    }

    /// Nothing to do from here: autovacuum clears deleted rows in its own time, and archived WAL is the operator's.
    public func settle() async throws {}

    /// Finishes what is under way and what is waiting, then closes all connections. Later transactions are refused.
    public func close() async {
        await readers.close()
        await writers.close()
    }
}
