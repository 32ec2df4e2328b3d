extension Period: CustomStringConvertible {
    /// The form used in files and addresses: `2024`, `2020-21`, `2024-H1`, `2024-Q3`, `2024-05`, `2024-W07`,
    /// `2024-05-31`. A year that starts in another month than April says so: `2020-21@07`.
    public var description: String {
        let (year, month, _) = first.parts
        switch kind {
        case .day: return first.description
        case .week: return "\(padded(Day(number: first.number + 3).parts.year, 4))-W\(padded(isoWeek, 2))"
        case .month: return "\(padded(year, 4))-\(padded(month, 2))"
        case .quarter: return "\(padded(year, 4))-Q\((month + 2) / 3)"
        case .half: return "\(padded(year, 4))-H\(month < 7 ? 1 : 2)"
        case .year where month == 1: return padded(year, 4)
        case .year:
            let years = "\(padded(year, 4))-\(padded((year + 1) % 100, 2))"
            let unmistakable = month == Period.usualYearStart && !(1...12).contains((year + 1) % 100)
            return unmistakable ? years : years + "@\(padded(month, 2))"
        }
    }

    /// "2020-21" without more is taken to start in April, as school and financial years in India do. House default.
    public static let usualYearStart = 4

    public init?(_ text: String) {
        let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let head = pieces.first, head.utf8.count == 4, let year = digits(head) else { return nil }
        let period: Period? =
            switch pieces.count {
            case 1: .year(year)
            case 2: Period.within(year, pieces[1])
            case 3: Day(text).map(Period.day)
            default: nil
            }
        guard let period else { return nil }
        self = period
    }

    private static func within(_ year: Int, _ part: Substring) -> Period? {
        let rest = part.dropFirst()
        switch part.first {
        case "Q" where rest.utf8.count == 1:
            return digits(rest).flatMap { (1...4).contains($0) ? quarter(year, $0) : nil }
        case "H" where rest.utf8.count == 1: return digits(rest).flatMap { (1...2).contains($0) ? half(year, $0) : nil }
        case "W" where rest.utf8.count == 2: return digits(rest).flatMap { week(year, $0) }
        default: return monthOrYears(year, part)
        }
    }

    /// "2020-21" is a year over two calendar years. Where that could also be read as a month ("2008-09"), ISO 8601
    /// has the older right: it is the month, and the year says its first month, "2008-09@04".
    private static func monthOrYears(_ year: Int, _ part: Substring) -> Period? {
        let halves = part.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count <= 2, halves[0].utf8.count == 2, let second = digits(halves[0]) else { return nil }
        let follows = second == (year + 1) % 100
        if halves.count == 2 {
            guard follows, halves[1].utf8.count == 2, let start = digits(halves[1]), start != 1 else { return nil }
            return .year(year, startMonth: start)
        }
        if (1...12).contains(second) { return month(year, second) }
        return follows ? .year(year, startMonth: usualYearStart) : nil
    }

    private var isoWeek: Int {
        let thursday = Day(number: first.number + 3)
        guard let january = Day(year: thursday.parts.year, month: 1, day: 1) else { return 0 }
        return Int(thursday.number - january.number) / 7 + 1
    }
}

extension Period: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let period = Period(text) else {
            throw Problem.invalid(
                "period.malformed", "“\(text)” is not a period like 2024, 2020-21, 2024-Q3 or 2024-05.")
        }
        self = period
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
