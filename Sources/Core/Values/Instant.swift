public import Foundation

/// A moment, in microseconds since 1970-01-01 00:00 UTC.
public struct Instant: Sendable, Hashable, Comparable, Codable {
    public let microseconds: Int64

    static let beginning = Instant(microseconds: 0)

    public init(microseconds: Int64) { self.microseconds = microseconds }
    public init(_ date: Date) { microseconds = Int64((date.timeIntervalSince1970 * 1_000_000).rounded()) }

    public var date: Date { Date(timeIntervalSince1970: Double(microseconds) / 1_000_000) }
    public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }

    public init(from decoder: any Decoder) throws {
        microseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(microseconds)
    }
}

/// Where the time comes from. Tests bring their own, so that nothing ever has to sleep.
public struct TimeSource: Sendable {
    public let now: @Sendable () -> Instant
    public init(now: @escaping @Sendable () -> Instant) { self.now = now }
    public static let system = TimeSource { Instant(Date()) }
}
