public import Core
internal import Foundation
internal import Synchronization

/// Time that passes only when a test says so.
public final class SetClock: Sendable {
    private let now: Mutex<Instant>

    /// - Parameter text: a moment, as in `2026-11-01T06:00:00Z`.
    public init(_ text: String) throws { now = Mutex(try SetClock.instant(text)) }

    public func set(_ text: String) throws {
        let instant = try SetClock.instant(text)
        now.withLock { $0 = instant }
    }

    public func advance(days: Int64) {
        now.withLock { $0 = Instant(microseconds: $0.microseconds + days * 86_400_000_000) }
    }

    public var source: TimeSource { TimeSource { self.now.withLock { $0 } } }

    private static func instant(_ text: String) throws -> Instant {
        Instant(try Date(text, strategy: .iso8601))
    }
}
