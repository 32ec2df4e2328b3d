import Testing

@testable import CSV

@Suite("Tables with a header")
struct TableTests {
    func table(_ text: String) throws -> CSVTable {
        try CSVTable(reading: CSVReader(MemorySource(text)))
    }

    @Test func cellsByName() throws {
        var table = try table(" Name ,\u{A0}Place\t\nAna,Quito\n")
        #expect(table.header.names == ["Name", "Place"])
        #expect(table.header.column("Place") == 1)
        guard case .row(let row) = try table.next() else { return #expect(Bool(false), "a row was expected") }
        #expect(row.line == 2)
        #expect(row["Name"] == "Ana")
        #expect(row["Place"] == "Quito")
        #expect(row["name"] == nil)
        #expect(try table.next() == nil)
    }

    @Test(arguments: [
        ("", 1, CSVFault.noHeader),
        ("\n\n", 1, .noHeader),
        ("Name,,Place\n", 1, .emptyName(column: 2)),
        ("\nName, ,Place\n", 2, .emptyName(column: 2)),
        ("Name,Place,\n", 1, .emptyName(column: 3)),
        ("Name,Place, Name\n", 1, .duplicateName("Name", column: 3, firstColumn: 1)),
        ("Género,Ge\u{301}nero\n", 1, .duplicateName("Género", column: 2, firstColumn: 1)),
        ("sep=;\nName;\"Place\"x\n", 2, .textAfterQuote(column: 2, line: 2)),
    ])
    func unusableHeaders(_ text: String, line: Int, reason: CSVFault) {
        #expect(throws: CSVRefusal(line: line, reason: reason)) { try table(text) }
    }

    @Test func recordsOfAnotherLengthAreRefused() throws {
        let table = try table("Name,Place\nAna\nBea,Lima,Peru\nCleo,Cali\n\"Dora\"x,y\n")
        let row = CSVTable.Row(line: 4, fields: ["Cleo", "Cali"], header: table.header)
        #expect(
            try entries(of: table) == [
                .refused(line: 2, reason: .wrongFieldCount(found: 1, expected: 2)),
                .refused(line: 3, reason: .wrongFieldCount(found: 3, expected: 2)),
                .row(row),
                .refused(line: 5, reason: .textAfterQuote(column: 1, line: 5)),
            ])
    }

    @Test func rowsWithoutTextArePassedOver() throws {
        let table = try table("Name,Place\n,\n,,,,\n\"\"\nAna,\n")
        let row = CSVTable.Row(line: 5, fields: ["Ana", ""], header: table.header)
        #expect(try entries(of: table) == [.row(row)])
    }

    @Test func requiredColumns() throws {
        let header = try table("Name,Place\n").header
        try header.require("Place", "Name")
        #expect(throws: CSVFault.missingColumns(["Born", "place"])) { try header.require("Born", "Name", "place") }
    }

    @Test func theReportNamesBothCounts() {
        let refusal = CSVRefusal(line: 12, reason: .wrongFieldCount(found: 5, expected: 4))
        #expect(refusal.description == "Line 12: There are 5 fields where the header has 4.")
    }

    /// Texts in other languages hang on the codes.
    @Test func codesAreDistinctAndStable() {
        let faults: [CSVFault] = [
            .unclosedQuote(openedOnLine: 1), .textAfterQuote(column: 1, line: 1), .fieldTooLong(column: 1, limit: 1),
            .tooManyFields(limit: 1), .recordTooLong(limit: 1), .notUTF8(column: 1), .notUTF16(column: 1),
            .notWindows1252(column: 1), .zeroByte(column: 1), .noHeader, .emptyName(column: 1),
            .duplicateName("", column: 2, firstColumn: 1), .missingColumns([]), .wrongFieldCount(found: 1, expected: 2),
        ]
        #expect(
            faults.map(\.code) == [
                "csv.unclosed_quote", "csv.text_after_quote", "csv.field_too_long", "csv.too_many_fields",
                "csv.record_too_long", "csv.not_utf8", "csv.not_utf16", "csv.not_windows1252", "csv.zero_byte",
                "csv.no_header", "csv.empty_name", "csv.duplicate_name", "csv.missing_columns", "csv.wrong_field_count",
            ])
        #expect(faults.allSatisfy { $0.description.hasSuffix(".") })
    }
}
