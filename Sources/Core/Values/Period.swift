/// A stretch of whole days that a figure is about: a day, an ISO week, a month, a quarter, a half year,
/// a calendar year, or a financial or school year, which may start in any month ("2020-21").
///
/// A period is its days and nothing else, so "wholly containing" is two comparisons, and weeks do not
/// pretend to nest in months.
public struct Period: Sendable, Hashable {
    public let first: Day
    public let last: Day

    public enum Kind: String, Sendable, CaseIterable { case day, week, month, quarter, half, year }
    public let kind: Kind

    public func contains(_ other: Period) -> Bool { first <= other.first && other.last <= last }

    /// One integer that sorts by first day: days since 1970, times 1000, plus the number of days.
    public var code: Int64 { first.number * 1000 + (last.number - first.number + 1) }

    /// - Returns: nil unless the code is one that `code` gives.
    public init?(code: Int64) {
        let length = ((code % 1000) + 1000) % 1000
        guard length > 0, Day.known.contains(code / 1000) else { return nil }
        let first = Day(number: (code - length) / 1000)
        guard let period = Period(from: first, to: Day(number: first.number + length - 1)) else {
            return nil
        }
        self = period
    }

    /// - Returns: nil unless the days make up exactly one period of some kind.
    public init?(from first: Day, to last: Day) {
        let length = last.number - first.number + 1
        guard length > 0 else { return nil }
        if length == 1 {
            self.init(first: first, last: last, kind: .day)
        } else if length == 7, first.weekday == 0 {
            self.init(first: first, last: last, kind: .week)
        } else {
            let candidates: [(Int, Kind)] = [(1, .month), (3, .quarter), (6, .half), (12, .year)]
            let fit = candidates.first { Period.end(of: first, months: $0.0) == last && Period.starts(first, $0.0) }
            guard let (_, kind) = fit else { return nil }
            self.init(first: first, last: last, kind: kind)
        }
    }

    private init(first: Day, last: Day, kind: Kind) {
        self.first = first
        self.last = last
        self.kind = kind
    }

    public static func day(_ day: Day) -> Period { Period(first: day, last: day, kind: .day) }

    public static func month(_ year: Int, _ month: Int) -> Period? { span(year, month, 1, .month) }
    public static func quarter(_ year: Int, _ quarter: Int) -> Period? { span(year, quarter * 3 - 2, 3, .quarter) }
    public static func half(_ year: Int, _ half: Int) -> Period? { span(year, half * 6 - 5, 6, .half) }

    /// - Parameter startMonth: 1 for the calendar year, 4 for a financial year from April.
    public static func year(_ year: Int, startMonth: Int = 1) -> Period? { span(year, startMonth, 12, .year) }

    /// The ISO 8601 week: week 1 holds the year's first Thursday.
    public static func week(_ year: Int, _ week: Int) -> Period? {
        guard let fourth = Day(year: year, month: 1, day: 4), (1...53).contains(week) else { return nil }
        let monday = Day(number: fourth.number - Int64(fourth.weekday) + Int64(week - 1) * 7)
        let thursday = Day(number: monday.number + 3)
        guard thursday.parts.year == year else { return nil }
        return Period(first: monday, last: Day(number: monday.number + 6), kind: .week)
    }

    private static func span(_ year: Int, _ month: Int, _ months: Int, _ kind: Kind) -> Period? {
        guard let first = Day(year: year, month: month, day: 1), starts(first, months),
            let last = end(of: first, months: months)
        else { return nil }
        return Period(first: first, last: last, kind: kind)
    }

    /// Quarters and halves start where the calendar's do; a month or a year may start with any month.
    private static func starts(_ first: Day, _ months: Int) -> Bool {
        let (_, month, day) = first.parts
        return day == 1 && (months == 12 || (month - 1) % months == 0)
    }

    private static func end(of first: Day, months: Int) -> Day? {
        let (year, month, day) = first.parts
        guard day == 1 else { return nil }
        let next = month - 1 + months
        return Day(year: year + next / 12, month: next % 12 + 1, day: 1).map { Day(number: $0.number - 1) }
    }
}

extension Period: Comparable {
    /// By first day; of two that start together, the shorter first.
    public static func < (left: Period, right: Period) -> Bool { left.code < right.code }
}
