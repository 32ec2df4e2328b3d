import Core
import GRDB

/// SQLite's errors in the house's words. Only names from the schema are passed on, never a stored value.
enum SQLiteProblem {
    static let diskFailed = Problem(
        .unavailable, "storage.failed", "The disk failed; nothing is acknowledged until the server starts anew.")

    static func translating<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw problem(error)
        }
    }

    private static func problem(_ error: DatabaseError) -> Problem {
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY:
            return Problem(.conflict, "row.exists", "There is one already: \(error.message ?? "").")
        case .SQLITE_CONSTRAINT_FOREIGNKEY:
            return Problem(
                .conflict, "row.reference", "It refers to something that does not exist, or is still referred to.")
        case .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_NOTNULL:
            return Problem.invalid("row.check", "It breaks a rule of its table: \(error.message ?? "").")
        default: return failure(error)
        }
    }

    private static func failure(_ error: DatabaseError) -> Problem {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return Problem(.unavailable, "storage.busy", "The database is busy; please try again.")
        case .SQLITE_FULL:
            return Problem(.unavailable, "storage.full", "The disk is full; nothing was written.")
        case _ where error.isDiskFailure: return diskFailed
        default:
            return Problem(
                .internal, "storage.error",
                "SQLite: \(error.extendedResultCode) \(error.message ?? "") in “\(error.sql ?? "")”")
        }
    }
}

extension DatabaseError {
    var isDiskFailure: Bool {
        [.SQLITE_IOERR, .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CANTOPEN].contains(resultCode)
    }
}
