import CSV
import Testing

@Suite("Reading records")
struct RecordTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let rows: [CSVRow]

        init(_ name: String, _ text: String, _ rows: [CSVRow]) {
            (testDescription, self.text, self.rows) = (name, text, rows)
        }
    }

    static let examples = [
        Example("empty file", "", []),
        Example("only line ends", "\r\n\n\r\r\n", []),
        Example("one field", "Ana", [record(1, "Ana")]),
        Example("line feeds", "Ana,Quito\nBea,Lima\n", [record(1, "Ana", "Quito"), record(2, "Bea", "Lima")]),
        Example("carriage returns", "Ana,Quito\rBea,Lima\r", [record(1, "Ana", "Quito"), record(2, "Bea", "Lima")]),
        Example("both", "Ana,Quito\r\nBea,Lima\r\n", [record(1, "Ana", "Quito"), record(2, "Bea", "Lima")]),
        Example("no line end at the end", "Ana\nBea,Lima", [record(1, "Ana"), record(2, "Bea", "Lima")]),
        Example("empty lines", "\n\nAna\n\r\n\rBea\n\n", [record(3, "Ana"), record(6, "Bea")]),
        Example("blanks are text", " Ana , \n \n", [record(1, " Ana ", " "), record(2, " ")]),
        Example("trailing delimiter", "Ana,\nBea,", [record(1, "Ana", ""), record(2, "Bea", "")]),
        Example("only delimiters", ",\n,,", [record(1, "", ""), record(2, "", "", "")]),
        Example("quoted", "\"Ana\",\"Quito\"\n", [record(1, "Ana", "Quito")]),
        Example("quoted and empty", "\"\",\"\"\n\"\"", [record(1, "", ""), record(2, "")]),
        Example("delimiter in quotes", "\"Ana, Bea\",Quito", [record(1, "Ana, Bea", "Quito")]),
        Example("doubled quotes", #""the ""big"" house","""","x""#, [record(1, #"the "big" house"#, "\"", "x")]),
        Example("only doubled quotes", #""""""""",a"#, [record(1, "\"\"\"", "a")]),
        Example("doubled quotes, then nothing", #""a""b","#, [record(1, #"a"b"#, "")]),
        Example(
            "line ends in quotes", "\"a\nb\rc\r\nd\n\ne\",f\ng",
            [record(1, "a\nb\rc\r\nd\n\ne", "f"), record(7, "g")]),
        Example("quote inside a bare field", "5\" pipe,a\"b\"\n", [record(1, "5\" pipe", "a\"b\"")]),
        Example("quote behind a blank", " \"a\",b", [record(1, " \"a\"", "b")]),
        Example(
            "text after a closing quote", "a,\"b\"c,\"d\ne,f",
            [.refused(line: 1, reason: .textAfterQuote(column: 2, line: 1)), record(2, "e", "f")]),
        Example(
            "text after a closing quote, lines later", "a,\"b\nc\"d,e\r\nf\n",
            [.refused(line: 1, reason: .textAfterQuote(column: 2, line: 2)), record(3, "f")]),
        Example(
            "blank after a closing quote", "\"a\" ,b\rc",
            [.refused(line: 1, reason: .textAfterQuote(column: 1, line: 1)), record(2, "c")]),
        Example(
            "zero byte", "a,b\0c\nd\n\"\0\"",
            [
                .refused(line: 1, reason: .zeroByte(column: 2)), record(2, "d"),
                .refused(line: 3, reason: .zeroByte(column: 1)),
            ]),
        Example("letters of every length", "é,ਪੰਜਾਬੀ,\"👩🏽‍🌾\"", [record(1, "é", "ਪੰਜਾਬੀ", "👩🏽‍🌾")]),
    ]

    @Test("the rows are as a person would read them", arguments: examples)
    func rowsOfExample(_ example: Example) throws {
        #expect(try read(example.text) == example.rows)
    }

    /// The first fault of a record is the one reported, and only once.
    @Test func oneFaultPerRecord() throws {
        let bytes = Array("a\0,".utf8) + [0xFF] + Array(",b\nc".utf8)
        let refused = CSVRow.refused(line: 1, reason: .zeroByte(column: 1))
        #expect(try read(bytes, delimiter: .comma) == [refused, record(2, "c")])
        #expect(try read("a\0,\"b\"x\nc") == [refused, record(2, "c")])
    }

    @Test func theSourceMayThrowAndBeAskedAgain() throws {
        struct Stuttering: ByteSource {
            struct Pause: Error {}
            var calls = 0
            mutating func next() throws -> [UInt8]? {
                calls += 1
                if calls == 2 || calls == 4 { throw Pause() }
                return calls <= 5 ? Array("Ana,Qui".utf8) : nil
            }
        }
        var reader = CSVReader(Stuttering())
        #expect(throws: Stuttering.Pause.self) { try reader.next() }
        #expect(throws: Stuttering.Pause.self) { try reader.next() }
        #expect(try reader.next() == record(1, "Ana", "QuiAna", "QuiAna", "Qui"))
        #expect(try reader.next() == nil)
        #expect(try reader.next() == nil)
    }
}
