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

    /// The period that follows one of this frequency; nil at the end of the calendar.
    public func next(after period: Period) -> Period? {
        let start = Day(number: period.last.number + 1)
        let (year, month, _) = start.parts
        let end = Day(year: year + (month - 1 + months) / 12, month: (month - 1 + months) % 12 + 1, day: 1)
        return end.flatMap { Period(from: start, to: Day(number: $0.number - 1)) }
    }
}
