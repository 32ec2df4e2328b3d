import CSV
import Testing

/// Random tables of what people and their spreadsheets put into cells, dull and dangerous.
struct RandomTables {
    private static let parts = [
        "a", "Ana", "7", " ", ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r", "\r\n", "=", "'", "é", "e\u{301}", "😀",
        "ਪੰ", "\u{FEFF}", "\u{A0}", "\u{2028}", "sep=;", "sep=^", "\\", "\u{1}", "^",
    ]
    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func next() -> (rows: [[String]], delimiter: CSVDelimiter) {
        let width = Int.random(in: 1...5, using: &random)
        let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            (0..<width).map { _ in random.text(upTo: 6, of: Self.parts) }
        }
        let delimiters = [CSVDelimiter.comma, .semicolon, .tab, .bar, CSVDelimiter("^") ?? .comma]
        return (rows, delimiters.randomElement(using: &random) ?? .comma)
    }
}

@Suite("What is written is read again")
struct RoundTripTests {
    /// Texts that differ only in how an accent is stored are equal as Strings; here every byte counts.
    static func bytes(_ rows: [[String]]) -> [[[UInt8]]] {
        rows.map { $0.map { Array($0.utf8) } }
    }

    @Test func randomTables() throws {
        var tables = RandomTables(seed: 41)
        for _ in 0..<5_000 {
            let (table, delimiter) = tables.next()
            let isMarked = table.count.isMultiple(of: 2)
            var writer = CSVWriter.withoutFormulaGuard(delimiter: delimiter, byteOrderMark: isMarked)
            for row in table { writer.appendRow(row) }
            let fields = try read(writer.bytes, delimiter: delimiter).map { row -> [String] in
                guard case .record(let record) = row else { throw Refused(row: row) }
                return record.fields
            }
            try #require(Self.bytes(fields) == Self.bytes(table))
        }
    }

    /// A header of plain names is enough for the reader to find the delimiter again.
    @Test(arguments: [CSVDelimiter.comma, .semicolon, .tab, .bar])
    func delimiterIsFoundAgain(_ delimiter: CSVDelimiter) throws {
        var writer = CSVWriter(delimiter: delimiter, byteOrderMark: true)
        writer.appendRow(["Name, title; rank", "Place|Region|Country", "Born\ton"])
        writer.appendRow(["Ana", "Quito", "1990"])
        #expect(try read(writer.bytes).last == record(2, "Ana", "Quito", "1990"))
    }

    struct Refused: Error {
        let row: CSVRow
    }
}
