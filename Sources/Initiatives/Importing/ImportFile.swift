public import CSV
internal import Core
public import Web

/// A sheet on its way in: its text, and its columns with their first values.
public struct ImportFile: Sendable {
    public struct Column: Sendable {
        /// From 1.
        public let position: Int
        public let header: String
        public let samples: [String]

        /// The form's field that says what it means.
        public var field: String { "\(Self.beginning)\(position)" }
        public static let beginning = "column-"
    }

    /// House default: more columns than these nobody goes through.
    public static let mostColumns = 200

    public let name: String
    /// With one sign at the end of each line.
    public let text: String
    public let delimiter: CSVDelimiter?
    public private(set) var columns: [Column] = []

    /// - Throws: what is wrong with the file as a whole.
    public init(_ source: ImportText) throws {
        (name, text) = (source.name, source.text)
        // What is copied out of a spreadsheet has tabs, however many commas stand in its cells.
        delimiter = text.utf8.prefix { $0 != 10 }.contains(9) ? .tab : nil
        do {
            var table = try CSVTable(reading: CSVReader(MemorySource(text), delimiter: delimiter))
            guard table.header.names.count <= Self.mostColumns else {
                throw Problem(.tooLarge, "import.too-many-columns", at: "file", "There are too many columns.")
            }
            let rows = try Self.firstRows(of: &table)
            columns = table.header.names.enumerated().map { index, header in
                Column(position: index + 1, header: header, samples: rows.map { $0[index] }.filter { !$0.isEmpty })
            }
        } catch let refusal as CSVRefusal {
            throw Problem.invalid(refusal.reason.code, at: "file", "\(refusal)")
        }
    }

    public init(_ text: String, name: String) throws { try self.init(ImportText(text, name: name)) }

    /// A file that was sent.
    public init(_ file: SentFile) throws { try self.init(ImportText(file)) }

    private static func firstRows(of table: inout CSVTable) throws -> [[String]] {
        var rows: [[String]] = []
        while rows.count < 3, let entry = try table.next() {
            if case .row(let row) = entry { rows.append(row.fields.map(\.onOneLine)) }
        }
        return rows
    }
}

extension ImportFile {
    public var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The same with other lines in place of some, by their number from 1.
    public func mended(_ lines: [Int: String]) throws -> ImportFile {
        guard !lines.isEmpty else { return self }
        let all = self.lines.enumerated().map { index, line in lines[index + 1].map { $0[...] } ?? line }
        return try ImportFile(all.joined(separator: "\n"), name: name)
    }
}
