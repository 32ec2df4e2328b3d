internal import Core
internal import Web

/// What people write into one cell of a report. Blank is nothing yet: it is never taken for zero.
enum CellText {
    static let notCollected = "-"
    static let notApplicable = "x"

    /// - Returns: nil where the cell is blank.
    /// - Throws: `value.malformed`, `value.above-highest`, `value.too-large`.
    static func read(_ typed: String, of measure: Measure, in language: Language) throws -> (Figure.State, Int64?)? {
        let text = typed.withOurDigits.filter { !$0.isWhitespace }
        if text.isEmpty { return nil }
        if let state = Figure.State(withoutNumber: text) { return (state, nil) }
        guard measure.form == .number else { return (.reported, try level(typed, of: measure)) }
        guard let plain = DecimalMark(in: language).plain(text),
            let value = Fixed(plain, decimals: Int(measure.decimals))
        else {
            throw Problem.invalid(
                "value.malformed", "“\(typed.prefix(80))” is not a number with at most \(measure.decimals) decimals.")
        }
        guard value.units.magnitude <= RecordFigures.mostUnits else {
            throw Problem(.tooLarge, "value.too-large", "“\(typed.prefix(80))” is larger than can be added up.")
        }
        if let highest = measure.highest, value.units > highest {
            throw Problem.invalid("value.above-highest", "\(value) is above the highest possible value.")
        }
        return (.reported, value.units)
    }

    /// A level is named in any case, or given by its number.
    private static func level(_ typed: String, of measure: Measure) throws -> Int64 {
        guard let units = measure.wording.units(meant: typed.trimmed) else {
            throw Problem.invalid("value.no-level", "“\(typed.prefix(80))” is no level of this measure.")
        }
        return units
    }

    /// What stands before decimals.
    static func point(in language: Language) -> String { String(DecimalMark(in: language).character) }

    /// As a form shows it again: a level by its name; a number without marks between thousands, in the decimal mark of
    /// the language.
    static func write(_ state: Figure.State, _ units: Int64?, of measure: Measure, in language: Language) -> String {
        switch state {
        case .notCollected: return notCollected
        case .notApplicable: return notApplicable
        case .reported where measure.form != .number:
            let reader = Reader(language: language, path: "/", isLanguageChosen: false)
            return units.map { measure.text($0, for: reader) } ?? ""
        case .reported:
            let text = units.map { measure.value($0).shortest.description } ?? ""
            return text.replacing(".", with: point(in: language))
        }
    }
}

extension Figure.State {
    /// What stands in a cell instead of a number, where it is one of the two answers without one.
    init?(withoutNumber text: String) {
        switch text.lowercased() {
        case Figure.State.notCollected.rawValue, "-", "–", "—": self = .notCollected
        case Figure.State.notApplicable.rawValue, "x", "×": self = .notApplicable
        default: return nil
        }
    }
}

extension StringProtocol {
    /// Without blanks around it.
    var trimmed: String {
        let front = drop(while: \.isWhitespace)
        return front.lastIndex { !$0.isWhitespace }.map { String(front[...$0]) } ?? ""
    }
}
