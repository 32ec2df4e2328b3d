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
        canonical = String(randomBytes(SecretCode.count).map { SecretCode.alphabet[Int($0 & 31)] })
    }

    /// Forgives capitals, blanks, hyphens of any kind or none, and letters that look like digits.
    /// - Returns: nil if this cannot be a code.
    public init?(_ typed: String) {
        let letters = typed.lowercased().unicodeScalars.filter { !SecretCode.isIgnored($0) }
            .map { SecretCode.lookalikes[$0] ?? Character($0) }
        guard letters.count == SecretCode.count, letters.allSatisfy(SecretCode.alphabet.contains) else { return nil }
        canonical = String(letters)
    }

    public var text: String { canonical.grouped(by: 5, with: "-") }

    public var digest: Digest { Domain.secretCode.digest(of: canonical) }

    /// What comes along when text is copied from a message: blanks, dashes, and marks that nobody sees.
    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        let category = scalar.properties.generalCategory
        return scalar.properties.isWhitespace || category == .dashPunctuation || category == .format
    }
}
