internal import CSV
internal import Core
internal import Web

/// Which column of a file means what.
struct FigureColumns: Sendable {
    typealias Meaning = MappedColumn.Meaning

    /// A column of values, and whose they are; everybody's where it is nobody's in particular.
    struct Values: Sendable {
        var header: String
        var category: Category.Name?
        /// Where it is called after a period, its values are of that one.
        var period: Period?
    }

    private(set) var values: [Values] = []
    private var headers: [Meaning: String] = [:]

    /// - Throws: with the header at fault, where two columns say the same or one says what another contradicts.
    init(_ columns: [(header: String, meaning: Meaning, category: Category.Name?)]) throws {
        for column in columns where column.meaning == .value {
            let new = Values(header: column.header, category: column.category, period: Period(header: column.header))
            guard !values.contains(where: { $0.category == new.category && $0.period == new.period }) else {
                throw Self.twice(column.header)
            }
            values.append(new)
        }
        for column in columns where column.meaning != .value {
            guard headers[column.meaning] == nil else { throw Self.twice(column.header) }
            headers[column.meaning] = column.header
        }
        try refuseTwoGroups()
        if let header = headers[.period], values.contains(where: { $0.period != nil }) {
            throw Self.periodTwice(at: header)
        }
    }

    /// Whether each column of values says itself of which period they are: a row for each place, a column for each year.
    var sayPeriods: Bool { !values.isEmpty && values.allSatisfy { $0.period != nil } }

    static func periodTwice(at place: String) -> Problem {
        Problem.invalid("import.column-period", at: place, "Columns that are periods need nothing else that says when.")
    }

    /// The names that columns have in files made for this house, and in those that it hands out.
    init(namedIn header: CSVHeader) throws {
        let known = Meaning.allCases.filter { $0 != .measure && header.column($0.columnName) != nil }
        let periods = Self.periods(namedIn: header).map { ($0, Meaning.value, nil as Category.Name?) }
        try self.init(known.map { ($0.columnName, $0, nil) } + periods)
    }

    /// The columns that are called after periods, where no column is called after its values.
    static func periods(namedIn header: CSVHeader) -> [String] {
        header.column(Meaning.value.columnName) == nil ? header.names.filter { Period(header: $0) != nil } : []
    }

    /// The header of the column of this meaning.
    subscript(meaning: Meaning) -> String? { meaning == .value ? values.first?.header : headers[meaning] }

    private static func twice(_ header: String) -> Problem {
        Problem.invalid("import.column-twice", at: header, "Another column says this already.")
    }

    /// What stands beside one value says nothing of several; and a group comes from the column or from the row.
    private func refuseTwoGroups() throws {
        let beside: [Meaning] = [.cases, .error, .rank]
        if values.count > 1, let header = beside.compactMap({ headers[$0] }).first {
            throw Problem.invalid(
                "import.column-beside", at: header, "It is not clear which of the values this is about.")
        }
        if let header = headers[.category] ?? headers[.dimension], values.contains(where: { $0.category != nil }) {
            throw Problem.invalid(
                "import.column-groups", at: header, "Columns of groups need no column that names groups.")
        }
    }
}

extension Period {
    /// As a column is called after it.
    init?(header: String) { self.init(header.trimmed.withOurDigits) }
}

extension MappedColumn.Meaning {
    /// Its name in files made for this house.
    var columnName: String { self == .error ? "standard_error" : rawValue }
}
