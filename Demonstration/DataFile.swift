internal import CSV
internal import Core
internal import Web

/// One of the demonstration's own files, compiled into the product.
struct DataFile {
    struct Row {
        let file: String
        let row: CSVTable.Row

        /// nil where the cell is blank.
        func optional(_ column: String) -> String? { row[column].flatMap { $0.isEmpty ? nil : $0 } }

        func text(_ column: String) throws -> String {
            guard let text = optional(column) else { throw fault(column) }
            return text
        }

        /// Several in one cell, with a semicolon between them; none where it is blank.
        func list(_ column: String) -> [String] {
            (optional(column) ?? "").split(separator: "; ").map(String.init)
        }

        func fault(_ column: String) -> Problem {
            Problem(
                .internal, "demonstration.data", at: "\(file) line \(row.line)", "Column “\(column)” cannot be read.")
        }
    }

    let rows: [Row]

    init(_ name: String) throws {
        guard let asset = embeddedAssets.first(where: { $0.name == name }) else {
            throw Problem(.internal, "demonstration.file", at: name, "This file was not compiled in.")
        }
        var table = try CSVTable(reading: CSVReader(MemorySource(asset.bytes)))
        var rows: [Row] = []
        while let entry = try table.next() {
            guard case .row(let row) = entry else {
                throw Problem(.internal, "demonstration.data", at: name, "A line cannot be read.")
            }
            rows.append(Row(file: name, row: row))
        }
        self.rows = rows
    }
}

/// `A.T.E. Chandra Foundation` → `a-t-e-chandra-foundation`.
func slugged(_ name: String) -> String {
    name.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
}
