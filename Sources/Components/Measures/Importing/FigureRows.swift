import CSV
import Core
import Foundation
import Initiatives

/// Reads a CSV of figures row by row, in constant memory: each row is either a figure or a reason why not.
///
/// Columns: `place` (its address name or its code), `period`, `value`; and where wanted `dimension` with `category`,
/// `source`, `rank`, `note`, `preferred`, `cases`, `standard_error`. In `value`, “not collected” and “not applicable” are answers; blank is not.
struct FigureRows {
    struct Row {
        var line: Int
        var place: Number<Place>
        var period: Period
        var category: Category.Name?
        var citation: String
        var state: Figure.State
        var units: Int64?
        var rank: Int64?
        var cases: Int64?
        var standardError: Int64?
        var note: String?
        var isPreferred: Bool
    }

    enum Item {
        case row(Row)
        case refused(line: Int, code: String, reason: String)
    }

    private var table: CSVTable
    private var repeats = RepeatCheck()
    private let rules: Rules

    /// What rows are checked against.
    struct Rules: Sendable {
        var measure: Measure
        var citation: String?
        /// By slug and by code.
        var places: [String: Number<Place>]
        /// Places that have parts: where a measure adds up, they get no figure of their own.
        var wholes: Set<Number<Place>>
    }

    init(path: String, rules: Rules) throws {
        self.rules = rules
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw Problem(.notFound, "file.missing", at: path, "There is no such file, or it may not be read.")
        }
        do {
            table = try CSVTable(reading: CSVReader(try FileSource(path: path)))
            try table.header.require("place", "period", "value")
            if rules.citation == nil { try table.header.require("source") }
        } catch let refusal as CSVRefusal {
            throw Problem.invalid(refusal.reason.code, at: "line \(refusal.line)", "\(refusal.reason)")
        } catch let fault as CSVFault {
            throw Problem.invalid(fault.code, at: "header", "\(fault)")
        }
    }

    mutating func next() throws -> Item? {
        switch try table.next() {
        case nil: return nil
        case .refused(let line, let reason): return .refused(line: line, code: reason.code, reason: "\(reason)")
        case .row(let row):
            do {
                return item(try read(row))
            } catch let problem as Problem {
                return .refused(line: row.line, code: problem.code, reason: problem.description)
            }
        }
    }

    private mutating func item(_ row: Row) -> Item {
        guard let first = repeats.earlierLine(of: row) else { return .row(row) }
        return .refused(
            line: row.line, code: "figures.repeated", reason: "Line \(first) states the same cell by the same source.")
    }

    private func read(_ row: CSVTable.Row) throws -> Row {
        let (state, units) = try value(row.trimmed("value") ?? "")
        return Row(
            line: row.line, place: try place(row.trimmed("place") ?? ""),
            period: try period(row.trimmed("period") ?? ""),
            category: try category(row), citation: try citation(row), state: state, units: units,
            rank: try rank(row.trimmed("rank"), units), cases: try cases(row.trimmed("cases"), units),
            standardError: try standardError(row.trimmed("standard_error"), units), note: try note(row.trimmed("note")),
            isPreferred: try flag(row.trimmed("preferred")))
    }

    private func place(_ text: String) throws -> Number<Place> {
        guard let place = rules.places[text] else {
            throw Problem.invalid("place.unknown", at: "place", "There is no place “\(text.prefix(80))” here.")
        }
        if rules.measure.overPlaces == .sum, rules.wholes.contains(place) {
            throw Problem.invalid(
                "figure.whole", at: "place", "“\(text)” is added up from its parts; give the figures of the parts.")
        }
        return place
    }

    private func period(_ text: String) throws -> Period {
        guard let period = Period(text) else {
            throw Problem.invalid(
                "period.malformed", at: "period",
                "“\(text.prefix(80))” is not a period like 2024, 2020-21, 2024-Q3, 2024-05 or 2024-05-31.")
        }
        return period
    }

    private func value(_ text: String) throws -> (Figure.State, Int64?) {
        if let state = Figure.State(rawValue: text.lowercased()), state != .reported { return (state, nil) }
        guard !text.isEmpty else {
            throw Problem.invalid(
                "value.blank", at: "value",
                "Blank could mean anything: write the number, “not collected” or “not applicable”.")
        }
        let decimals = Int(rules.measure.decimals)
        guard let value = Fixed(text, decimals: decimals) else {
            throw Problem.invalid(
                "value.malformed", at: "value",
                "“\(text.prefix(80))” is not a plain number like \(decimals > 0 ? "1234.5" : "1234"); decimals at most: \(decimals)."
            )
        }
        guard value.units.magnitude <= RecordFigures.mostUnits else {
            throw Problem(
                .tooLarge, "value.too-large", at: "value", "“\(text.prefix(80))” is larger than can be added up.")
        }
        if let highest = rules.measure.highest, value.units > highest {
            throw Problem.invalid(
                "value.above-highest", at: "value",
                "\(value) is more than the highest possible value, \(rules.measure.value(highest)).")
        }
        return (.reported, value.units)
    }

    private func category(_ row: CSVTable.Row) throws -> Category.Name? {
        switch (row.trimmed("dimension"), row.trimmed("category")) {
        case (nil, nil): return nil
        case (let dimension?, let name?):
            let category = Category.Name(dimension: dimension, name: name)
            try category.check()
            return category
        default:
            throw Problem.invalid(
                "category.half", at: "category", "A category needs its dimension, and a dimension a category.")
        }
    }

    private func citation(_ row: CSVTable.Row) throws -> String {
        guard let citation = row.trimmed("source") ?? rules.citation else {
            throw Problem.invalid("source.blank", at: "source", "Every figure says who states it.")
        }
        try citation.requireText(at: "source", most: 1000)
        return citation
    }

    private func rank(_ text: String?, _ units: Int64?) throws -> Int64? {
        guard let text else { return nil }
        guard let rank = Int64(text), rank > 0, units != nil else {
            throw Problem.invalid(
                "rank.malformed", at: "rank", "A rank is 1 or more, and never stands without its value.")
        }
        return rank
    }

    private func cases(_ text: String?, _ units: Int64?) throws -> Int64? {
        guard let text else { return nil }
        guard let cases = Int64(text), cases >= 0, units != nil else {
            throw Problem.invalid(
                "cases.malformed", at: "cases", "Cases are a whole number, and never stand without their value.")
        }
        return cases
    }

    private func standardError(_ text: String?, _ units: Int64?) throws -> Int64? {
        guard let text else { return nil }
        guard let error = Fixed(text, decimals: Int(rules.measure.decimals)), error.units > 0, units != nil else {
            throw Problem.invalid(
                "error.malformed", at: "standard_error",
                "A standard error is more than 0, as exact as its value; leave it blank where none is given.")
        }
        return error.units
    }

    private func note(_ text: String?) throws -> String? {
        try text?.requireText(at: "note", most: 2000)
        return text
    }

    private func flag(_ text: String?) throws -> Bool {
        switch text?.lowercased() {
        case nil, "yes": return true
        case "no": return false
        default: throw Problem.invalid("preferred.malformed", at: "preferred", "Write yes or no.")
        }
    }
}

extension CSVTable.Row {
    /// nil where the column is missing or its cell is blank.
    fileprivate func trimmed(_ column: String) -> String? {
        guard let cell = self[column] else { return nil }
        let text = cell.drop(while: \.isWhitespace)
        guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(text[...last])
    }
}
