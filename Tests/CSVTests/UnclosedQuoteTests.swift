import Testing

@testable import CSV

/// A quote that is never closed may cost its own line, and nothing more.
@Suite("Hostile quotes and sizes")
struct UnclosedQuoteTests {
    static let small = CSVLimits(field: 8, fieldsPerRecord: 3, record: 40)

    @Test func unclosedQuoteLosesItsLineOnly() throws {
        let rows = try read("Ana,Quito\nBea,\"Lima\nCleo,Cali\nDora,Cusco")
        #expect(
            rows == [
                record(1, "Ana", "Quito"), .refused(line: 2, reason: .unclosedQuote(openedOnLine: 2)),
                record(3, "Cleo", "Cali"), record(4, "Dora", "Cusco"),
            ])
    }

    @Test(arguments: ["\n", "\r", "\r\n"])
    func everyLineEndIsFoundAgain(_ end: String) throws {
        let lines = ["\"a\(end)b\",\"c", "d", "", "e"]
        let rows = try read(lines.joined(separator: end))
        #expect(
            rows == [
                .refused(line: 1, reason: .unclosedQuote(openedOnLine: 2)), record(3, "d"), record(5, "e"),
            ])
    }

    @Test func unclosedQuoteOnTheLastLine() throws {
        #expect(try read("a\n\"b") == [record(1, "a"), .refused(line: 2, reason: .unclosedQuote(openedOnLine: 2))])
        #expect(try read("\"") == [.refused(line: 1, reason: .unclosedQuote(openedOnLine: 1))])
        #expect(try read("\"\n") == [.refused(line: 1, reason: .unclosedQuote(openedOnLine: 1))])
    }

    @Test func recordLimitEndsTheSearchForTheClosingQuote() throws {
        let lines = (1...20).map { "row \($0)" }
        let rows = try read("\"open\n" + lines.joined(separator: "\n") + "\nlast\"", limits: Self.small)
        #expect(rows.first == .refused(line: 1, reason: .unclosedQuote(openedOnLine: 1)))
        #expect(rows.dropFirst() == (lines + ["last\""]).enumerated().map { record($0 + 2, $1) }[...])
    }

    /// Within the record limit the closing quote shows that the field is long, not open: its lines are no records.
    @Test func longFieldIsNotTakenForUnclosed() throws {
        let rows = try read("\"one\ntwo\nthree\",x\nnext", limits: Self.small)
        #expect(rows == [.refused(line: 1, reason: .fieldTooLong(column: 1, limit: 8)), record(4, "next")])
    }

    @Test func quoteOfALaterLineDoesNotCloseALongField() throws {
        let rows = try read("\"open\nsecond\n\"Ana\",x\n", limits: Self.small)
        #expect(
            rows == [
                .refused(line: 1, reason: .unclosedQuote(openedOnLine: 1)), record(2, "second"), record(3, "Ana", "x"),
            ])
    }

    /// Whether the quote would have been closed cannot be known, but that the line is too long is certain.
    @Test func unclosedQuoteOnAnEndlessLine() throws {
        let rows = try read("a,\"" + String(repeating: "x,", count: 500) + "\nb", limits: Self.small)
        #expect(rows == [.refused(line: 1, reason: .recordTooLong(limit: 40)), record(2, "b")])
    }

    @Test func limitsAreExact() throws {
        let (eight, nine) = ("12345678", "123456789")
        #expect(try read("\(eight),\"\(eight)\"", limits: Self.small) == [record(1, eight, eight)])
        #expect(try read("\"1234\"\"678\"", limits: Self.small) == [record(1, "1234\"678")])
        let refused = CSVRow.refused(line: 1, reason: .fieldTooLong(column: 2, limit: 8))
        #expect(try read("a,\(nine)\nb", limits: Self.small) == [refused, record(2, "b")])
        #expect(try read("a,\"\(nine)\"\nb", limits: Self.small) == [refused, record(2, "b")])

        #expect(try read("a,b,c\n", limits: Self.small) == [record(1, "a", "b", "c")])
        let tooMany = CSVRow.refused(line: 1, reason: .tooManyFields(limit: 3))
        #expect(try read("a,b,c,\"d\ne\"\nf", limits: Self.small) == [tooMany, record(3, "f")])

        let limits = CSVLimits(record: 10)
        for end in ["", "\n", "\r\nx"] {
            #expect(try read("1234,67890" + end, limits: limits).first == record(1, "1234", "67890"))
            #expect(try read("1234,\"789\"" + end, limits: limits).first == record(1, "1234", "789"))
            let tooLong = CSVRow.refused(line: 1, reason: .recordTooLong(limit: 10))
            #expect(try read("1234,678901" + end, limits: limits).first == tooLong)
            #expect(try read("1234,\"7890\"" + end, limits: limits).first == tooLong)
        }
    }

    @Test func longRecordLosesItsLineOnly() throws {
        let long = String(repeating: "x,\"y\",", count: 100)
        let limits = CSVLimits(record: 20)
        let rows = try read("a\n\(long)\nb", limits: limits)
        #expect(rows == [record(1, "a"), .refused(line: 2, reason: .recordTooLong(limit: 20)), record(3, "b")])
    }

    /// Going back must not make reading slow. Every line here opens a quote and the next one closes it badly or
    /// not at all; a reader that begins anew without end would need hours for it.
    @Test(arguments: ["a,\"b\n", "\"\n\n", "x\"\",\"\",\"\n", "\"\"\"\n", "\"a\"\"\n", "\"\"\"\"\"\n,\"\"\n"])
    func goingBackIsBounded(_ line: String) throws {
        let text = String(repeating: line, count: 4_000)
        var reader = CSVReader(MemorySource(text), limits: CSVLimits(field: 64, record: 4_096))
        while try reader.next() != nil {}
        #expect(reader.bytesReadAgain <= text.utf8.count)
    }
}
