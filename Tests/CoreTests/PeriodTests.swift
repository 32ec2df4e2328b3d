import Core
import Foundation
import Testing

@Suite struct PeriodTests {
    /// All periods of 1900–2100: years from each month, halves, quarters, months, weeks, and some 73,000 days.
    private static let all: [Period] = (1900...2100).flatMap { year in
        let periods: [[Period?]] = [
            (1...12).map { Period.year(year, startMonth: $0) }, (1...2).map { Period.half(year, $0) },
            (1...4).map { Period.quarter(year, $0) }, (1...12).map { Period.month(year, $0) },
            (1...53).map { Period.week(year, $0) }, days(year),
        ]
        return periods.joined().compactMap(\.self)
    }

    private static func days(_ year: Int) -> [Period?] {
        (1...12).flatMap { month in (1...31).map { Day(year: year, month: month, day: $0).map(Period.day) } }
    }

    @Test func everyPeriodReadsBackFromItsTextAndItsCode() {
        #expect(Self.all.count == 201 * (12 + 2 + 4 + 12) + 10_488 + 73_414)
        var wrong: [Period] = []
        for period in Self.all where Period(period.description) != period || Period(code: period.code) != period {
            wrong.append(period)
        }
        #expect(wrong == [])
    }

    @Test func noTwoPeriodsShareATextOrACode() {
        #expect(Set(Self.all.map(\.description)).count == Self.all.count)
        #expect(Set(Self.all.map(\.code)).count == Self.all.count)
    }

    @Test func codesSortByFirstDay() {
        let sorted = Self.all.sorted()
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { ($0.first, $0.last) < ($1.first, $1.last) })
    }

    @Test(arguments: [
        ("2024", Period.Kind.year, "2024-01-01", "2024-12-31"), ("2024-05", .month, "2024-05-01", "2024-05-31"),
        ("2024-02", .month, "2024-02-01", "2024-02-29"), ("1900-02", .month, "1900-02-01", "1900-02-28"),
        ("2024-Q3", .quarter, "2024-07-01", "2024-09-30"), ("2024-H1", .half, "2024-01-01", "2024-06-30"),
        ("2020-21", .year, "2020-04-01", "2021-03-31"), ("1999-00", .year, "1999-04-01", "2000-03-31"),
        ("2020-21@07", .year, "2020-07-01", "2021-06-30"), ("2008-09", .month, "2008-09-01", "2008-09-30"),
        ("2008-09@04", .year, "2008-04-01", "2009-03-31"), ("2024-W07", .week, "2024-02-12", "2024-02-18"),
        ("2024-02-29", .day, "2024-02-29", "2024-02-29"),
    ])
    func aTextMeansTheseDays(text: String, kind: Period.Kind, first: String, last: String) throws {
        let period = try #require(Period(text))
        #expect(period.kind == kind)
        #expect([period.first.description, period.last.description] == [first, last])
        #expect(period.description == text)
    }

    /// September 2008 has the older right to its text, so the year says where it starts.
    @Test func aYearThatReadsLikeAMonthSaysItsFirstMonth() {
        #expect(Period.year(2008, startMonth: 4)?.description == "2008-09@04")
        #expect(Period.month(2008, 9)?.description == "2008-09")
        #expect(Period.year(2012, startMonth: 4)?.description == "2012-13")
        #expect(Period("2020-21@04") == Period("2020-21"))
    }

    @Test(arguments: [
        "", "2024-", "24", "2024-00", "2024-14", "2024-Q0", "2024-Q5", "2024-Q03", "2024-H3", "2024-W00", "2024-W54",
        "2023-W53", "2024-W7", "2024-02-30", "2023-02-29", "2020-22", "2020-21@01", "2020-21@13", "2020-21@4",
        "2020-21@04@04", "2020-22@04", " 2024", "2024 ", "٢٠٢٤", "２０２４", "+024", "-024", "2024-+5", "2024-q3",
        "2024-05-31-1",
        "0000", "2024-@04", "2024--5", "9999-12", "2024\u{301}",
    ])
    func whatIsNoPeriodIsRefused(text: String) {
        #expect(Period(text) == nil)
    }

    /// The years of the Gregorian calendar, 1900–2050, that have 53 ISO weeks.
    private static let longYears: Set<Int> = [
        1903, 1908, 1914, 1920, 1925, 1931, 1936, 1942, 1948, 1953, 1959, 1964, 1970, 1976, 1981, 1987, 1992, 1998,
        2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048,
    ]

    @Test func theseYearsHaveAWeek53() {
        for year in 1900...2050 { #expect((Period.week(year, 53) != nil) == Self.longYears.contains(year), "\(year)") }
    }

    @Test(arguments: [
        ("2005-01-01", "2004-W53"), ("2005-01-02", "2004-W53"), ("2005-12-31", "2005-W52"), ("2006-01-01", "2005-W52"),
        ("2007-01-01", "2007-W01"), ("2007-12-30", "2007-W52"), ("2008-01-01", "2008-W01"), ("2008-12-29", "2009-W01"),
        ("2009-12-31", "2009-W53"), ("2010-01-03", "2009-W53"), ("2010-01-04", "2010-W01"), ("2020-12-31", "2020-W53"),
        ("2021-01-03", "2020-W53"), ("2026-12-31", "2026-W53"),
    ])
    func aDayIsInItsISOWeek(day: String, week: String) throws {
        let day = Period.day(try #require(Day(day)))
        let week = try #require(Period(week))
        #expect(week.contains(day))
    }

    @Test func weeksAreThoseOfFoundation() throws {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = .gmt
        for week in Self.all where week.kind == .week {
            let noon = Date(timeIntervalSince1970: Double(week.first.number) * 86_400 + 43_200)
            let parts = calendar.dateComponents([.yearForWeekOfYear, .weekOfYear], from: noon)
            let (year, number) = (try #require(parts.yearForWeekOfYear), try #require(parts.weekOfYear))
            #expect(week.description == String(format: "%04d-W%02d", year, number))
        }
    }

    /// A week belongs to a month only where all its days do; most weeks at a month's end belong to none.
    @Test func weeksDoNotNestInMonths() throws {
        let january = try #require(Period("2024-01"))
        let february = try #require(Period("2024-02"))
        let across = try #require(Period("2024-W05"))
        #expect(january.contains(try #require(Period("2024-W01"))))
        #expect(!january.contains(across))
        #expect(!february.contains(across))
        #expect(try #require(Period("2024")).contains(across))
    }

    @Test(arguments: [
        ("2024", "2024-Q3", true), ("2024", "2024", true), ("2024-H2", "2024-Q3", true), ("2024-H1", "2024-Q3", false),
        ("2020-21", "2020-Q1", false), ("2020-21", "2021-Q1", true), ("2020-21", "2020", false),
        ("2020", "2020-21", false),
        ("2020-21@07", "2020-06-30", false), ("2020-21@07", "2021-06-30", true), ("2024-Q3", "2024", false),
    ])
    func onePeriodContainsAnother(whole: String, part: String, contains: Bool) throws {
        #expect(try #require(Period(whole)).contains(try #require(Period(part))) == contains)
    }

    /// From a damaged database any number can come.
    @Test func aCodeThatMeansNothingIsRefused() throws {
        let january = try #require(Period("2024-01")).code
        for code in [0, 1000, -1, .min, .max, .min + 1, .max - 1, january + 1, january - 1, january + 1000] as [Int64] {
            #expect(Period(code: code).map(\.code) == nil, "\(code)")
        }
        #expect(Day(stored: .int64(.max)) == nil)
        #expect(Day(stored: .int64(.min)) == nil)
    }

    @Test func inJSONAPeriodIsItsText() throws {
        let period = try #require(Period("2008-09@04"))
        let json = try JSONEncoder().encode([period])
        #expect(String(decoding: json, as: UTF8.self) == #"["2008-09@04"]"#)
        #expect(try JSONDecoder().decode([Period].self, from: json) == [period])
        #expect(throws: Problem.self) { try JSONDecoder().decode([Period].self, from: Data(#"["2024-13"]"#.utf8)) }
    }
}
