/// Writes CSV into bytes, row by row, safe to open in a spreadsheet program.
///
/// ```swift
/// var writer = CSVWriter(byteOrderMark: true)
/// writer.appendRow(["Partner", "Balance"])
/// writer.append("Ana, Quito")
/// writer.append(number: -3)
/// writer.endRow()
/// response.write(writer.takeBytes())
/// ```
/// Lines end with CRLF, as RFC 4180 has it, and cells are quoted where they must be. A cell that a spreadsheet
/// program would run as a formula gets an apostrophe in front (`FormulaGuard.swift` tells why); a number has a method
/// of its own, because −3 is a figure and must stay one, and only a value that is a number by its type may begin so.
public struct CSVWriter {
    /// What is written and not yet taken.
    public private(set) var bytes: [UInt8] = []
    private let delimiter: CSVDelimiter
    private let isGuarded: Bool
    private var cellsInRow = 0
    private var firstCellIsEmpty = false

    /// - Parameter byteOrderMark: for files meant for Excel, which takes UTF-8 without it for Windows-1252.
    public init(delimiter: CSVDelimiter = .comma, byteOrderMark: Bool = false) {
        self.init(delimiter: delimiter, byteOrderMark: byteOrderMark, isGuarded: true)
    }

    /// A writer whose cells keep every letter, also where a spreadsheet program would run them: only for files that
    /// machines read.
    public static func withoutFormulaGuard(delimiter: CSVDelimiter = .comma, byteOrderMark: Bool = false) -> CSVWriter {
        CSVWriter(delimiter: delimiter, byteOrderMark: byteOrderMark, isGuarded: false)
    }

    private init(delimiter: CSVDelimiter, byteOrderMark: Bool, isGuarded: Bool) {
        self.delimiter = delimiter
        self.isGuarded = isGuarded
        if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
    }

    /// A cell of text.
    public mutating func append(_ cell: String) {
        let text = isGuarded && FormulaGuard.isNeeded(for: cell) ? "'" + cell : cell
        startCell(isEmpty: text.isEmpty)
        if mustBeQuoted(text) {
            appendQuoted(text)
        } else {
            bytes.append(contentsOf: text.utf8)
        }
    }

    /// A figure: a whole number, or with decimals one that is kept in smaller parts (1250 with 2 is written 12.50).
    public mutating func append(number: some BinaryInteger, decimals: Int = 0) {
        startCell(isEmpty: false)
        var digits = Array(String(number.magnitude).utf8)
        if decimals > 0 {
            let missing = max(0, decimals + 1 - digits.count)
            digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: missing), at: 0)
            digits.insert(UInt8(ascii: "."), at: digits.count - decimals)
        }
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        bytes += digits
    }

    /// Ends the row. A row without cells writes nothing.
    public mutating func endRow() {
        guard cellsInRow > 0 else { return }
        // A single empty cell would make an empty line, which readers pass over.
        if cellsInRow == 1 && firstCellIsEmpty { bytes += [Bytes.quote, Bytes.quote] }
        bytes += [Bytes.carriageReturn, Bytes.lineFeed]
        cellsInRow = 0
    }

    /// A whole row of texts.
    public mutating func appendRow(_ cells: some Sequence<String>) {
        for cell in cells { append(cell) }
        endRow()
    }

    /// What was written since the last time, to be sent on: an export of any size needs the memory of one piece.
    public mutating func takeBytes() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }
}

extension CSVWriter {
    private mutating func startCell(isEmpty: Bool) {
        if cellsInRow == 0 {
            firstCellIsEmpty = isEmpty
        } else {
            bytes.append(delimiter.byte)
        }
        cellsInRow += 1
    }

    /// Besides what RFC 4180 asks for: outer blanks, which some programs cut off, and what means something else at the
    /// beginning of a file.
    private func mustBeQuoted(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return false }
        let blank = UInt8(ascii: " ")
        if first == blank || last == blank || text.utf8.contains(where: isSpecial) { return true }
        return text.unicodeScalars.first == "\u{FEFF}" || text.prefix(4).lowercased() == "sep="
    }

    /// Every usual delimiter, not only ours: a reader that guesses must not count those inside a cell.
    private func isSpecial(_ byte: UInt8) -> Bool {
        switch UnicodeScalar(byte) {
        case "\"", "\n", "\r", ",", ";", "\t", "|": true
        default: byte == delimiter.byte
        }
    }

    private mutating func appendQuoted(_ text: String) {
        bytes.append(Bytes.quote)
        for byte in text.utf8 {
            if byte == Bytes.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(Bytes.quote)
    }
}
