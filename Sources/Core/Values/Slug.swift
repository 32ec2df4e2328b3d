internal import Foundation

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

extension Slug {
    /// An address made of a name: its Latin letters and digits, without accents; `fallback` where the name has none.
    /// - Parameter taken: addresses it must not be; then a number follows.
    public init(naming name: String, fallback: String, taken: Set<Slug> = []) {
        let plain = name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.compactMap { scalar in
            scalar.properties.generalCategory == .nonspacingMark ? nil : scalar.isASCII ? Character(scalar) : "-"
        }
        let words = plain.split { character in !character.utf8.allSatisfy(Slug.allows) }.map { String($0) }
        let stem =
            Slug(words.reduce("") { $0.count + $1.count > 60 ? $0 : $0.isEmpty ? $1 : "\($0)-\($1)" })
            ?? Slug(plain: fallback)
        let free = (2...).lazy.map { Slug(plain: "\(stem.text)-\($0)") }.first { !taken.contains($0) }
        self = taken.contains(stem) ? free ?? stem : stem
    }

    /// For text that is known to be one.
    private init(plain text: String) { self.text = text }
}
