@_spi(Driver) internal import Core

/// What one thread holds: a connection, replaced whenever a transaction left it unfit for another.
final class Session {
    private let url: String
    private let report: (String) -> Void
    private var connection: PostgresConnection?

    init(url: String, report: @escaping (String) -> Void) {
        self.url = url
        self.report = report
    }

    /// Every query inside sees the same state of the database.
    func read<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        try transact("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body) { $0.leave() }
    }

    /// A writer first locks a head row and then reads what it will change. With READ COMMITTED each statement sees
    /// what the lock's former holder committed; a snapshot from before the wait would make it fail instead.
    func write<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        try transact("BEGIN ISOLATION LEVEL READ COMMITTED", body) { try $0.commit() }
    }

    private func transact<Value>(
        _ begin: String, _ body: (any Connection) throws -> Value, finish: (Link) throws -> Void
    ) throws -> Value {
        let connection = try ready(begin)
        let value: Value
        do {
            value = try body(connection)
        } catch {
            connection.link.rollback()
            throw error
        }
        try finish(connection.link)
        return value
    }

    /// A connection inside a new transaction. The server may have closed the old one while it lay idle; as nothing
    /// was done in this transaction yet, one more attempt with a new connection is safe.
    private func ready(_ begin: String) throws -> PostgresConnection {
        if let connection, connection.link.isIdle, connection.link.begins(begin) { return connection }
        connection = nil
        let fresh = PostgresConnection(try Link(url: url, report: report))
        try fresh.link.run(begin)
        connection = fresh
        return fresh
    }
}
