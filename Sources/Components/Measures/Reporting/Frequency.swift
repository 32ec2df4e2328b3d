public import Core

/// How often figures of a measure are due.
public enum Frequency: String, Storable, Codable, CaseIterable, Sendable {
    case month, quarter, half, year

    private var months: Int {
        switch self {
        case .month: 1
        case .quarter: 3
        case .half: 6
        case .year: 12
        }
    }

    /// Whether a period is one of this frequency. A year may begin in any month.
    public func fits(_ period: Period) -> Bool { period.kind == kind }

    private var kind: Period.Kind {
        switch self {
        case .month: .month
        case .quarter: .quarter
        case .half: .half
        case .year: .year
        }
    }

    /// The last periods that ended before a day, oldest first; years are those of the calendar.
    public func ended(before day: Day, count: Int) -> [Period] {
        var periods: [Period] = []
        var last = Day(number: day.number - 1)
        while periods.count <= count, let period = period(of: last) {
            periods.insert(period, at: 0)
            last = Day(number: period.first.number - 1)
        }
        // The newest one may still be running.
        return Array(periods.filter { $0.last < day }.suffix(count))
    }

    private func period(of day: Day) -> Period? {
        let (year, month, _) = day.parts
        return switch self {
        case .month: .month(year, month)
        case .quarter: .quarter(year, (month + 2) / 3)
        case .half: .half(year, (month + 5) / 6)
        case .year: .year(year)
        }
    }

    /// The period that follows one of this frequency; nil at the end of the calendar.
    public func next(after period: Period) -> Period? {
        let start = Day(number: period.last.number + 1)
        let (year, month, _) = start.parts
        let end = Day(year: year + (month - 1 + months) / 12, month: (month - 1 + months) % 12 + 1, day: 1)
        return end.flatMap { Period(from: start, to: Day(number: $0.number - 1)) }
    }
}

extension Frequency {
    /// How many reports make a year.
    var perYear: Int64 { Int64(12 / months) }
}
