import Testing

@testable import CSV

@Suite("Large files")
struct MemoryTests {
    /// The same megabyte over and over, made as it is asked for: no file, and nothing kept.
    struct Repeating: ByteSource {
        let piece: [UInt8]
        var left: Int

        mutating func next() -> [UInt8]? {
            guard left > 0 else { return nil }
            left -= 1
            return piece
        }
    }

    static let biteSize = 64 * 1024

    static func megabyte(of line: String) -> [UInt8] {
        let line = Array(line.utf8)
        return Array(repeatElement(line, count: 1_000_000 / line.count).joined())
    }

    /// Reads on and keeps nothing: how many records and refusals there were, and the most text held at once.
    static func drain(_ reader: CSVReader) throws -> (records: Int, refused: Int, largest: Int) {
        var reader = reader
        var (records, refused) = (0, 0)
        while let row = try reader.next() {
            switch row {
            case .record: records += 1
            case .refused: refused += 1
            }
        }
        return (records, refused, reader.largestWindow)
    }

    @Test func twoHundredMegabytesInTheMemoryOfOnePiece() throws {
        let line = "17,\"\(String(repeating: "Quito, ", count: 350))\",\(String(repeating: "x", count: 2_500))\r\n"
        let piece = Self.megabyte(of: line)
        let found = try Self.drain(CSVReader(Repeating(piece: piece, left: 200)))
        #expect(found.records == piece.count / line.utf8.count * 200)
        #expect(found.refused == 0)
        #expect(found.largest <= line.utf8.count + Self.biteSize)
    }

    /// The quote of the first record stays open: one record's worth of looking ahead, then line by line.
    @Test func unclosedQuoteBeforeALargeFile() throws {
        let piece = Self.megabyte(of: "\(String(repeating: "x", count: 499))\n")
        var source = Repeating(piece: piece, left: 20)
        let opening = PieceSource([Array("\"open\n".utf8)] + (0..<20).compactMap { _ in source.next() })
        let found = try Self.drain(CSVReader(opening))
        #expect(found.refused == 1)
        #expect(found.records == 20 * piece.count / 500)
        #expect(found.largest > CSVLimits().record)
        #expect(found.largest <= CSVLimits().record + 1 + Self.biteSize)
    }

    @Test(arguments: ["x", "x,", "\"", "\"\"", "\0", "\"x"])
    func oneEndlessLine(_ unit: String) throws {
        let piece = Self.megabyte(of: unit)
        let found = try Self.drain(CSVReader(Repeating(piece: piece, left: 4)))
        #expect(found.records == 0)
        #expect(found.refused == 1)
        #expect(found.largest <= CSVLimits().record + 1 + Self.biteSize)
    }

    /// Windows-1252 grows to three bytes for one.
    @Test func transcodedTextIsBoundedToo() throws {
        let piece = [UInt8](repeating: 0x80, count: 1_000_000)
        let found = try Self.drain(CSVReader(Repeating(piece: piece, left: 3), encoding: .windows1252))
        #expect(found.refused == 1)
        #expect(found.largest <= CSVLimits().record + 1 + 3 * Self.biteSize)
    }

    /// A file without end still gives its first rows: nothing waits for the whole.
    @Test func rowsComeAsSoonAsTheyAreThere() throws {
        var reader = CSVReader(Repeating(piece: Array("Ana,Quito\n".utf8), left: .max))
        for line in 1...5_000 { #expect(try reader.next() == record(line, "Ana", "Quito")) }
    }
}
