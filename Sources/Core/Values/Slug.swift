/// The part of an address that names a thing: lower-case letters, digits and single hyphens.
public struct Slug: Sendable, Hashable, Codable, CustomStringConvertible {
    public let text: String
    public var description: String { text }

    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let plain = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(Slug.allows) }
        guard plain, text.utf8.count <= 80 else { return nil }
        self.text = text
    }

    /// For input from outside: the same, with an error that says what a slug is.
    public init(checking text: String, at place: String) throws {
        guard let slug = Slug(text) else {
            throw Problem.invalid(
                "slug.malformed", at: place, "“\(text)” must be lower-case letters, digits and single hyphens.")
        }
        self = slug
    }

    private static func allows(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    public init(from decoder: any Decoder) throws {
        try self.init(checking: decoder.singleValueContainer().decode(String.self), at: "slug")
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
