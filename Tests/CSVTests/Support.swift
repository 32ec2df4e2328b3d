import CSV

/// All rows of a file, read with our own limits unless told otherwise.
func read(
    _ bytes: [UInt8], encoding: CSVEncoding = .detect, delimiter: CSVDelimiter? = nil, limits: CSVLimits = CSVLimits()
) throws -> [CSVRow] {
    try rows(of: CSVReader(MemorySource(bytes), encoding: encoding, delimiter: delimiter, limits: limits))
}

func read(_ text: String, delimiter: CSVDelimiter? = .comma, limits: CSVLimits = CSVLimits()) throws -> [CSVRow] {
    try read(Array(text.utf8), delimiter: delimiter, limits: limits)
}

func rows(of reader: CSVReader) throws -> [CSVRow] {
    var reader = reader
    var rows: [CSVRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
}

func entries(of table: CSVTable) throws -> [CSVTable.Entry] {
    var table = table
    var entries: [CSVTable.Entry] = []
    while let entry = try table.next() { entries.append(entry) }
    return entries
}

func record(_ line: Int, _ fields: String...) -> CSVRow {
    .record(CSVRecord(line: line, fields: fields))
}

/// Hands out prepared pieces, and pieces only: no reader may ask for more after the end.
struct PieceSource: ByteSource {
    var pieces: [[UInt8]]
    private var hasEnded = false

    init(_ pieces: [[UInt8]]) {
        self.pieces = pieces
    }

    mutating func next() throws -> [UInt8]? {
        if hasEnded { throw AskedAgain() }
        hasEnded = pieces.isEmpty
        return hasEnded ? nil : pieces.removeFirst()
    }

    struct AskedAgain: Error {}
}

/// SplitMix64: the same seed gives the same test on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension SeededGenerator {
    mutating func bytes(upTo count: Int, _ byte: (inout SeededGenerator) -> UInt8) -> [UInt8] {
        (0..<Int.random(in: 0...count, using: &self)).map { _ in byte(&self) }
    }

    mutating func text(upTo count: Int, of parts: [String]) -> String {
        (0..<Int.random(in: 0...count, using: &self)).map { _ in parts.randomElement(using: &self) ?? "" }.joined()
    }
}

extension String {
    func utf16Bytes(isBigEndian: Bool) -> [UInt8] {
        utf16.flatMap { unit in
            let pair = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
            return isBigEndian ? pair : pair.reversed()
        }
    }
}
