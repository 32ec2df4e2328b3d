internal import Core
internal import Foundation

/// What a person knows and types to sign in.
public enum Passphrase {
    /// Characters are counted as Unicode's code points, as NIST SP 800-63B asks; a syllable of Hindi has several.
    public static let shortest = 12
    public static let longest = 200

    /// Asks for length and nothing else of a new passphrase, but for those that everybody tries first.
    public static func check(_ text: String, at place: String) throws {
        let characters = normalised(text).unicodeScalars
        guard characters.count >= shortest else {
            throw Problem.invalid(
                "passphrase.too-short", at: place, "A passphrase has at least \(shortest) characters.")
        }
        guard characters.count <= longest else {
            throw Problem.invalid("passphrase.too-long", at: place, "A passphrase has at most \(longest) characters.")
        }
        guard Set(characters).count > 1 else {
            throw Problem.invalid("passphrase.too-plain", at: place, "This is the same character again and again.")
        }
        guard !isCommon(text) else {
            throw Problem.invalid("passphrase.common", at: place, "Many people use this one. Choose another.")
        }
    }

    /// The same text typed on two phones can be other code points (ड़ has two spellings); here it is one (NFC).
    static func normalised(_ text: String) -> String {
        // It can take time with the square of the length, and a text as long as this is nobody's passphrase anyway.
        guard text.unicodeScalars.count <= 4 * longest else { return text }
        return text.precomposedStringWithCanonicalMapping
    }
}
