import Core
import GRDB
import GRDBSQLite

/// The row that a statement stands on, read where SQLite keeps it. One object serves all rows of a query.
///
/// GRDB could read it too, in ways that suit any type; ours are four, and most of a page's time is spent here.
final class SQLiteCells: Cells {
    private let statement: SQLiteStatement
    let names: ColumnNames

    init(_ statement: Statement) {
        self.statement = statement.sqliteStatement
        names = ColumnNames(statement.columnNames)
    }

    subscript(position: Int) -> SQLValue {
        let place = CInt(position)
        switch sqlite3_column_type(statement, place) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER: return .int64(sqlite3_column_int64(statement, place))
        case SQLITE_TEXT: return text(place)
        case SQLITE_BLOB: return .bytes(Array(bytes(sqlite3_column_blob(statement, place), place)))
        // No table has such a column (they are STRICT), so only a query that computes one could give it.
        default: return .text("\(sqlite3_column_double(statement, place))")
        }
    }

    func int64(_ position: Int) -> Int64 { sqlite3_column_int64(statement, CInt(position)) }

    /// All of its bytes: behind a first zero anything could stand unseen. What is no text is not made one.
    private func text(_ place: CInt) -> SQLValue {
        let bytes = bytes(sqlite3_column_text(statement, place), place)
        return String(validating: bytes, as: UTF8.self).map(SQLValue.text) ?? .bytes(Array(bytes))
    }

    private func bytes(_ start: UnsafeRawPointer?, _ place: CInt) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, place)))
    }
}
