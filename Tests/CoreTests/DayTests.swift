import Core
import Foundation
import Testing

@Suite struct DayTests {
    @Test func daysAreThoseOfFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        // Foundation's calendar is Julian before October 1582; ours, as ISO 8601 wants, is Gregorian always.
        let first = try #require(Day("1583-01-01")).number
        let last = try #require(Day("2400-12-31")).number
        var checked = 0
        for number in stride(from: first, through: last, by: 29) {
            let (day, noon) = (Day(number: number), Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200))
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: noon)
            let ours = [day.parts.year, day.parts.month, day.parts.day, (day.weekday + 1) % 7 + 1]
            #expect(ours == [parts.year, parts.month, parts.day, parts.weekday])
            checked += 1
        }
        #expect(checked > 10_000)
    }

    @Test func everyDayReadsBack() throws {
        let first = try #require(Day("0001-01-01"))
        let last = try #require(Day("9999-12-31"))
        #expect([first.number, last.number] == [-719_162, 2_932_896])
        for number in stride(from: first.number, through: last.number, by: 17) {
            let day = Day(number: number)
            let (year, month, date) = day.parts
            #expect(Day(year: year, month: month, day: date) == day)
            #expect(Day(day.description) == day)
        }
    }

    @Test(arguments: [
        "2023-02-29", "2100-02-29", "2024-04-31", "2024-00-10", "2024-13-01", "2024-01-00", "2024-01-32", "0000-01-01",
        "2024-1-01", "2024-01-1", "24-01-01", "2024/01/01", "20240101", "", "2024-01-01 ", "+024-01-01", "２024-01-01",
    ])
    func whatIsNoDayIsRefused(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func leapDaysComeEveryFourYearsButNotEveryHundred() {
        for (year, isLeap) in [(1900, false), (2000, true), (2023, false), (2024, true), (2100, false), (2400, true)] {
            #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap, "\(year)")
        }
    }
}
