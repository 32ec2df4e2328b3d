/// An address that is safe to follow: it leads to a page, a message or a call, never to a program.
///
/// What is safe is listed, what is not is not: browsers ignore spaces, newlines and letter case
/// in `java\nscript:`, and no list of evil is ever complete.
public struct SafeURL: Sendable, Equatable {
    /// The address, or `#` for one that was refused.
    public let text: String

    /// Refuses everything but http, https, mailto, tel and what begins with `/`, `?`, `#`, `./` or `../`.
    public init(_ address: String) {
        text = Self.isSafe(address) ? address : "#"
    }

    private static func isSafe(_ address: String) -> Bool {
        switch address.utf8.first {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
        case UInt8(ascii: "."): address.hasPrefix("./") || address.hasPrefix("../")
        default: hasSafeScheme(address)
        }
    }

    private static func hasSafeScheme(_ address: String) -> Bool {
        let longestScheme = 6
        guard let colon = address.utf8.prefix(longestScheme + 1).firstIndex(of: UInt8(ascii: ":")) else {
            return false
        }
        return ["http", "https", "mailto", "tel"].contains(address[..<colon].lowercased())
    }
}
