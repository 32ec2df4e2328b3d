internal import CSV
internal import Core

/// Reads the sheets of a directory by its recipe.
///
/// Real sheets have columns without a name, with nothing in them. Where something does stand in one, a cell of that row was
/// cut in two, and what follows stands in the wrong columns: then the row is refused.
struct SheetReading {
    let recipe: DirectoryRecipe
    /// The bytes of a file of the directory; nil where there is none of this name.
    let file: (String) throws -> [UInt8]?

    func gather() throws -> Gathering {
        var gathering = Gathering()
        for sheet in recipe.sheets {
            if let bytes = try file(sheet.file) {
                try read(sheet, bytes, into: &gathering)
            } else if sheet.optional != true {
                throw Problem(.notFound, "services.no-file", at: sheet.file, "The directory has no such file.")
            }
        }
        return gathering
    }

    private func read(_ sheet: DirectoryRecipe.Sheet, _ bytes: [UInt8], into gathering: inout Gathering) throws {
        var reader = CSVReader(MemorySource(bytes))
        guard case .record(let header) = try reader.next() else {
            throw Problem.invalid("csv.no_header", at: sheet.file, "The file has no line that names its columns.")
        }
        let columns = try SheetColumns(header.fields, sheet)
        while let row = try reader.next() {
            switch row {
            case .refused(let line, let reason):
                gathering.report.refuse(
                    .init(file: sheet.file, line: line, column: nil, code: reason.code, reason: "\(reason)"))
            case .record(let record):
                take(record, columns, sheet, into: &gathering)
            }
        }
    }

    private func take(
        _ row: CSVRecord, _ columns: SheetColumns, _ sheet: DirectoryRecipe.Sheet, into gathering: inout Gathering
    ) {
        func refuse(_ column: String?, _ code: String, _ reason: String) {
            gathering.report.refuse(.init(file: sheet.file, line: row.line, column: column, code: code, reason: reason))
        }
        guard row.fields.contains(where: { !$0.isEmpty }) else { return }
        guard row.fields.count == columns.count else {
            return refuse(
                nil, "csv.wrong_field_count", "It has \(row.fields.count) cells, and the first line \(columns.count).")
        }
        if let stray = columns.nameless.first(where: { !row.fields[$0].isEmpty }) {
            return refuse(
                "\(stray + 1)", "services.shifted", "Text stands in a column without a name: cells are out of place.")
        }
        let cells = columns.cells(of: row, file: sheet.file)
        if let needs = sheet.needs, needs.allSatisfy({ cells[$0] == nil }) { return }
        guard let id = cells[.id]?.first else {
            if sheet.more != true { refuse(columns.name(of: .id), "services.no-id", "It has no id.") }
            return
        }
        let record = DirectoryRecord(id: id, cells: cells)
        if sheet.more == true {
            gathering.extend(sheet.of, record)
        } else if sheet.again == true && gathering.has(sheet.of, id.text) {
            return
        } else if !gathering.add(sheet.of, record) {
            refuse(id.column, "services.twice", "“\(id.text.prefix(80))” stands in the file twice.")
        }
    }
}

/// Where the columns of a recipe stand in a sheet.
struct SheetColumns {
    let count: Int
    /// Positions that have no name.
    let nameless: [Int]
    private let columns: [(column: DirectoryRecipe.Column, positions: [Int], needs: [Int])]

    init(_ names: [String], _ sheet: DirectoryRecipe.Sheet) throws {
        let plain = names.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        count = names.count
        nameless = plain.indices.filter { plain[$0].isEmpty }
        func positions(_ names: [String]) throws -> [Int] {
            try names.map { name in
                guard let position = plain.firstIndex(of: name) else {
                    throw Problem.invalid(
                        "services.no-column", at: "\(sheet.file): \(name)", "There is no column “\(name)”.")
                }
                return position
            }
        }
        columns = try sheet.columns.map { ($0, try positions($0.columns), try positions($0.needs ?? [])) }
    }

    func name(of field: DirectoryRecipe.Field) -> String? {
        columns.first { $0.column.field == field }?.column.columns.first
    }

    func cells(of row: CSVRecord, file: String) -> [DirectoryRecipe.Field: [DirectoryCell]] {
        var cells: [DirectoryRecipe.Field: [DirectoryCell]] = [:]
        for (column, positions, needs) in columns
        where needs.isEmpty || needs.contains(where: { !row.fields[$0].isEmpty }) {
            let text = positions.map { row.fields[$0] }.filter { !$0.isEmpty }.joined(separator: column.join ?? ", ")
            for answer in column.answers(in: text) {
                cells[column.field, default: []].append(
                    DirectoryCell(
                        text: answer, file: file, line: row.line, column: column.columns.joined(separator: ", ")))
            }
        }
        return cells
    }
}
