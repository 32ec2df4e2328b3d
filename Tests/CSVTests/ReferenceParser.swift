import CSV

/// The same language read in the plainest way: the whole text at hand, no states, no limits.
/// It is the measure that random files are held against.
struct ReferenceParser {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1
    private var rows: [CSVRow] = []

    static func rows(of text: [UInt8]) -> [CSVRow] {
        var parser = ReferenceParser(bytes: text)
        while parser.place < text.count { parser.readRecord() }
        return parser.rows
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func readRecord() {
        let start = line
        if skipLineEnd() { return }
        var fields: [String] = []
        while true {
            if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
                guard let text = readQuoted(record: start, column: fields.count + 1) else { return }
                fields.append(text)
            } else {
                fields.append(readBare())
            }
            if place < bytes.count, bytes[place] == UInt8(ascii: ",") {
                place += 1
            } else {
                _ = skipLineEnd()
                rows.append(.record(CSVRecord(line: start, fields: fields)))
                return
            }
        }
    }

    private mutating func readBare() -> String {
        let start = place
        while place < bytes.count, !",\r\n".utf8.contains(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    /// Nil if the record was refused; the place is then where the next one may start.
    private mutating func readQuoted(record: Int, column: Int) -> String? {
        let (open, openLine) = (place, line)
        var text: [UInt8] = []
        place += 1
        while place < bytes.count {
            if bytes[place...].starts(with: "\"\"".utf8) {
                text.append(bytes[place])
                place += 2
            } else if bytes[place] == UInt8(ascii: "\"") {
                place += 1
                guard place < bytes.count, !",\r\n".utf8.contains(bytes[place]) else {
                    return String(decoding: text, as: UTF8.self)
                }
                rows.append(.refused(line: record, reason: .textAfterQuote(column: column, line: line)))
                skipLine()
                return nil
            } else {
                let before = place
                if !skipLineEnd() { place += 1 }
                text += bytes[before..<place]
            }
        }
        rows.append(.refused(line: record, reason: .unclosedQuote(openedOnLine: openLine)))
        (place, line) = (open, openLine)
        skipLine()
        return nil
    }

    private mutating func skipLine() {
        while place < bytes.count, !skipLineEnd() { place += 1 }
    }

    private mutating func skipLineEnd() -> Bool {
        let rest = bytes[place...]
        let length = rest.starts(with: "\r\n".utf8) ? 2 : rest.first == 0x0A || rest.first == 0x0D ? 1 : 0
        place += length
        line += length > 0 ? 1 : 0
        return length > 0
    }
}
