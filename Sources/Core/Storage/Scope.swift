/// Whose ledger something belongs to: the site (organisations, people, the list of initiatives) or one initiative.
/// A small integer, first in every key, so that an engine can spread initiatives over machines by it.
public struct Scope: Sendable, Hashable, Comparable, Codable {
    public let number: Int64
    public init(_ number: Int64) { self.number = number }
    public static let site = Scope(0)
    public static func < (left: Scope, right: Scope) -> Bool { left.number < right.number }

    public init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension Scope: Storable {
    public static var columnType: ColumnType { .int64 }
    public var stored: SQLValue { .int64(number) }
    public init?(stored: SQLValue) {
        guard case .int64(let value) = stored else { return nil }
        self.init(value)
    }
}
