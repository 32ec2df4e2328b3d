import CSV
import Testing

@Suite("Delimiters")
struct DelimiterTests {
    @Test(arguments: [
        ("Name,Place\n", CSVDelimiter.comma),
        ("Name;Place;Born\n", .semicolon),
        ("Name\tPlace\n", .tab),
        ("Name|Place\n", .bar),
        ("Name\n1;2;3\n", .comma),
        ("", .comma),
        ("\n\r\n\nName;Place\n", .semicolon),
        ("\"Surname, name, title\";Place\n", .semicolon),
        ("\"a \"\"b,c\"\", d\"|e\n", .bar),
        ("\"two\nlines,,\";x", .semicolon),
        ("Size, weight;Place;Born", .semicolon),
        ("a,b;c\r;;;;", .comma),
    ])
    func found(_ text: String, _ delimiter: CSVDelimiter) throws {
        var reader = CSVReader(MemorySource(text))
        _ = try reader.next()
        #expect(reader.delimiter == delimiter)
    }

    @Test func longHeaderInSmallPieces() throws {
        let name = String(repeating: "n", count: 5_000)
        let source = MemorySource(Array("\(name);\(name)\na;b".utf8), pieceSize: 100)
        #expect(try rows(of: CSVReader(source)) == [record(1, name, name), record(2, "a", "b")])
    }

    @Test(arguments: ["\n", "\r", "\r\n"])
    func separatorLine(_ end: String) throws {
        let rows = [record(2, "a,b", "c"), record(3, "d")]
        #expect(try read("sep=;\(end)a,b;c\(end)d", delimiter: nil) == rows)
        #expect(try read([0xEF, 0xBB, 0xBF] + Array("SEP=;\(end)a,b;c\(end)d".utf8)) == rows)
        #expect(try read([0xFF, 0xFE] + "sep=;\(end)a,b;c\(end)d".utf16Bytes(isBigEndian: false)) == rows)
    }

    @Test func separatorLineWithAnyMark() throws {
        #expect(try read("sep=^\na^b,c", delimiter: nil) == [record(2, "a", "b,c")])
        #expect(try read("sep=\t\na\tb", delimiter: nil) == [record(2, "a", "b")])
        #expect(try read("sep=;", delimiter: nil) == [])
    }

    @Test(arguments: ["sep=", "sep=x", "sep=;;", "sep=\"", "sep=é", "step=;", "sep"])
    func whatIsNoSeparatorLine(_ text: String) throws {
        let rows = try read(text + "\nb", delimiter: .comma)
        #expect(rows.count == 2 || text.hasSuffix("\""))
        #expect(rows.first == record(1, text))
    }

    @Test func aGivenDelimiterWinsAndTheLineIsStillNoRecord() throws {
        #expect(try read("sep=;\na,b;c", delimiter: .comma) == [record(2, "a", "b;c")])
    }

    @Test func whatMayDelimit() {
        for character: Character in ["^", ":", "~", "\t", "#", "/"] { #expect(CSVDelimiter(character) != nil) }
        for character: Character in ["\"", "\n", "\r", "\r\n", "a", "7", " ", "_", "é", "“", "\0"] {
            #expect(CSVDelimiter(character) == nil)
        }
        #expect(CSVDelimiter(";") == .semicolon)
    }
}
