import TestSupport

@_spi(Driver) @testable import Core

/// Somebody who has the database's file or its password, but not the signing key. Each strike is one change, drawn at
/// random, that the engine itself lets pass.
struct Attacker {
    let connection: any Connection
    /// The tables of facts and of the ledger. What only keeps the machine running is no fact: keys seen.
    let tables: [Table]
    /// What stood in them at the beginning.
    let rows: [String: [[SQLValue]]]
    var random: SeededGenerator

    init(_ connection: any Connection, schema: Schema, seed: UInt64) throws {
        let tx = ReadTransaction(connection)
        tables = schema.tables.filter { $0.name != KeySeen.table.name }
        rows = Dictionary(
            uniqueKeysWithValues: try tables.map { table in
                let all = try tx.all("SELECT \(name: table.columnList) FROM \(name: table.name)") { row in
                    table.columns.indices.map { row[$0] }
                }
                return (table.name, all)
            })
        self.connection = connection
        random = SeededGenerator(seed: seed)
    }

    /// Strikes until something was really changed. - Returns: what was done.
    mutating func strike() throws -> String {
        while true {
            try connection.execute("SAVEPOINT strike")
            do {
                if let deed = try attempt() { return deed }
            } catch {
                // The engine refused it, by a rule of the table.
            }
            try connection.execute("ROLLBACK TO SAVEPOINT strike")
        }
    }

    private mutating func attempt() throws -> String? {
        switch Int.random(in: 0..<16, using: &random) {
        case 0..<6: try changeCell()
        case 6: try deleteRow()
        case 7: try addRow()
        case 8: try swapCells()
        case 9: try hideBytesInText()
        case 10: try emptyAnEffect()
        case 11: try forgeAnErasure()
        case 12: try swapSalts()
        case 13: try changeEffect()
        case 14: try removeEntry()
        default: try swapEntries()
        }
    }

    private mutating func changeCell() throws -> String? {
        guard let (table, row) = pick(tables) else { return nil }
        let column = Int.random(in: table.columns.indices, using: &random)
        let value = other(than: row[column], table.columns[column])
        return try set(table, row, column, to: value)
    }

    private mutating func deleteRow() throws -> String? {
        guard let (table, row) = pick(tables) else { return nil }
        try connection.execute("DELETE FROM \(name: table.name) WHERE \(table.identifies(row))")
        return "deleted a row of \(table.name)"
    }

    /// A second row like one that is there, under another key.
    private mutating func addRow() throws -> String? {
        guard let (table, row) = pick(tables), let key = table.keyPositions.randomElement(using: &random) else {
            return nil
        }
        var another = row
        another[key] = other(than: row[key], table.columns[key])
        try connection.insert([another], into: table)
        return "added a row to \(table.name) with another \(table.columns[key].name)"
    }

    private mutating func swapCells() throws -> String? {
        guard let (table, row) = pick(tables), let other = rows[table.name]?.randomElement(using: &random) else {
            return nil
        }
        let free = table.columns.indices.filter { !table.keyPositions.contains($0) }
        guard let column = free.randomElement(using: &random), !row[column].isExactly(other[column]) else { return nil }
        for (row, value) in [(row, other[column]), (other, row[column])] {
            _ = try set(table, row, column, to: value)
        }
        return "swapped \(table.columns[column].name) between two rows of \(table.name)"
    }

    /// SQLite stores any bytes as text, and most programs read only up to the first zero.
    private mutating func hideBytesInText() throws -> String? {
        guard let (table, row) = pick(tables) else { return nil }
        let texts = table.columns.indices.filter { table.columns[$0].type == .text && row[$0] != .null }
        guard connection.lockClause.isEmpty, let column = texts.randomElement(using: &random) else { return nil }
        let name = table.columns[column].name
        let hidden: SQL = Bool.random(using: &random) ? "char(0) || 'hidden'" : "CAST(x'80' AS TEXT)"
        try connection.execute(
            "UPDATE \(name: table.name) SET \(name: name) = \(name: name) || \(hidden) WHERE \(table.identifies(row))")
        return "hid bytes in \(name) of \(table.name)"
    }

    func set(_ table: Table, _ row: [SQLValue], _ column: Int, to value: SQLValue) throws -> String? {
        guard !value.isExactly(row[column]) else { return nil }
        let name = table.columns[column].name
        try connection.execute("UPDATE \(name: table.name) SET \(name: name) = \(value) WHERE \(table.identifies(row))")
        return "changed \(name) of \(table.name) from \(row[column]) to \(value)"
    }

    /// Any row of any of these tables that is not empty.
    mutating func pick(_ tables: [Table]) -> (Table, [SQLValue])? {
        guard let table = tables.randomElement(using: &random),
            let row = rows[table.name]?.randomElement(using: &random)
        else { return nil }
        return (table, row)
    }
}

extension Table {
    /// The condition that only this row meets.
    func identifies(_ row: [SQLValue]) -> SQL {
        keyPositions.reduce("1 = 1" as SQL) { "\($0) AND \(name: columns[$1].name) = \(row[$1])" }
    }
}

extension SQLValue {
    /// Byte by byte: to Swift, and to readers, texts of different bytes can be equal.
    func isExactly(_ other: SQLValue) -> Bool {
        var (mine, its) = (CanonicalBytes(), CanonicalBytes())
        mine.add(self)
        its.add(other)
        return mine.bytes == its.bytes
    }
}
