public import Core
internal import Foundation

extension Initiative {
    /// The day that it is at a moment, where the initiative is.
    public func day(at moment: Instant) -> Day { Day(number: Int64((seconds(at: moment) / 86_400).rounded(.down))) }

    /// What the clock shows at a moment, where the initiative is: minutes after midnight.
    public func minute(at moment: Instant) -> Int64 {
        Int64(seconds(at: moment) / 60 - Double(day(at: moment).number) * 1440)
    }

    /// Since the beginning of 1970, by the clock there.
    private func seconds(at moment: Instant) -> Double {
        let zone = TimeZone(identifier: timeZone) ?? .gmt
        return moment.date.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: moment.date))
    }
}

extension Initiative {
    /// The day that it is where the initiative of this transaction is.
    public static func today(in tx: WriteTransaction) throws -> Day { try today(in: tx, scope: tx.scope) }

    /// The day that it is where an initiative is.
    public static func today(in tx: ReadTransaction, scope: Scope) throws -> Day {
        guard let initiative = try tx.record(Initiative.self, "scope = \(scope)") else { throw Problem.notFound }
        return initiative.day(at: tx.now)
    }
}

extension Day {
    /// Twelve months later by the calendar; of 29 February, the 28th.
    public var yearLater: Day {
        let (year, month, day) = parts
        return Day(year: year + 1, month: month, day: day) ?? Day(number: number + 365)
    }
}

extension Day {
    /// What has happened did so today at the latest.
    public func requirePast(in tx: WriteTransaction) throws {
        guard try self <= Initiative.today(in: tx) else {
            throw Problem.invalid("day.to-come", at: "day", "\(self) is still to come.")
        }
    }
}
