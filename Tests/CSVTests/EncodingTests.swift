import CSV
import Testing

@Suite("Encodings")
struct EncodingTests {
    static let text = "Nombre;Ciudad\r\n\"María; José\";Quito\n👩🏽‍🌾;ਪੰਜਾਬ\n"
    static let expected = [
        record(1, "Nombre", "Ciudad"), record(2, "María; José", "Quito"), record(3, "👩🏽‍🌾", "ਪੰਜਾਬ"),
    ]

    @Test(arguments: [
        (Array(text.utf8), CSVEncoding.utf8),
        ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
        ([0xFF, 0xFE] + text.utf16Bytes(isBigEndian: false), .utf16LittleEndian),
        ([0xFE, 0xFF] + text.utf16Bytes(isBigEndian: true), .utf16BigEndian),
        (text.utf16Bytes(isBigEndian: false), .utf16LittleEndian),
        (text.utf16Bytes(isBigEndian: true), .utf16BigEndian),
    ])
    func detected(_ bytes: [UInt8], _ encoding: CSVEncoding) throws {
        var reader = CSVReader(MemorySource(bytes))
        #expect(try reader.next() == Self.expected[0])
        #expect(reader.encoding == encoding)
        #expect(reader.delimiter == .semicolon)
        #expect(try rows(of: reader) == Array(Self.expected.dropFirst()))
    }

    @Test func statedEncodings() throws {
        #expect(try read(Self.text.utf16Bytes(isBigEndian: true), encoding: .utf16BigEndian) == Self.expected)
        #expect(try read(Self.text.utf16Bytes(isBigEndian: false), encoding: .utf16LittleEndian) == Self.expected)
        let hindi = "ਨਾਂ\nਪੰਜਾਬ".utf16Bytes(isBigEndian: false)
        #expect(try read(hindi, encoding: .utf16LittleEndian) == [record(1, "ਨਾਂ"), record(2, "ਪੰਜਾਬ")])
    }

    /// A mark is the file's own word.
    @Test func byteOrderMarkWinsOverTheCaller() throws {
        #expect(try read([0xEF, 0xBB, 0xBF] + Array("é".utf8), encoding: .windows1252) == [record(1, "é")])
        #expect(try read([0xFE, 0xFF, 0, 0x41], encoding: .utf8) == [record(1, "A")])
        #expect(try read([0xEF, 0xBB, 0xBF]) == [])
    }

    @Test func windows1252() throws {
        let bytes = Array("Jos".utf8) + [0xE9, 0x2C, 0x80, 0x35, 0x2C, 0x93, 0xFF, 0x94]
        #expect(try read(bytes, encoding: .windows1252) == [record(1, "José", "€5", "“ÿ”")])
    }

    /// Compared with the table of the Unicode consortium as other software knows it: Foundation's is not needed.
    @Test func everyByteOfWindows1252() throws {
        let upper = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".map(String.init)
        for byte in UInt8(0x80)...0x9F {
            let expected = upper[Int(byte) - 0x80]
            let rows = try read([byte], encoding: .windows1252)
            #expect(
                rows == [expected == " " ? .refused(line: 1, reason: .notWindows1252(column: 1)) : record(1, expected)])
        }
        for byte in UInt8(0xA0)...0xFF {
            #expect(try read([byte], encoding: .windows1252) == [record(1, String(UnicodeScalar(byte)))])
        }
    }

    @Test func windows1252IsNeverGuessed() throws {
        let bytes = Array("a,b\nMar".utf8) + [0xED] + Array("a,x\n\"c\",d".utf8)
        let rows = try read(bytes)
        #expect(rows == [record(1, "a", "b"), .refused(line: 2, reason: .notUTF8(column: 1)), record(3, "c", "d")])
        #expect(CSVFault.notUTF8(column: 1).description.contains("Windows-1252"))
    }

    @Test(arguments: [
        [0x80], [0xC3], [0xC0, 0x80], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
        [0xF0, 0x9F, 0x98],
    ])
    func invalidUTF8(_ bad: [UInt8]) throws {
        let refused = CSVRow.refused(line: 2, reason: .notUTF8(column: 2))
        let expected = [record(1, "a"), refused, record(3, "d")]
        #expect(try read(Array("a\nb,".utf8) + bad + Array(",c\nd".utf8)) == expected)
        #expect(try read(Array("a\nb,\"\"\"".utf8) + bad + Array("\"\nd".utf8)) == expected)
    }

    @Test(arguments: [false, true])
    func loneSurrogates(isBigEndian: Bool) throws {
        func bytes(_ units: [UInt16]) -> [UInt8] {
            units.flatMap { unit in
                let pair = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
                return isBigEndian ? pair : pair.reversed()
            }
        }
        let encoding = isBigEndian ? CSVEncoding.utf16BigEndian : .utf16LittleEndian
        let newline: UInt16 = 0x0A
        for bad: [UInt16] in [[0xD83D], [0xDE00], [0xDE00, 0xD83D], [0xD83D, 0xD83D, 0xDE00], [0xD83D, 0x41]] {
            let rows = try read(bytes([0x41, newline] + bad + [newline, 0x42]), encoding: encoding)
            #expect(rows == [record(1, "A"), .refused(line: 2, reason: .notUTF16(column: 1)), record(3, "B")])
        }
        let whole = try read(bytes([0xD83D, 0xDE00]), encoding: encoding)
        #expect(whole == [record(1, "😀")])
    }

    @Test func endInHalfALetter() throws {
        let refused = CSVRow.refused(line: 2, reason: .notUTF16(column: 1))
        for tail: [UInt8] in [[0x41], [0x3D, 0xD8], [0x3D, 0xD8, 0x00]] {
            #expect(try read([0x41, 0, 0x0A, 0] + tail, encoding: .utf16LittleEndian) == [record(1, "A"), refused])
        }
    }

    @Test func zeroUnitInUTF16() throws {
        let rows = try read("a,b\nc\0d,e\nf".utf16Bytes(isBigEndian: false), encoding: .utf16LittleEndian)
        #expect(rows == [record(1, "a", "b"), .refused(line: 2, reason: .zeroByte(column: 1)), record(3, "f")])
    }
}
