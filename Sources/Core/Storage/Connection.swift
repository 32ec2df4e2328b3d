/// What an engine must be able to do inside one transaction. Drivers implement it; nobody else sees it:
/// the house reads and writes through `ReadTransaction` and `WriteTransaction`.
@_spi(Driver) public protocol Connection: AnyObject {
    /// - Returns: how many rows were touched.
    @discardableResult func execute(_ sql: SQL) throws -> Int
    /// Calls `body` for each row until it answers false.
    func forEach(_ sql: SQL, _ body: (any Cells) throws -> Bool) throws
    /// Inserts many rows of one table, in whatever way this engine does that fastest.
    func insert(_ rows: [[SQLValue]], into table: Table) throws
    /// Creates a table as declared.
    func create(_ table: Table) throws
    /// Does nothing where the table has the column already.
    func add(_ column: AddedColumn) throws
    /// Takes a row lock that lasts until the transaction ends, where the engine has such locks.
    var lockClause: String { get }
}

/// The cells of the row that a query stands on. Valid only inside the closure it was given to.
public protocol Cells: AnyObject {
    var names: ColumnNames { get }
    subscript(position: Int) -> SQLValue { get }
    /// Cheaper than the general form, for dense columns that are known to hold integers; 0 where there is none.
    func int64(_ position: Int) -> Int64
}

/// An engine with a database behind it.
@_spi(Driver) public protocol Driver: Sendable {
    var name: String { get }
    /// One consistent state of the database, however long the closure takes.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value
    /// Commits when the closure returns, and only then; whatever it throws undoes everything.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value
    /// Copies the whole database into one new file, while it is in use.
    func backup(to path: String, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) async throws
    /// Lets go of older states of what was deleted, as far as the engine can.
    func settle() async throws
    func close() async
}
