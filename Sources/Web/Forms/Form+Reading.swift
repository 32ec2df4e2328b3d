public import Core
internal import Foundation

// Only what was sent is read, never what a form was filled with. Each function names the field at fault.
extension Form {
    /// A text, without blanks around it and with the line ends of the house.
    public func text(_ name: String, most: Int) throws -> String {
        let text = try clean(name)
        try text.requireText(at: name, most: most)
        return text
    }

    /// - Returns: nil where the field was left empty.
    public func optionalText(_ name: String, most: Int) throws -> String? {
        try clean(name).isEmpty ? nil : text(name, most: most)
    }

    public func choice<T: RawRepresentable>(_ name: String, as type: T.Type) throws -> T where T.RawValue == String {
        guard let choice = try optionalChoice(name, as: type) else {
            throw Problem.invalid("choice.missing", at: name, "Choose one of these.")
        }
        return choice
    }

    /// - Returns: nil where nothing was chosen.
    public func optionalChoice<T: RawRepresentable>(
        _ name: String, as type: T.Type
    ) throws -> T? where T.RawValue == String {
        let text = try clean(name)
        if text.isEmpty { return nil }
        guard let choice = T(rawValue: text) else {
            throw Problem.invalid("choice.unknown", at: name, "“\(text.prefix(80))” is not one of the choices.")
        }
        return choice
    }

    /// A date, as browsers send it: `2026-11-22`.
    public func day(_ name: String) throws -> Day {
        try requireSomething(name)
        let text = try clean(name)
        guard let day = Day(text.withOurDigits) else {
            throw Problem.invalid("day.malformed", at: name, "“\(text.prefix(80))” is not a date like 2024-05-31.")
        }
        return day
    }

    /// - Returns: nil where the field was left empty.
    public func optionalDay(_ name: String) throws -> Day? { try clean(name).isEmpty ? nil : day(name) }

    /// A period as people write it: `2026-07`, `2026-Q3`, `2026-27`.
    public func period(_ name: String) throws -> Period {
        guard let period = Period(try text(name, most: 20).withOurDigits) else {
            throw Problem.invalid("period.malformed", at: name, "This is no time like 2026-07, 2026-Q3 or 2026-27.")
        }
        return period
    }

    /// A whole number, in the digits of any script.
    public func number(_ name: String, in range: ClosedRange<Int64>) throws -> Int64 {
        try requireSomething(name)
        let text = try clean(name)
        let digits = text.withOurDigits.utf8
        let isWritten = digits.drop { $0 == UInt8(ascii: "-") }.allSatisfy { (48...57).contains($0) }
        guard isWritten, let number = Int64(text.withOurDigits) else {
            throw Problem.invalid("number.malformed", at: name, "“\(text.prefix(80))” is not a whole number.")
        }
        guard range.contains(number) else {
            throw Problem.invalid(
                "number.out-of-range", at: name,
                "\(number) is not between \(range.lowerBound) and \(range.upperBound).")
        }
        return number
    }

    private func requireSomething(_ name: String) throws {
        if try clean(name).isEmpty { throw Problem.invalid("text.blank", at: name, "This cannot be blank.") }
    }

    /// What was sent, trimmed. Control characters mean nothing to people, and some mean too much to machines.
    private func clean(_ name: String) throws -> String {
        let sent = fields[name]?.first ?? ""
        let text = sent.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .control || $0 == "\n" || $0 == "\t"
        }
        guard isPlain else {
            throw Problem.invalid("text.control", at: name, "This holds a character that cannot be read.")
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

extension String {
    /// The same with ४२ and ੪੨ as 42: the decimal digits of every script in those of the house.
    public var withOurDigits: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
                    else { return scalar == "\u{2212}" ? "-" : scalar }
                    return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
                }))
    }
}
