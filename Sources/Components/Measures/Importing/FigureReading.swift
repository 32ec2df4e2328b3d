internal import CSV
internal import Core
internal import Initiatives

/// Reads one row of a file: the figures that it states, or the first reason why not.
///
/// In a column of values, “not collected” and “not applicable” are answers, also as “-” and “x”; blank is not.
struct FigureReading: Sendable {
    let rules: FigureRules
    let columns: FigureColumns

    func figures(in row: CSVTable.Row) throws -> [NamedFigure] {
        let cells = Cells(row: row, columns: columns)
        let measure = try measure(cells[.measure])
        let place = try place(cells[.place], of: measure)
        let period = try columns.sayPeriods ? nil : period(cells[.period])
        let citation = try citation(cells[.source])
        let (group, note) = (try category(cells), try note(cells[.note]))
        let isPreferred = try flag(cells[.preferred])
        return try columns.values.map { column in
            let (state, units) = try value(cells.text(column.header) ?? "", of: measure, at: column.header)
            return NamedFigure(
                measure: measure.number, place: place, period: try column.period ?? period ?? self.period(nil),
                category: column.category ?? group,
                citation: citation, state: state, units: units, rank: try rank(cells[.rank], units),
                cases: try cases(cells[.cases], units), standardError: try error(cells[.error], units, measure),
                note: note, isPreferred: isPreferred)
        }
    }

    /// The texts of a row that are numbers, where they are any.
    func numbers(in row: CSVTable.Row) -> [String] {
        let cells = Cells(row: row, columns: columns)
        return (columns.values.map { cells.text($0.header) } + [cells[.error]]).compactMap(\.self)
    }

    /// What stands in a row, by what it means.
    private struct Cells {
        let row: CSVTable.Row
        let columns: FigureColumns

        /// nil where the column is missing or its cell is blank.
        func text(_ header: String) -> String? {
            row[header].map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
        }

        subscript(meaning: MappedColumn.Meaning) -> String? { columns[meaning].flatMap { text($0) } }
    }

    /// As the file calls the column, so that a refusal leads to it.
    private func at(_ meaning: MappedColumn.Meaning) -> String { columns[meaning] ?? meaning.columnName }

    private func measure(_ text: String?) throws -> Measure {
        guard let measure = text == nil ? rules.measure : text.flatMap({ rules.measure($0) }) else {
            throw Problem.invalid(
                "measure.unknown", at: at(.measure), "There is no measure “\((text ?? "").prefix(80))”.")
        }
        return measure
    }

    private func place(_ text: String?, of measure: Measure) throws -> Number<Place> {
        let place = text == nil ? rules.everyPlace : text.flatMap { rules.place($0) }
        let text = text ?? ""
        guard let place else {
            throw Problem.invalid("place.unknown", at: at(.place), "There is no place “\(text.prefix(80))” here.")
        }
        if measure.overPlaces == .sum, rules.wholes.contains(place) {
            throw Problem.invalid(
                "figure.whole", at: at(.place), "“\(text)” is added up from its parts; give the figures of the parts.")
        }
        return place
    }

    private func period(_ text: String?) throws -> Period {
        guard let period = text == nil ? rules.period : text.flatMap({ Period($0) }) else {
            throw Problem.invalid(
                "period.malformed", at: at(.period),
                "“\((text ?? "").prefix(80))” is not a period like 2024, 2020-21, 2024-Q3, 2024-05 or 2024-05-31.")
        }
        return period
    }

    private func category(_ cells: Cells) throws -> Category.Name? {
        switch (cells[.dimension], cells[.category]) {
        case (nil, nil): return nil
        case (let dimension?, let name?):
            let category = Category.Name(dimension: dimension, name: name)
            try category.check()
            return category
        default:
            throw Problem.invalid(
                "category.half", at: at(.category), "A category needs its dimension, and a dimension a category.")
        }
    }

    private func citation(_ text: String?) throws -> String {
        guard let citation = text ?? rules.citation else {
            throw Problem.invalid("source.blank", at: at(.source), "Every figure says who states it.")
        }
        try citation.requireText(at: at(.source), most: 1000)
        guard !rules.partners.contains(citation) else {
            throw Problem.invalid(
                "source.organisation", at: at(.source),
                "“\(citation.prefix(80))” is a partner; its figures come by its reports.")
        }
        return citation
    }

    private func note(_ text: String?) throws -> String? {
        try text?.requireText(at: at(.note), most: 2000)
        return text
    }

    private func flag(_ text: String?) throws -> Bool {
        switch text?.lowercased() {
        case nil, "yes": return true
        case "no": return false
        default: throw Problem.invalid("preferred.malformed", at: at(.preferred), "Write yes or no.")
        }
    }
}

// The numbers of a row.
extension FigureReading {
    private func value(
        _ text: String, of measure: Measure, at header: String
    ) throws -> (Figure.State, Int64?) {
        if let state = Figure.State(withoutNumber: text) { return (state, nil) }
        guard !text.isEmpty else {
            throw Problem.invalid(
                "value.blank", at: header,
                "Blank could mean anything: write the number, “not collected” or “not applicable”.")
        }
        guard measure.form == .number else { return (.reported, try level(text, of: measure, at: header)) }
        let decimals = Int(measure.decimals)
        guard let value = number(text, of: measure) else {
            throw Problem.invalid(
                "value.malformed", at: header,
                "“\(text.prefix(80))” is not a plain number like \(decimals > 0 ? "1234.5" : "1234"); decimals at most: \(decimals)."
            )
        }
        guard value.units.magnitude <= RecordFigures.mostUnits else {
            throw Problem(
                .tooLarge, "value.too-large", at: header, "“\(text.prefix(80))” is larger than can be added up.")
        }
        if let highest = measure.highest, value.units > highest {
            throw Problem.invalid(
                "value.above-highest", at: header,
                "\(value) is more than the highest possible value, \(measure.value(highest)).")
        }
        return (.reported, value.units)
    }

    private func number(_ text: String, of measure: Measure) -> Fixed? {
        rules.mark.plain(text).flatMap { Fixed($0, decimals: Int(measure.decimals)) }
    }

    private func level(_ text: String, of measure: Measure, at header: String) throws -> Int64 {
        guard let units = measure.wording.units(meant: text) else {
            throw Problem.invalid("value.no-level", at: header, "“\(text.prefix(80))” is no level of this measure.")
        }
        return units
    }

    private func rank(_ text: String?, _ units: Int64?) throws -> Int64? {
        guard let text else { return nil }
        guard let rank = Int64(text), rank > 0, units != nil else {
            throw Problem.invalid(
                "rank.malformed", at: at(.rank), "A rank is 1 or more, and never stands without its value.")
        }
        return rank
    }

    private func cases(_ text: String?, _ units: Int64?) throws -> Int64? {
        guard let text else { return nil }
        guard let cases = Int64(text), cases >= 0, units != nil else {
            throw Problem.invalid(
                "cases.malformed", at: at(.cases), "Cases are a whole number, and never stand without their value.")
        }
        return cases
    }

    private func error(_ text: String?, _ units: Int64?, _ measure: Measure) throws -> Int64? {
        guard let text else { return nil }
        guard measure.form == .number, let error = number(text, of: measure), error.units > 0,
            units != nil
        else {
            throw Problem.invalid(
                "error.malformed", at: at(.error),
                "A standard error is more than 0, as exact as its value; leave it blank where none is given.")
        }
        return error.units
    }
}
