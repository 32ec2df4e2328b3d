internal import CSV
internal import Core
internal import Initiatives
internal import Web

extension SentFile {
    /// Its cells as they would have been pasted: with tabs between them, on the lines on which they stand.
    func pastedCells() throws -> String {
        var reader = CSVReader(MemorySource(try ImportText.decoded(self)), encoding: .utf8)
        var lines: [String] = []
        while let row = try reader.next() {
            switch row {
            case .refused(let line, let fault):
                throw Problem.invalid(fault.code, at: "file", "Line \(line): \(fault)")
            case .record(let record):
                while lines.count < record.line - 1 { lines.append("") }
                lines.append(record.fields.map(\.onOneLine).joined(separator: "\t"))
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension Form {
    /// With what was in the file, so that somebody can mend it where it stands.
    func withPastedFile() throws -> Form {
        guard let file = file("file") else { return self }
        let text = try file.pastedCells()
        return Form(fields: fields.merging(["cells": [text]]) { $1 }, problem: problem, seal: seal)
    }
}
