/// A look at the database that can also change it. Only `Store.perform` makes one, after it has locked the
/// head of the scope and found the permit, so a write without a permit cannot be expressed.
///
/// Recorded rows are written by `insert`, `update` and `retire`, versioned ones by `append`; each notes for the
/// ledger what it did. Derived tables are kept current with `derive`.
public final class WriteTransaction: OperationalTransaction {
    public let scope: Scope
    /// The number of the ledger entry that this action will get.
    public let entry: Int64
    let schema: Schema
    private(set) var effects: [Effect] = []
    private var appended: [(table: Table, rows: [[SQLValue]])] = []
    /// One for each versioned table, however often it was appended to.
    var bulks: [Bulk] { appended.map { Bulk(table: $0.table, rows: $0.rows) } }

    init(
        _ connection: any Connection, schema: Schema, scope: Scope, entry: Int64, now: Instant, vault: (any Vault)?
    ) {
        self.schema = schema
        self.scope = scope
        self.entry = entry
        super.init(connection, now: now, vault: vault)
    }

    public func insert<R: Record>(_ record: R) throws { try insert([record]) }

    /// Many at once are quicker than one by one.
    public func insert<R: Record>(_ records: [R]) throws {
        precondition(R.table.isRecorded, "only recorded tables are inserted into")
        guard !records.isEmpty else { return }
        let rows = records.map(\.cells)
        try connection.insert(rows, into: R.table)
        effects += rows.map { Effect(.put, R.table, $0) }
    }

    /// Changes a row that still is what `old` says; what somebody else changed meanwhile is a conflict, never overwritten.
    public func update<R: Record>(_ old: R, to new: R) throws {
        let (table, before, after) = (R.table, old.cells, new.cells)
        precondition(table.isRecorded && table.keyPositions.allSatisfy { before[$0] == after[$0] })
        let settings = table.columns.indices.filter { !table.keyPositions.contains($0) }
        guard try touch("UPDATE \(name: table.name) SET \(table.pairs(settings, after, " = ", ", "))", table, before)
        else {
            throw Problem(.conflict, "row.changed", "Somebody else changed this meanwhile.")
        }
        effects.append(Effect(.put, table, after))
    }

    /// Writes a row as it stands. An entry with nothing salted in it could be found out by trying everybody who might
    /// have made it; so a confidential action that changes nothing confirms what it is about.
    public func confirm<R: Record>(_ record: R) throws { try update(record, to: record) }

    /// Takes a row out of the present; the ledger keeps that it was there.
    public func retire<R: Record>(_ record: R) throws {
        precondition(R.table.isRecorded)
        let cells = record.cells
        guard try touch("DELETE FROM \(name: R.table.name)", R.table, cells) else {
            throw Problem(.conflict, "row.changed", "Somebody else changed this meanwhile.")
        }
        effects.append(Effect(.retire, R.table, cells))
    }

    /// Adds immutable versions, whose `entry` must be this transaction's.
    public func append<R: Record>(_ records: [R]) throws {
        precondition(R.table.isVersioned)
        guard !records.isEmpty else { return }
        let rows = records.map(\.cells)
        try connection.insert(rows, into: R.table)
        if let known = appended.firstIndex(where: { $0.table.name == R.table.name }) {
            appended[known].rows += rows
        } else {
            appended.append((R.table, rows))
        }
    }

    /// Keeps a derived table current. What this writes is never a fact of its own.
    public func derive(_ table: Table, _ sql: SQL) throws {
        precondition(table.isDerived, "facts go through insert, update, retire and append")
        try connection.execute(sql)
    }

    public func derive(_ table: Table, rows: [[SQLValue]]) throws {
        precondition(table.isDerived, "facts go through insert, update, retire and append")
        try connection.insert(rows, into: table)
    }

    /// The next number for a thing of this scope: one more than the highest so far.
    public func nextNumber<R: Record>(in type: R.Type, column: String = "number") throws -> Int64 {
        try count("SELECT COALESCE(MAX(\(name: column)), 0) FROM \(name: R.table.name) WHERE scope = \(scope)") + 1
    }

    func note(_ effect: Effect) { effects.append(effect) }

    private func touch(_ statement: SQL, _ table: Table, _ cells: [SQLValue]) throws -> Bool {
        let everything = Array(table.columns.indices)
        return try connection.execute(
            "\(statement) WHERE \(table.pairs(everything, cells, " IS NOT DISTINCT FROM ", " AND "))") == 1
    }
}

extension Table {
    /// `a = ?, b = ?` for the columns at these positions.
    fileprivate func pairs(_ positions: [Int], _ cells: [SQLValue], _ sign: String, _ joint: String) -> SQL {
        positions.reduce("" as SQL) { sql, position in
            let lead = position == positions.first ? "" : joint
            return "\(sql)\(name: lead)\(name: columns[position].name)\(name: sign)\(cells[position])"
        }
    }
}

extension WriteTransaction {
    /// Opens the ledger of a new scope, whose first entry will be written by the next action there. This entry says so:
    /// else a whole record could disappear, or appear, and nobody would know.
    public func open(_ scope: Scope) throws {
        try Ledger(connection, schema: 0).open(scope)
        note(Effect(.put, Head.table.name, [("scope", scope.stored)]))
    }
}
