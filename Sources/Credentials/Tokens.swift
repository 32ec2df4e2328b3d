public import Core

/// What a browser holds while somebody is signed in: 256 random bits. Only the digest is ever stored.
public struct SessionToken: Sendable, Hidden {
    public let text: String

    /// A new one.
    public init() { text = RandomText.make() }

    /// - Returns: nil if this cannot be a session's token.
    public init?(_ text: String) {
        guard RandomText.isOne(text) else { return nil }
        self.text = text
    }

    public var digest: Digest { Domain.sessionToken.digest(of: text) }
}

/// What a program holds that somebody lets in: `tl_` and 256 random bits. It is longer than a session's token and has
/// another kind of digest, so it can never be taken for one. Only the digest is ever stored.
public struct APIToken: Sendable, Hidden {
    /// Lets people, and scanners for secrets that leaked, see what it is.
    private static let prefix = "tl_"

    public let text: String

    /// A new one.
    public init() { text = APIToken.prefix + RandomText.make() }

    /// - Returns: nil if this cannot be a program's token.
    public init?(_ text: String) {
        guard text.hasPrefix(APIToken.prefix), RandomText.isOne(text.dropFirst(APIToken.prefix.count)) else {
            return nil
        }
        self.text = text
    }

    public var digest: Digest { Domain.apiToken.digest(of: text) }
}

/// 256 random bits as text.
private enum RandomText {
    private static let count = 32

    static func make() -> String { Base64.url.text(of: randomBytes(count)) }
    static func isOne(_ text: some StringProtocol) -> Bool { Base64.url.bytes(of: text)?.count == count }
}
