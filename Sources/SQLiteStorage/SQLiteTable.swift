import Core

extension Table {
    /// `STRICT`, so that a cell holds its column's type; `WITHOUT ROWID`, so that a row lies where its key says.
    var sqliteStatements: [String] {
        let lines =
            columns.map { "\($0.name) \($0.type.sqlite)\($0.isOptional ? "" : " NOT NULL")\($0.sqliteCheck)" }
            + ["PRIMARY KEY (\(key.joined(separator: ", ")))"]
            + unique.map { "UNIQUE (\($0.joined(separator: ", ")))" }
            + references.map {
                "FOREIGN KEY (\($0.columns.joined(separator: ", "))) "
                    + "REFERENCES \($0.table) (\($0.targets.joined(separator: ", ")))"
            }
            + checks.map { "CHECK (\($0))" }
        let create =
            "CREATE TABLE IF NOT EXISTS \(name) (\n  \(lines.joined(separator: ",\n  "))\n) STRICT, WITHOUT ROWID"
        return [create]
            + indexes.map {
                "CREATE INDEX IF NOT EXISTS \(([name] + $0).joined(separator: "_")) ON \(name) (\($0.joined(separator: ", ")))"
            }
    }
}

extension AddedColumn {
    var sqliteStatement: String {
        "ALTER TABLE \(table) ADD COLUMN \(column.name) \(column.type.sqlite) NOT NULL DEFAULT '\(before)' CHECK (\(check))"
    }
}

extension Table.Column {
    fileprivate var sqliteCheck: String { type == .flag ? " CHECK (\(name) IN (0, 1))" : "" }
}

extension ColumnType {
    fileprivate var sqlite: String {
        switch self {
        case .int64, .flag: "INTEGER"
        case .text: "TEXT"
        case .bytes: "BLOB"
        }
    }
}
