public import CSV
public import Core
public import Web

/// A table of a page, to take along. What stands in it is what whoever asks sees on the page.
public struct Spreadsheet: Sendable {
    public static let type = "text/csv; charset=utf-8"
    public let name: String
    public private(set) var bytes: [UInt8] = []

    public init(_ name: String, columns: [String], _ write: (inout CSVWriter) -> Void) {
        self.name = "\(name).csv"
        // Excel reads UTF-8 only behind a byte order mark.
        var writer = CSVWriter(byteOrderMark: true)
        writer.appendRow(columns)
        write(&writer)
        bytes = writer.bytes
    }

    public var answer: Answer { Answer(file: name, type: Spreadsheet.type, bytes) }
}

extension CSVWriter {
    public mutating func append(exact value: Fixed?) {
        guard let shortest = value?.shortest else { return append("") }
        append(number: shortest.units, decimals: shortest.decimals)
    }

    public mutating func append(count: Int64?) {
        if let count { append(number: count) } else { append("") }
    }
}
