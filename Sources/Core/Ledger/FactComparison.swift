/// A row as the ledger's images say it must be.
struct ExpectedRow {
    /// Digest over the cells whose columns the image had.
    let digest: Digest
    let columns: [String]

    init(_ cells: [String: SQLValue], of table: Table) {
        columns = table.columns.map(\.name).filter { cells[$0] != nil }
        digest = ExpectedRow.digest(columns.compactMap { cells[$0] })
    }

    static func digest(_ cells: [SQLValue]) -> Digest {
        var canonical = CanonicalBytes()
        for cell in cells { canonical.add(cell) }
        return Digest(of: canonical.bytes)
    }
}

/// Compares every recorded table, row by row, with what the record adds up to.
struct FactComparison {
    private let tx: ReadTransaction
    private let schema: Schema
    private let expected: [String: [[UInt8]: ExpectedRow]]

    init(_ tx: ReadTransaction, schema: Schema, expected: [String: [[UInt8]: ExpectedRow]]) {
        self.tx = tx
        self.schema = schema
        self.expected = expected
    }

    func run(into verification: inout Verification) throws {
        for table in schema.tables where table.isRecorded { try compare(table, &verification) }
    }

    private func compare(_ table: Table, _ verification: inout Verification) throws {
        var missing = expected[table.name] ?? [:]
        let names = table.columns.map(\.name)
        try tx.forEach("SELECT \(name: table.columnList) FROM \(name: table.name)") { row in
            let cells = Dictionary(uniqueKeysWithValues: zip(names, names.indices.map { row[$0] }))
            verification.recordedRows += 1
            guard let key = table.canonicalKey(cells), let should = missing.removeValue(forKey: key) else {
                return verification.find(table.name, "a row stands there that nobody recorded")
            }
            if ExpectedRow.digest(should.columns.compactMap { cells[$0] }) != should.digest {
                verification.find(table.name, "a row is not what was recorded")
            }
        }
        if !missing.isEmpty { verification.find(table.name, "\(missing.count) recorded rows are missing") }
    }
}

/// Recomputes every derived table by the query that declares it, and compares.
struct DerivedComparison {
    private let tx: ReadTransaction
    private let schema: Schema
    private let progress: ProgressReport

    init(_ tx: ReadTransaction, schema: Schema, progress: @escaping ProgressReport) {
        self.tx = tx
        self.schema = schema
        self.progress = progress
    }

    func run(into verification: inout Verification) throws {
        let derived = schema.tables.compactMap { table in
            if case .derived(let definition) = table.kind { (table, definition) } else { nil }
        }
        for (table, definition) in derived {
            progress("derived tables", verification.derivedTables, derived.count)
            let stored: SQL = "SELECT \(name: table.columnList) FROM \(name: table.name)"
            let extra = try tx.count("SELECT COUNT(*) FROM (\(stored) EXCEPT SELECT * FROM (\(definition)) d) x")
            let absent = try tx.count("SELECT COUNT(*) FROM (SELECT * FROM (\(definition)) d EXCEPT \(stored)) x")
            // As sets, the two can be alike where a row stands twice: in a table that lost its key.
            let rows = try tx.count("SELECT COUNT(*) FROM \(name: table.name)")
            let distinct = try tx.count("SELECT COUNT(*) FROM (SELECT DISTINCT * FROM (\(stored)) s) x")
            if rows != distinct { verification.find(table.name, "\(rows - distinct) rows stand there more than once") }
            if extra > 0 { verification.find(table.name, "\(extra) rows do not follow from the facts") }
            if absent > 0 { verification.find(table.name, "\(absent) rows that follow from the facts are not there") }
            verification.derivedTables += 1
        }
    }
}

extension Table {
    /// The key's cells in canonical bytes. - Returns: nil where one is missing.
    func canonicalKey(_ cells: [String: SQLValue]) -> [UInt8]? {
        var canonical = CanonicalBytes()
        for name in key {
            guard let cell = cells[name] else { return nil }
            canonical.add(cell)
        }
        return canonical.bytes
    }
}
