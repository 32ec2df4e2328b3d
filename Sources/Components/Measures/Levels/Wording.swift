internal import Core
internal import Web

/// How the values of a measure are said. Pages, charts and lists say every value through this, so that nobody reads “2”
/// where “begun” is meant.
public enum Wording: Sendable, Hashable {
    case number
    /// The names of the levels, the lowest first; a value is the number of its level.
    case levels([String])
    /// 0 is not yet, everything else is reached.
    case milestone

    var isNumber: Bool { self == .number }
    /// Whether its values have names that the initiative itself gave.
    var isNamed: Bool { if case .levels = self { true } else { false } }

    /// In the reader's way; levels as the initiative itself wrote them.
    func text(_ value: Fixed, places: Int = 2, for reader: Reader) -> String {
        switch self {
        case .number: reader.number(value, places: places)
        case .levels(let labels): labels.at(value.units) ?? reader.number(value)
        case .milestone: reader(value.units == 0 ? MeasuresText.milestoneNotYet : MeasuresText.milestoneReached)
        }
    }

    /// The language of such a text, where it is not the page's.
    func language(_ own: String, for reader: Reader) -> String? {
        if case .levels = self { reader.foreign(own) } else { nil }
    }

    /// For programs, beside the number; nil where the number says it all.
    func label(_ units: Int64?) -> String? {
        guard let units else { return nil }
        return switch self {
        case .number: nil
        case .levels(let labels): labels.at(units)
        case .milestone: units == 0 ? "not yet" : "reached"
        }
    }

    /// The value that somebody means by its name, in any case, or by its number.
    /// - Returns: nil where it is none of this measure.
    func units(meant text: String) -> Int64? {
        let wanted = text.lowercased()
        let number = Int64(text.withOurDigits)
        switch self {
        case .number: return number
        case .levels(let labels):
            return labels.firstIndex { $0.lowercased() == wanted }.map(Int64.init)
                ?? number.flatMap { labels.at($0) == nil ? nil : $0 }
        case .milestone:
            let named = [Int64](0...1).first { Wording.milestoneNames($0).contains(wanted) }
            return named ?? number.flatMap { (0...1).contains($0) ? $0 : nil }
        }
    }

    /// Every value that there can be, the lowest first; none where it is a number.
    var values: [Int64] {
        switch self {
        case .number: []
        case .levels(let labels): labels.indices.map(Int64.init)
        case .milestone: [0, 1]
        }
    }

    /// Every value with its name, as a form offers them; empty where it is a number.
    func choices(for reader: Reader) -> [(units: Int64, text: String)] {
        values.map { ($0, text(Fixed(units: $0, decimals: 0), for: reader)) }
    }

    /// In every language that the product speaks: what was copied from a page comes back as it was read.
    private static func milestoneNames(_ units: Int64) -> [String] {
        Language.allCases.map { language in
            Wording.milestone.text(
                Fixed(units: units, decimals: 0), for: Reader(language: language, path: "/", isLanguageChosen: false)
            ).lowercased()
        }
    }
}

extension [String] {
    fileprivate func at(_ units: Int64) -> String? { indices.contains(Int(units)) ? self[Int(units)] : nil }
}

extension Measure {
    public var wording: Wording {
        switch form {
        case .number, .story: .number
        case .scale: .levels(levels)
        case .milestone: .milestone
        }
    }

    /// A stored value in words.
    func text(_ units: Int64, for reader: Reader) -> String { wording.text(value(units), for: reader) }

    /// Its name with its unit, where it has one.
    var title: String { unit.isEmpty ? name : "\(name), \(unit)" }
}
