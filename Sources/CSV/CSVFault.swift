/// Why a line was refused.
///
/// Columns and lines count from 1. The code is for programs and for texts in other languages and never changes;
/// the description is for people who read English.
public enum CSVFault: Error, Sendable, Equatable {
    // What a reader finds in a record.
    case unclosedQuote(openedOnLine: Int)
    case textAfterQuote(column: Int, line: Int)
    case fieldTooLong(column: Int, limit: Int)
    case tooManyFields(limit: Int)
    case recordTooLong(limit: Int)
    case notUTF8(column: Int)
    case notUTF16(column: Int)
    case notWindows1252(column: Int)
    case zeroByte(column: Int)

    // What a table finds in its header.
    case noHeader
    case emptyName(column: Int)
    case duplicateName(String, column: Int, firstColumn: Int)
    case missingColumns([String])

    // What a table finds in a record that the reader accepted.
    case wrongFieldCount(found: Int, expected: Int)
}

extension CSVFault {
    public var code: String {
        switch self {
        case .unclosedQuote: "csv.unclosed_quote"
        case .textAfterQuote: "csv.text_after_quote"
        case .fieldTooLong: "csv.field_too_long"
        case .tooManyFields: "csv.too_many_fields"
        case .recordTooLong: "csv.record_too_long"
        case .notUTF8: "csv.not_utf8"
        case .notUTF16: "csv.not_utf16"
        case .notWindows1252: "csv.not_windows1252"
        case .zeroByte: "csv.zero_byte"
        case .noHeader: "csv.no_header"
        case .emptyName: "csv.empty_name"
        case .duplicateName: "csv.duplicate_name"
        case .missingColumns: "csv.missing_columns"
        case .wrongFieldCount: "csv.wrong_field_count"
        }
    }
}

extension CSVFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unclosedQuote(let line):
            "The quote opened on line \(line) is never closed. Reading went on with the line after it."
        case .textAfterQuote(let column, let line):
            "Column \(column) has text after its closing quote on line \(line). A quote in quoted text is written twice."
        case .fieldTooLong(let column, let limit):
            "Column \(column) is longer than \(limit) bytes."
        case .tooManyFields(let limit):
            "There are more than \(limit) fields."
        case .recordTooLong(let limit):
            "The record is longer than \(limit) bytes."
        case .notUTF8(let column):
            "Column \(column) is not valid UTF-8. The file may be in Windows-1252, as older programs save it."
        case .notUTF16(let column):
            "Column \(column) is not valid UTF-16."
        case .notWindows1252(let column):
            "Column \(column) holds a byte that means nothing in Windows-1252. The file may be in another encoding."
        case .zeroByte(let column):
            "Column \(column) holds a zero byte, which is never part of a text."
        case .noHeader:
            "The file is empty: a header line with the names of the columns was expected."
        case .emptyName(let column):
            "Column \(column) has no name in the header."
        case .duplicateName(let name, let column, let firstColumn):
            "Columns \(firstColumn) and \(column) are both named “\(name)”."
        case .missingColumns(let names):
            "The header lacks \(names.map { "“\($0)”" }.joined(separator: ", "))."
        case .wrongFieldCount(let found, let expected):
            "There are \(found) fields where the header has \(expected)."
        }
    }
}
