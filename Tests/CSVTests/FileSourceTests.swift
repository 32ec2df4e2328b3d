import Foundation
import Testing

@testable import CSV

@Suite("Files")
struct FileSourceTests {
    @Test func largerThanOnePiece() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv").path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let text = "Number,Text\n" + (1...5_000).map { "\($0),\"José \($0)\"\n" }.joined()
        try text.write(toFile: path, atomically: true, encoding: .utf8)

        let table = try CSVTable(reading: CSVReader(FileSource(path: path)))
        let found = try entries(of: table)
        #expect(found.count == 5_000)
        #expect(found.last == .row(CSVTable.Row(line: 5_001, fields: ["5000", "José 5000"], header: table.header)))
    }

    @Test func emptyFile() throws {
        #expect(try rows(of: CSVReader(FileSource(path: "/dev/null"))) == [])
    }

    @Test func whatIsNoFileThrows() {
        #expect(throws: (any Error).self) { try FileSource(path: "/nowhere/partners.csv") }
        #expect(throws: (any Error).self) { try rows(of: CSVReader(FileSource(path: "/"))) }
    }
}
