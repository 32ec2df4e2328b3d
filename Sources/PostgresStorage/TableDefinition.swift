@_spi(Driver) internal import Core

/// The DDL of a declared table.
///
/// Names are quoted, because some of them (`position`, `rows`) are words of SQL; as they are all lower case, the shared
/// SQL may leave the quotes out.
struct TableDefinition {
    private let table: Table

    /// - Throws: where a derived name is longer than PostgreSQL keeps. It would cut it off without a word, and of two
    ///   indexes that then have the same name only one would be made.
    init(_ table: Table) throws {
        self.table = table
        for name in [table.name] + table.indexes.map(indexName) where name.utf8.count > 63 {
            throw Problem(.internal, "schema.name-too-long", "“\(name)” is longer than the 63 bytes PostgreSQL keeps.")
        }
    }

    var statements: [String] { [lock, creation] + table.indexes.map(index) }

    /// `IF NOT EXISTS` does not hold against somebody who is creating the same table at this moment: two servers that
    /// start together take turns. The number means nothing but this.
    private var lock: String { "SELECT pg_advisory_xact_lock(7206817243)" }

    private var creation: String {
        let parts =
            table.columns.map(column) + ["PRIMARY KEY \(list(table.key))"] + table.unique.map { "UNIQUE \(list($0))" }
            + table.references.map(reference) + table.checks.map { "CHECK (\($0))" }
        return "CREATE TABLE IF NOT EXISTS \(quoted(table.name)) (\n    \(parts.joined(separator: ",\n    "))\n)"
    }

    private func column(_ column: Table.Column) -> String {
        "\(quoted(column.name)) \(type(of: column))\(column.isOptional ? "" : " NOT NULL")"
    }

    private func type(of column: Table.Column) -> String {
        switch column.type {
        case .int64: "BIGINT"
        case .text: "TEXT COLLATE \"C\""
        case .bytes: "BYTEA"
        case .flag: "BIGINT CHECK (\(quoted(column.name)) IN (0, 1))"
        }
    }

    private func reference(_ reference: Table.Reference) -> String {
        "FOREIGN KEY \(list(reference.columns)) REFERENCES \(quoted(reference.table)) \(list(reference.targets))"
    }

    private func index(_ columns: [String]) -> String {
        "CREATE INDEX IF NOT EXISTS \(quoted(indexName(columns))) ON \(quoted(table.name)) \(list(columns))"
    }

    private func list(_ columns: [String]) -> String {
        "(\(columns.map(quoted).joined(separator: ", ")))"
    }

    private func indexName(_ columns: [String]) -> String {
        ([table.name] + columns + ["index"]).joined(separator: "_")
    }
}

extension AddedColumn {
    var postgresStatement: String {
        """
        ALTER TABLE \(quoted(table)) ADD COLUMN IF NOT EXISTS \(quoted(column.name)) TEXT COLLATE "C" NOT NULL
        DEFAULT '\(before)' CHECK (\(check))
        """
    }
}

/// A name as SQL takes it whatever it is.
func quoted(_ name: String) -> String {
    "\"\(name)\""
}
