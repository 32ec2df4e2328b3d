@_spi(Driver) import Core
import Foundation
import GRDB

/// Core's connection on a GRDB database, within one transaction.
final class SQLiteConnection: Core.Connection {
    private let database: Database
    /// There is one writer, and the whole database is its row.
    let lockClause = ""

    init(_ database: Database) { self.database = database }

    @discardableResult func execute(_ sql: Core.SQL) throws -> Int {
        let statement = try prepare(sql)
        try statement.execute()
        return database.changesCount
    }

    func forEach(_ sql: Core.SQL, _ body: (any Cells) throws -> Bool) throws {
        let statement = try prepare(sql)
        let rows = try GRDB.Row.fetchCursor(statement)
        let cells = SQLiteCells(statement)
        while try rows.next() != nil { guard try body(cells) else { return } }
    }

    /// Statements of a hundred rows are twice as fast as single ones, and few enough to stay cached.
    func insert(_ rows: [[SQLValue]], into table: Core.Table) throws {
        let most = 100
        var rest = rows[...]
        while rest.count >= most {
            try insertAtOnce(rest.prefix(most), into: table)
            rest = rest.dropFirst(most)
        }
        for row in rest { try insertAtOnce([row], into: table) }
    }

    private func insertAtOnce(_ rows: ArraySlice<[SQLValue]>, into table: Core.Table) throws {
        let row = "(" + repeatElement("?", count: table.columns.count).joined(separator: ", ") + ")"
        let values = repeatElement(row, count: rows.count).joined(separator: ", ")
        let statement = try database.cachedStatement(
            sql: "INSERT INTO \(table.name) (\(table.columnList)) VALUES \(values)")
        try bind(rows.joined(), to: statement)
        try statement.execute()
    }

    func create(_ table: Core.Table) throws {
        for statement in table.sqliteStatements { try database.execute(sql: statement) }
    }

    func add(_ added: AddedColumn) throws {
        guard try !database.columns(in: added.table).contains(where: { $0.name == added.column.name }) else { return }
        try database.execute(sql: added.sqliteStatement)
    }

    private func prepare(_ sql: Core.SQL) throws -> Statement {
        let statement = try database.cachedStatement(sql: sql.text { _ in "?" })
        try bind(sql.values, to: statement)
        return statement
    }

    private func bind(_ values: some Sequence<SQLValue>, to statement: Statement) throws {
        statement.setUncheckedArguments(StatementArguments(try values.map(databaseValue)))
    }

    private func databaseValue(_ value: SQLValue) throws -> DatabaseValue {
        switch value {
        case .null: return .null
        case .int64(let number): return number.databaseValue
        case .bytes(let bytes): return Data(bytes).databaseValue
        case .text(let text):
            // PostgreSQL cannot hold U+0000, and what one engine cannot hold, neither does.
            guard !text.utf8.contains(0) else {
                throw Problem.invalid("text.nul", "Text cannot contain the character NUL.")
            }
            return text.databaseValue
        }
    }
}
