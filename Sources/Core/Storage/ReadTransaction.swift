/// One consistent look at the database. It is not Sendable, so it cannot outlive its closure, and nothing
/// slow can happen inside it.
public class ReadTransaction {
    @_spi(Driver) public let connection: any Connection
    /// How many queries were asked so far; tests hold pages to their count.
    public private(set) var queryCount = 0

    /// When it began: whoever asks what holds today asks the same moment throughout.
    public let now: Instant
    /// nil where a store was opened without its keys.
    let vault: (any Vault)?
    /// nil where something is written, and so what is read may never come to be.
    private(set) var shelf: Shelf?

    @_spi(Driver) public init(
        _ connection: any Connection, now: Instant = TimeSource.system.now(), vault: (any Vault)? = nil
    ) {
        self.connection = connection
        self.now = now
        self.vault = vault
    }

    convenience init(_ connection: any Connection, now: Instant, vault: (any Vault)?, shelf: Shelf) {
        self.init(connection, now: now, vault: vault)
        self.shelf = shelf
    }

    public func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        queryCount += 1
        try connection.forEach(sql) { cells in
            try body(Row(cells: cells))
            return true
        }
    }

    public func all<Value>(_ sql: SQL, _ read: (Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try forEach(sql) { values.append(try read($0)) }
        return values
    }

    public func first<Value>(_ sql: SQL, _ read: (Row) throws -> Value) throws -> Value? {
        queryCount += 1
        var found: Value?
        try connection.forEach(sql) { cells in
            found = try read(Row(cells: cells))
            return false
        }
        return found
    }

    /// All records whose condition holds: `tx.records(Place.self, "scope = \(scope) ORDER BY opens")`.
    public func records<R: Record>(_ type: R.Type = R.self, _ condition: SQL) throws -> [R] {
        try all("SELECT \(name: R.table.columnList) FROM \(name: R.table.name) WHERE \(condition)") { try R($0) }
    }

    public func record<R: Record>(_ type: R.Type = R.self, _ condition: SQL) throws -> R? {
        try first("SELECT \(name: R.table.columnList) FROM \(name: R.table.name) WHERE \(condition)") { try R($0) }
    }

    /// The single integer that a query gives; 0 where it gives none.
    public func count(_ sql: SQL) throws -> Int64 {
        try first(sql) { $0.int64(0) } ?? 0
    }
}
