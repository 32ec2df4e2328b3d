internal import CSV
internal import Core
internal import Web

/// A file of figures as somebody sent or pasted it: its text, and its columns with their first values.
struct ImportFile: Sendable {
    struct Column: Sendable {
        /// From 1.
        let position: Int
        let header: String
        let samples: [String]
    }

    /// House default: what a person can look over, and one transaction can hold.
    static let mostBytes = 1_000_000

    let name: String
    /// With one sign at the end of each line.
    let text: String
    let delimiter: CSVDelimiter?
    private(set) var columns: [Column] = []

    /// - Throws: what is wrong with the file as a whole.
    init(_ text: String, name: String) throws {
        guard text.utf8.count <= Self.mostBytes else { throw Self.tooLarge }
        self.name = name
        self.text = Self.withPlainEnds(text)
        // What is copied out of a spreadsheet has tabs, however many commas stand in its cells.
        delimiter = text.utf8.prefix { $0 != 10 }.contains(9) ? .tab : nil
        do {
            var table = try CSVTable(reading: CSVReader(MemorySource(self.text), delimiter: delimiter))
            guard table.header.names.count <= KeepMapping.mostColumns else {
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

    /// A file that was sent.
    init(_ file: SentFile) throws { try self.init(Self.text(of: file), name: file.name) }

    /// - Throws: how a file must be saved so that it can be read.
    static func text(of file: SentFile) throws -> String {
        guard file.bytes.count <= mostBytes else { throw tooLarge }
        if file.bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) || file.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw Problem.invalid(
                "import.workbook", at: "file", "This is a whole workbook. Save the sheet as “CSV UTF-8”, and send that."
            )
        }
        guard let text = CSVText.decoded(file.bytes) else {
            throw Problem.invalid(
                "import.not-text", at: "file",
                "This cannot be read as text. Save the sheet as “CSV UTF-8”, and send that.")
        }
        return text
    }

    private static let tooLarge = Problem(
        .tooLarge, "import.too-large", at: "file", "At most \(mostBytes) bytes are taken at once.")

    private static func withPlainEnds(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var wasReturn = false
        for byte in text.utf8 {
            if !(wasReturn && byte == 10) { bytes.append(byte == 13 ? 10 : byte) }
            wasReturn = byte == 13
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func firstRows(of table: inout CSVTable) throws -> [[String]] {
        var rows: [[String]] = []
        while rows.count < 3, let entry = try table.next() {
            if case .row(let row) = entry { rows.append(row.fields.map(\.onOneLine)) }
        }
        return rows
    }
}

extension ImportFile {
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The same with other lines in place of some, by their number from 1.
    func mended(_ lines: [Int: String]) throws -> ImportFile {
        guard !lines.isEmpty else { return self }
        let all = self.lines.enumerated().map { index, line in lines[index + 1].map { $0[...] } ?? line }
        return try ImportFile(all.joined(separator: "\n"), name: name)
    }
}
