import CSV
import TestSupport
import Testing

@testable import Initiatives

/// What is read out of a pasted list, before anybody asks whether it makes sense.
@Suite struct GuestTableTests {
    private static let asha = GuestRow(
        line: 1,
        [
            (.organisation, "School"), (.sector, "government"), (.name, "Asha"), (.email, "asha@school.example"),
            (.role, "lead"), (.language, "Hindi"),
        ])

    @Test(
        "The columns may be parted by tabs, semicolons or commas",
        arguments: ["\t", ";", ","])
    func withoutHeader(delimiter: String) throws {
        let text = ["School", "government", "Asha", "asha@school.example", "lead", "Hindi"].joined(separator: delimiter)
        #expect(try rows(text) == [Self.asha])
    }

    @Test(arguments: [
        "Name\tLanguage\tOrganisation\tE-mail\tSector\tRole",
        "Nombre\tIdioma\tOrganización\tCorreo electrónico\tSector\tRol",
        "NOM\tLangue\tStructure\tCourriel\tSecteur\tRôle",
        "नाम\tभाषा\tसंस्था\tईमेल\tक्षेत्र\tभूमिका",
        "ਨਾਮ\tਭਾਸ਼ਾ\tਸੰਸਥਾ\tਈਮੇਲ\tਖੇਤਰ\tਭੂਮਿਕਾ",
    ])
    func aHeaderMayStandInAnyOrderAndLanguage(header: String) throws {
        let row = "Asha\tHindi\tSchool\tasha@school.example\tgovernment\tlead"
        var expected = Self.asha
        expected.line = 2
        #expect(try rows("\(header)\n\(row)") == [expected])
    }

    @Test func whatAHeaderNamesBesidesIsToldAndNotUsed() throws {
        let table = try GuestTable("Name,Phone,E-mail\nAsha,12345,asha@school.example\n")
        #expect(table.unused == ["Phone"])
        #expect(try rows("Name,Phone,E-mail\nAsha,12345,asha@school.example\n").first?[.name] == "Asha")
    }

    @Test func aTabPartsCellsHoweverManyCommasTheyHold() throws {
        let found = try rows("Parents, pupils, teachers, and all\tcommunity\tAsha")
        #expect(found.first?[.organisation] == "Parents, pupils, teachers, and all")
        #expect(found.first?[.name] == "Asha")
    }

    @Test func anEmptyFirstCellIsACell() throws {
        let found = try rows("\t\tAsha\n\t\t\t\t\t\n  \n\t\tRavi\t\t\t\r\n")
        #expect(found.map { $0[.name] } == ["Asha", "Ravi"])
        #expect(found.map(\.line) == [1, 4])
    }

    @Test func aLineThatCannotBeReadIsNamed() throws {
        let table = try GuestTable("School,government,Asha\nSchool,government,\"Ravi\nSchool,government,Meera\n")
        let lines = table.entries.compactMap { entry in if case .unreadable(let line, _) = entry { line } else { nil } }
        #expect(lines == [2])
        #expect(try rows("School,government,Asha\nSchool,government,\"Ravi\nSchool,government,Meera\n").count == 2)
    }

    @Test("Whatever was written comes back", arguments: 0..<200 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let delimiter = [CSVDelimiter.tab, .semicolon, .comma].randomElement(using: &random) ?? .tab
        let order = GuestRow.Column.allCases.shuffled(using: &random)
        let rows = (0..<Int.random(in: 1...8, using: &random)).map { GuestRow(line: $0 + 2, cells(&random)) }
        var writer = CSVWriter.withoutFormulaGuard(delimiter: delimiter)
        writer.appendRow(order.map(\.rawValue))
        for row in rows { writer.appendRow(order.map { row[$0] }) }
        #expect(try self.rows(String(decoding: writer.takeBytes(), as: UTF8.self)) == rows)
    }

    /// Cells of letters, blanks and everything that parts or quotes cells; each row has a name.
    private func cells(_ random: inout SeededGenerator) -> [(GuestRow.Column, String)] {
        let letters = Array("aB é,;\"'ह ਪ|=+-@")
        return GuestRow.Column.allCases.map { column in
            let length = Int.random(in: 0...6, using: &random)
            let text = (0..<length).map { _ in letters.randomElement(using: &random) ?? "a" }
            return (column, (column == .name ? "x" : "") + String(text))
        }
    }

    private func rows(_ text: String) throws -> [GuestRow] {
        try GuestTable(text).entries.compactMap { entry in if case .row(let row) = entry { row } else { nil } }
    }
}
