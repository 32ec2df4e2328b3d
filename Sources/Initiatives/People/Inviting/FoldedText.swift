internal import Foundation

extension String {
    /// The same for what people take for the same word: without capitals, accents on Latin letters, marks that nobody
    /// sees, and the many ways to part words.
    public var foldedForReading: String {
        let plain = decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.compactMap { scalar in
            let isAccent = (0x300...0x36F).contains(scalar.value)
            let isUnseen = scalar.properties.generalCategory == .format
            return isAccent || isUnseen || ".’'".unicodeScalars.contains(scalar) ? nil : Character(scalar)
        }
        return plain.split { $0.isWhitespace || "-–_/:".contains($0) }.map { String($0) }.joined(separator: " ")
    }

    /// Typed text on one line: without blanks around it, and with single ones inside.
    public var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
