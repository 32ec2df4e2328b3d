public import Core

/// What a link or a paper for recovery carries: 100 random bits, to be read aloud, written down and typed.
///
/// Twenty characters of Crockford's base32, which has no letter that looks like another: `abcde-fghjk-mnpqr-stvwx`.
/// Only the digest is ever stored.
public struct SecretCode: Sendable, Hidden {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    private static let lookalikes: [Unicode.Scalar: Character] = ["o": "0", "i": "1", "l": "1"]
    private static let count = 20

    /// Without the hyphens.
    private let canonical: String

    /// A new one.
    public init() {
        canonical = SecretCode.random(SecretCode.count)
    }

    /// Forgives capitals, blanks, hyphens of any kind or none, and letters that look like digits.
    /// - Returns: nil if this cannot be a code.
    public init?(_ typed: String) {
        guard let letters = SecretCode.letters(typed, count: SecretCode.count) else { return nil }
        canonical = letters
    }

    public var text: String { canonical.grouped(by: 5, with: "-") }

    public var digest: Digest { Domain.secretCode.digest(of: canonical) }

    static func random(_ count: Int) -> String {
        String(randomBytes(count).map { SecretCode.alphabet[Int($0 & 31)] })
    }

    /// What was typed, without what means nothing; nil if it cannot be so many letters of ours.
    static func letters(_ typed: String, count: Int) -> String? {
        let letters = typed.lowercased().unicodeScalars.filter { !isIgnored($0) }
            .map { lookalikes[$0] ?? Character($0) }
        return letters.count == count && letters.allSatisfy(alphabet.contains) ? String(letters) : nil
    }

    /// What comes along when text is copied from a message: blanks, dashes, and marks that nobody sees.
    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        let category = scalar.properties.generalCategory
        return scalar.properties.isWhitespace || category == .dashPunctuation || category == .format
    }
}
