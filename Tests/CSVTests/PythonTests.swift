import CSV
import Foundation
import TestSupport
import Testing

/// Python's csv module is the reader most of the world's spreadsheets have been through: where both accept a file,
/// both must read the same, and in its strict mode both must refuse the same files.
@Suite("Compared with Python", .enabled(if: Python.isInstalled, "python3 is not installed"))
struct PythonTests {
    @Test func pythonReadsWhatWeWrite() throws {
        var tables = RandomTables(seed: 99)
        var expected: [[[String]]] = []
        var texts: [String] = []
        while texts.count < 1_000 {
            let (table, delimiter) = tables.next()
            guard delimiter == .comma else { continue }
            var writer = CSVWriter.withoutFormulaGuard()
            for row in table { writer.appendRow(row) }
            texts.append(String(decoding: writer.bytes, as: UTF8.self))
            expected.append(table)
        }
        let found = try Python.read(texts)
        for (index, table) in expected.enumerated() {
            let rows = try #require(found[index], "refused by Python: \(texts[index].debugDescription)")
            try #require(RoundTripTests.bytes(rows) == RoundTripTests.bytes(table))
        }
    }

    @Test func bothReadTheSameFromRandomText() throws {
        var random = SeededGenerator(seed: 3)
        let alphabet = ["a", "é", " ", ",", ",", "\"", "\"", "\"", "\n", "\r", "\r\n"]
        let texts = (0..<4_000).map { _ in random.text(upTo: 14, of: alphabet) }
        let found = try Python.read(texts)
        #expect(found.count { $0 == nil } > 400 && found.count { $0 != nil } > 400, "both kinds must occur")
        for (text, theirs) in zip(texts, found) {
            let ours = try read(text).map { row -> [String]? in
                if case .record(let record) = row { record.fields } else { nil }
            }
            let fields = ours.contains(nil) ? nil : ours.compactMap(\.self)
            try #require(fields == theirs, "\(text.debugDescription)")
        }
    }
}

enum Python {
    /// Texts in, rows out, or null where the strict reader refuses. Python gives empty lines as empty rows.
    private static let script = """
        import csv, io, json, sys
        def rows(text):
            try:
                return [row for row in csv.reader(io.StringIO(text, newline=""), strict=True) if row]
            except csv.Error:
                return None
        json.dump([rows(text) for text in json.load(open(sys.argv[1], encoding="utf-8"))], sys.stdout)
        """

    static let isInstalled = (try? run([])) != nil

    static func read(_ texts: [String]) throws -> [[[String]]?] {
        try JSONDecoder().decode([[[String]]?].self, from: run(texts))
    }

    private static func run(_ texts: [String]) throws -> Data {
        let input = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: input) }
        try JSONEncoder().encode(texts).write(to: input)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, input.path()]
        process.standardOutput = output
        try process.runAlone()
        let data = try output.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        guard process.terminationStatus == 0, let data else { throw Failed() }
        return data
    }

    struct Failed: Error {}
}
