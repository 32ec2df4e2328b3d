public import Core

/// What somebody can carry on a slip of paper and type on a borrowed phone: 50 random bits, `abcde-fghjk`.
///
/// They are few enough to be tried by whoever had the database. So only a fingerprint is stored that needs this site's
/// keys, and whoever tries codes at the door is throttled.
public struct ShortCode: Sendable, Hidden {
    private static let count = 10

    /// Without the hyphen.
    private let canonical: String

    /// A new one.
    public init() { canonical = SecretCode.random(ShortCode.count) }

    /// Forgives what ``SecretCode`` forgives.
    /// - Returns: nil if this cannot be a code.
    public init?(_ typed: String) {
        guard let letters = SecretCode.letters(typed, count: ShortCode.count) else { return nil }
        canonical = letters
    }

    public var text: String { canonical.grouped(by: 5, with: "-") }

    public func digest(by keyring: Keyring) -> Digest { keyring.fingerprint(of: "short code \(canonical)") }
}
