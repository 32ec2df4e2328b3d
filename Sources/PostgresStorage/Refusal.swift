internal import CLibPQ
@_spi(Driver) internal import Core

/// An error as the server words it, and what it means to the house.
struct Refusal {
    /// The SQLSTATE: five characters, of which the first two name a class.
    let state: String
    let message: String
    let table: String?
    let constraint: String?
    let column: String?

    init(_ answer: OpaquePointer?) {
        state = Refusal.field(.state, of: answer) ?? ""
        message = Refusal.field(.message, of: answer) ?? ""
        table = Refusal.field(.table, of: answer)
        constraint = Refusal.field(.constraint, of: answer)
        column = Refusal.field(.column, of: answer)
    }

    /// The parts of an error or a notice, by the letters of the protocol (`PG_DIAG_…`, which Swift cannot see).
    enum Field: UnicodeScalar {
        case severity = "V", state = "C", message = "M", table = "t", column = "c", constraint = "n"
    }

    static func field(_ field: Field, of answer: OpaquePointer?) -> String? {
        PQresultErrorField(answer, Int32(field.rawValue.value)).map { String(cString: $0) }
    }

    /// Values can be confidential, so a problem names tables, columns and constraints only.
    func problem(of text: String) -> Problem {
        switch state {
        case "23505": Problem(.conflict, "row.exists", "There is such a row already (\(subject)).")
        case "23503": Problem(.conflict, "row.reference", "Rows that belong together would be torn apart (\(subject)).")
        case "23502", "23514": Problem(.invalid, "row.check", "A row breaks a rule of its table (\(subject)).")
        case "40001", "40P01": Problem(.unavailable, "storage.retry", "Another change came in between; ask again.")
        case "55P03", "57014": Problem(.unavailable, "storage.busy", "The database took too long; ask again.")
        case _ where isOutage: .unreachable
        default: Problem(.internal, "storage.error", "PostgreSQL: \(state) \(safeMessage) in “\(text)”")
        }
    }

    private var subject: String {
        [table, constraint ?? column].compactMap(\.self).joined(separator: ", ")
    }

    /// Lost connection, lack of resources, an administrator at work, trouble with the disk.
    var isOutage: Bool {
        ["08", "53", "57", "58"].contains(state.prefix(2))
    }

    /// Class 22 is about data, and quotes it: `invalid input syntax for type bigint: "…"`.
    private var safeMessage: String {
        state.hasPrefix("22") ? "data error" : message
    }
}

extension Problem {
    static let unreachable = Problem(.unavailable, "storage.unavailable", "The database cannot be reached just now.")
    static let closed = Problem(.unavailable, "storage.closed", "The database has been closed.")
    static let unknownOutcome = Problem(
        .unavailable, "storage.unknown-outcome",
        "Whether this was kept is not known. Ask again under the same key: it will not be done twice.")
}
