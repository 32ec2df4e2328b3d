/// How much room a text takes in a drawing. A server has no fonts, so this is an estimate, on the generous side.
enum TextSize {
    static let line = 17.0

    static func width(_ text: String, size: Double = 13) -> Double {
        text.unicodeScalars.reduce(0) { $0 + share($1) } * size
    }

    /// Breaks a text into lines no wider than `width`; what does not fit into `limit` lines ends in “…”.
    static func lines(_ text: String, width: Double, limit: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, TextSize.width(last + " " + word) <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        guard lines.count > limit else { return lines }
        return lines.prefix(limit - 1) + [lines[limit - 1] + "…"]
    }

    /// Vowel signs and other marks sit on their letter; capitals and Devanagari letters are wide.
    private static func share(_ scalar: Unicode.Scalar) -> Double {
        switch scalar.properties.generalCategory {
        case .nonspacingMark: 0
        case .spacingMark: 0.3
        case .uppercaseLetter: 0.68
        case .spaceSeparator, .otherPunctuation: 0.3
        case .otherLetter: 0.66
        default: 0.58
        }
    }
}
