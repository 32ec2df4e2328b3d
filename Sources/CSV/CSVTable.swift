/// Reads a CSV file whose first record names the columns.
///
/// ```swift
/// var table = try CSVTable(reading: CSVReader(try FileSource(path: path)))
/// try table.header.require("Name", "Place")
/// while let entry = try table.next() {
///     switch entry {
///     case .row(let row): print(row.line, row["Name"] ?? "")
///     case .refused(let line, let reason): print("Line \(line): \(reason)")
///     }
/// }
/// ```
public struct CSVTable {
    public enum Entry: Sendable, Equatable {
        case row(Row)
        case refused(line: Int, reason: CSVFault)
    }

    public struct Row: Sendable, Equatable {
        public let line: Int
        public let fields: [String]
        public let header: CSVHeader

        /// The cell of a column, or nil if the table has no such column.
        public subscript(name: String) -> String? {
            header.column(name).map { fields[$0] }
        }
    }

    public let header: CSVHeader
    private var reader: CSVReader

    /// Throws a ``CSVRefusal`` if there is no usable header: nothing behind it could be understood.
    public init(reading reader: CSVReader) throws {
        self.reader = reader
        switch try self.reader.next() {
        case nil: throw CSVRefusal(line: 1, reason: .noHeader)
        case .refused(let line, let reason): throw CSVRefusal(line: line, reason: reason)
        case .record(let record):
            do {
                header = try CSVHeader(record.fields)
            } catch {
                throw CSVRefusal(line: record.line, reason: error)
            }
        }
    }

    /// The delimiter and the encoding that were found, for the report of an import.
    public var delimiter: CSVDelimiter { reader.delimiter }
    public var encoding: CSVEncoding { reader.encoding }

    /// The next row, or nil at the end. Rows without any text are passed over as empty lines are: spreadsheets leave
    /// trails of `;;;` below the last figures, and they tell nothing.
    public mutating func next() throws -> Entry? {
        while let row = try reader.next() {
            switch row {
            case .refused(let line, let reason): return .refused(line: line, reason: reason)
            case .record(let record) where record.fields.allSatisfy(\.isEmpty): continue
            case .record(let record): return entry(of: record)
            }
        }
        return nil
    }

    private func entry(of record: CSVRecord) -> Entry {
        let (found, expected) = (record.fields.count, header.names.count)
        guard found == expected else {
            return .refused(line: record.line, reason: .wrongFieldCount(found: found, expected: expected))
        }
        return .row(Row(line: record.line, fields: record.fields, header: header))
    }
}

/// Thrown where a whole file is refused, not one row of it.
public struct CSVRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    public let line: Int
    public let reason: CSVFault

    public init(line: Int, reason: CSVFault) {
        self.line = line
        self.reason = reason
    }

    public var description: String { "Line \(line): \(reason)" }
}
