/// A look at the database that can also change what the machine needs in order to run and nobody needs to remember:
/// sessions, throttles, links, the outbox. Facts it cannot touch.
public class OperationalTransaction: ReadTransaction {
    /// Adds a row to an operational table.
    public func keep<R: Record>(_ record: R) throws {
        precondition(R.table.isOperational, "facts go through an action")
        try connection.insert([record.cells], into: R.table)
    }

    /// Adds many rows to an operational table.
    public func keep<R: Record>(_ records: [R]) throws {
        precondition(R.table.isOperational, "facts go through an action")
        if !records.isEmpty { try connection.insert(records.map(\.cells), into: R.table) }
    }

    /// Changes or removes rows of an operational table.
    /// - Returns: how many rows were touched.
    @discardableResult public func change(_ table: Table, _ sql: SQL) throws -> Int {
        precondition(table.isOperational, "facts go through an action")
        return try connection.execute(sql)
    }
}
