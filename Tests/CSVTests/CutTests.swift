import CSV
import Testing

/// How a source cuts its bytes must not change a single row.
@Suite("Pieces")
struct CutTests {
    static let text =
        "sep=;\r\nName;Place\r\n\"Ana; \"\"the\r\ntall\"\"\";Quito\r\n"
        + "José;\"\"\r\n😀;\"x\"y\r\n\r\n\r;ਪੰਜਾਬ\0\n"
        + "Bea;Lima;a very long field\nCleo;\"open\rDora\r\n\r\nEva;" + String(repeating: "z;\"\"\"", count: 30)
        + "\r\nend"
    static let limits = CSVLimits(field: 24, fieldsPerRecord: 8, record: 60)

    static let files: [[UInt8]] = [
        Array(text.utf8),
        [0xEF, 0xBB, 0xBF] + Array(text.utf8),
        [0xFF, 0xFE] + text.utf16Bytes(isBigEndian: false),
        text.utf16Bytes(isBigEndian: true),
        [0xFF, 0xFE] + text.utf16Bytes(isBigEndian: false).dropLast() + [0xD8],
    ]

    @Test(arguments: files)
    func cutAtEveryPlace(_ bytes: [UInt8]) throws {
        let whole = try read(bytes, limits: Self.limits)
        try #require(whole.count > 6)
        for place in 0...bytes.count {
            let source = PieceSource([Array(bytes[..<place]), Array(bytes[place...])])
            #expect(try rows(of: CSVReader(source, limits: Self.limits)) == whole, "cut at \(place)")
        }
    }

    @Test(arguments: files)
    func cutIntoPiecesOfEverySize(_ bytes: [UInt8]) throws {
        let whole = try read(bytes, limits: Self.limits)
        for size in 1...64 {
            let source = MemorySource(bytes, pieceSize: size)
            #expect(try rows(of: CSVReader(source, limits: Self.limits)) == whole, "pieces of \(size)")
        }
    }

    /// The sample is larger than these pieces, and the file larger than the sample.
    @Test func longFileInSmallPieces() throws {
        let text = (1...3_000).map { "\($0);\"ñ \($0)\";😀\r\n" }.joined()
        let expected = (1...3_000).map { record($0, "\($0)", "ñ \($0)", "😀") }
        for bytes in [Array(text.utf8), text.utf16Bytes(isBigEndian: false)] {
            for size in [7, 1_023, 65_537, bytes.count] {
                let pieces = stride(from: 0, to: bytes.count, by: size).map {
                    Array(bytes[$0..<min($0 + size, bytes.count)])
                }
                #expect(try rows(of: CSVReader(PieceSource([[]] + pieces + [[]]))) == expected)
            }
        }
    }
}
