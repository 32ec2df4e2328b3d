import Testing

@testable import CSV

@Suite("Random files")
struct RandomTests {
    /// Few letters, so that quotes and line ends meet in every way.
    @Test func smallAlphabetReadsLikeTheReference() throws {
        var random = SeededGenerator(seed: 2024)
        let alphabet = Array("aa,,\"\"\"\n\r".utf8)
        var refusals = 0
        for _ in 0..<20_000 {
            let bytes = random.bytes(upTo: 30) { alphabet.randomElement(using: &$0) ?? 0 }
            let expected = ReferenceParser.rows(of: bytes)
            let found = try read(bytes, encoding: .utf8, delimiter: .comma)
            try #require(found == expected, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
            refusals += expected.count { if case .refused = $0 { true } else { false } }
        }
        #expect(refusals > 1_000, "the alphabet must reach the hard cases")
    }

    /// Tight limits and hardly anything but quotes and line ends: the most that going back can be made to cost.
    @Test func nothingIsReadMoreThanTwice() throws {
        var random = SeededGenerator(seed: 12)
        let alphabet = Array("\"\"\"\"\n\n,x".utf8)
        var mostReadAgain = 0
        for _ in 0..<5_000 {
            let bytes = random.bytes(upTo: 200) { alphabet.randomElement(using: &$0) ?? 0 }
            let limits = CSVLimits(
                field: .random(in: 1...10, using: &random), record: .random(in: 4...60, using: &random))
            var reader = CSVReader(MemorySource(bytes), encoding: .utf8, delimiter: .comma, limits: limits)
            while try reader.next() != nil {}
            try #require(reader.bytesReadAgain <= bytes.count)
            mostReadAgain = max(mostReadAgain, reader.bytesReadAgain)
        }
        #expect(mostReadAgain > 30, "the files must reach the hard cases")
    }

    @Test(arguments: [CSVEncoding.detect, .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252])
    func anyBytesEnd(_ encoding: CSVEncoding) throws {
        var random = SeededGenerator(seed: 7)
        let limits = CSVLimits(field: 16, fieldsPerRecord: 4, record: 64)
        let frequent = Array("\",;\n\r\0=".utf8) + [0xFF, 0xFE, 0xD8, 0xEF, 0xC3]
        for _ in 0..<3_000 {
            let bytes = random.bytes(upTo: 300) { random in
                let isFrequent = Bool.random(using: &random)
                return isFrequent ? frequent.randomElement(using: &random) ?? 0 : .random(in: 0...255, using: &random)
            }
            let source = MemorySource(bytes, pieceSize: .random(in: 1...40, using: &random))
            var reader = CSVReader(source, encoding: encoding, limits: limits)
            var found: [CSVRow] = []
            while let row = try reader.next() {
                found.append(row)
                try #require(found.count <= bytes.count)
            }
            let whole = try read(bytes, encoding: encoding, limits: limits)
            try #require(found == whole)
            try #require(reader.bytesReadAgain <= 3 * bytes.count, "transcoding makes up to three bytes of one")
            // Every row starts behind the one before, also after going back.
            let lines = found.map(\.line)
            try #require(zip(lines, lines.dropFirst()).allSatisfy { $0 < $1 })
        }
    }
}

extension CSVRow {
    var line: Int {
        switch self {
        case .record(let record): record.line
        case .refused(let line, _): line
        }
    }
}
