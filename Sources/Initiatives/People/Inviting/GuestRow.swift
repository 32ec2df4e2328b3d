internal import CSV
internal import Foundation

/// One row of a list of guests, as it was typed.
struct GuestRow: Equatable, Sendable {
    enum Column: String, CaseIterable, Sendable {
        case organisation, sector, name, email, role, language
    }

    /// As a text editor counts, from 1; nil for the one person in fields of their own.
    var line: Int?
    private var cells: [Column: String] = [:]

    init(line: Int?, _ cells: [(Column, String)]) {
        self.line = line
        for (column, cell) in cells { self[column] = cell }
    }

    /// On one line; empty where nothing was typed.
    subscript(column: Column) -> String {
        get { cells[column] ?? "" }
        set { cells[column] = newValue.onOneLine.isEmpty ? nil : newValue.onOneLine }
    }

    var isEmpty: Bool { cells.isEmpty }
}

/// What was pasted from a spreadsheet, with or without a header line: its rows, and what could not be read as one.
struct GuestTable {
    enum Entry {
        case row(GuestRow)
        case unreadable(line: Int, CSVFault)
    }

    private(set) var entries: [Entry] = []
    /// Columns of the header that tell nothing of use here.
    private(set) var unused: [String] = []

    init(_ text: String) throws {
        // What is copied out of a spreadsheet has tabs, however many commas stand in its cells.
        let hasTabs = text.prefix { !$0.isNewline }.contains("\t")
        var reader = CSVReader(MemorySource(text), encoding: .utf8, delimiter: hasTabs ? .tab : nil)
        var order: [GuestRow.Column?] = GuestRow.Column.allCases
        var isFirst = true
        while let next = try reader.next() {
            switch next {
            case .refused(let line, let fault): entries.append(.unreadable(line: line, fault))
            case .record(let record):
                if isFirst, let header = Self.header(record.fields) {
                    order = header
                    unused = zip(record.fields, header).compactMap { $1 == nil ? $0.onOneLine : nil }
                        .filter { !$0.isEmpty }
                } else {
                    add(record, order)
                }
            }
            isFirst = false
        }
    }

    private mutating func add(_ record: CSVRecord, _ order: [GuestRow.Column?]) {
        let cells = zip(order, record.fields).compactMap { column, field in column.map { ($0, field) } }
        let row = GuestRow(line: record.line, cells)
        // Spreadsheets leave trails of empty cells below the last row.
        if !row.isEmpty { entries.append(.row(row)) }
    }

    /// The columns that a header names, if this is one: two names of columns at least, or nothing but one.
    private static func header(_ fields: [String]) -> [GuestRow.Column?]? {
        var seen: Set<GuestRow.Column> = []
        let columns = fields.map { field in
            GuestWords.column(field).flatMap { seen.insert($0).inserted ? $0 : nil }
        }
        return seen.count > 1 || (seen.count == 1 && fields.count == 1) ? columns : nil
    }
}
