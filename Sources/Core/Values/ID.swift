/// The identity of a thing, made by whoever creates it (a phone without signal included):
/// a random UUID, version 4. Version 7 would tell when a girl's record began.
public struct ID<Subject>: Sendable, Hashable {
    public let bytes: [UInt8]

    public init() {
        var bytes = randomBytes(16)
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        self.bytes = bytes
    }

    /// - Returns: nil unless there are exactly sixteen bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Reads the usual text form, `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`.
    public init?(_ text: String) {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        guard groups.map(\.count) == [8, 4, 4, 4, 12], let bytes = [UInt8](hex: groups.joined()) else { return nil }
        self.bytes = bytes
    }
}

extension ID: CustomStringConvertible {
    public var description: String {
        let hex = Array(bytes.hex)
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(hex[$0]) }.joined(separator: "-")
    }
}

extension ID: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let id = ID(text) else { throw Problem.invalid("id.malformed", "“\(text)” is not an id.") }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// The place of a thing within its initiative: 1, 2, 3 … A dense integer, so that figures can be
/// keyed and summed by it. Used for what is public by nature (places, measures, categories, sources).
public struct Number<Subject>: Sendable, Hashable, Comparable, Codable {
    public let value: Int64
    public init(_ value: Int64) { self.value = value }
    public static func < (left: Number, right: Number) -> Bool { left.value < right.value }

    public init(from decoder: any Decoder) throws {
        value = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
