import Core
import TestSupport
import Testing

@testable import Measures

/// Which periods are asked for, and until when. The calendar is checked day by day against plain counting.
@Suite struct ScheduleTests {
    @Test("From its first period on there is no gap and no overlap, whenever one looks", arguments: Frequency.allCases)
    func periods(frequency: Frequency) throws {
        var random = SeededGenerator(seed: 6)
        for _ in 1...200 {
            let first = try #require(ScheduleTests.period(frequency, &random))
            let schedule = try self.schedule(frequency, first, dueDays: .random(in: 0...366, using: &random))
            let today = Day(number: first.first.number + .random(in: -40...4000, using: &random))
            let begun = schedule.begun(on: today)
            #expect(begun.isEmpty == (today < first.first))
            #expect(begun.first ?? first == first)
            for (period, next) in zip(begun, begun.dropFirst()) {
                #expect(next.first.number == period.last.number + 1)
            }
            for period in begun {
                #expect(frequency.fits(period))
                #expect(schedule.due(period).number - period.last.number == schedule.dueDays)
                if frequency == .year { #expect(period.first.parts.month == first.first.parts.month) }
            }
            if let last = begun.last { #expect(last.first <= today && today <= last.last) }
            #expect(schedule.ended(on: today) == begun.dropLast(), "only the newest has not ended")
        }
    }

    @Test("A period has begun on its first day, and has ended on the day after its last")
    func edges() throws {
        for (frequency, text) in [
            (Frequency.month, "2024-02"), (.quarter, "2024-Q1"), (.half, "2024-H2"), (.year, "2023-24"),
        ] {
            let period = try #require(Period(text))
            let schedule = try self.schedule(frequency, period)
            let (first, last) = (period.first.number, period.last.number)
            #expect(schedule.begun(on: Day(number: first - 1)).isEmpty)
            #expect(schedule.begun(on: Day(number: first)) == [period])
            #expect(schedule.ended(on: Day(number: last)).isEmpty)
            #expect(schedule.ended(on: Day(number: last + 1)) == [period])
        }
    }

    @Test(
        "What follows, in years that begin in April and in leap years",
        arguments: [
            ("2023-12", "2024-01", 31), ("2024-01", "2024-02", 29), ("2023-01", "2023-02", 28),
            ("2100-01", "2100-02", 28), ("2000-01", "2000-02", 29), ("2023-Q4", "2024-Q1", 91),
            ("2022-Q4", "2023-Q1", 90), ("2024-Q1", "2024-Q2", 91), ("2023-H2", "2024-H1", 182),
            ("2024-H1", "2024-H2", 184), ("2023", "2024", 366), ("2024", "2025", 365), ("2022-23", "2023-24", 366),
            ("2023-24", "2024-25", 365), ("2023-24@07", "2024-25@07", 365), ("1998-99", "1999-00", 366),
        ])
    func next(period: String, next: String, days: Int64) throws {
        let (period, next) = (try #require(Period(period)), try #require(Period(next)))
        let frequency = try #require(Frequency.allCases.first { $0.fits(period) })
        #expect(frequency.next(after: period) == next)
        #expect(next.last.number - next.first.number + 1 == days)
    }

    @Test(
        "Figures are due so many days after the end",
        arguments: [
            ("2024-01", 29, "2024-02-29"), ("2023-01", 29, "2023-03-01"), ("2023-24", 30, "2024-04-30"),
            ("2024", 0, "2024-12-31"), ("2024-Q1", 366, "2025-04-01"),
        ])
    func due(period: String, days: Int64, due: String) throws {
        let period = try #require(Period(period))
        let frequency = try #require(Frequency.allCases.first { $0.fits(period) })
        #expect(try schedule(frequency, period, dueDays: days).due(period) == Day(due))
    }

    @Test("The last periods that ended before a day", arguments: Frequency.allCases)
    func lastEnded(frequency: Frequency) throws {
        var random = SeededGenerator(seed: 7)
        for count in 0...200 {
            let day = Day(number: .random(in: -20_000...40_000, using: &random))
            let ended = frequency.ended(before: day, count: count)
            #expect(ended.count == count)
            for (period, next) in zip(ended, ended.dropFirst()) { #expect(frequency.next(after: period) == next) }
            guard let last = ended.last else { continue }
            #expect(frequency.fits(last) && last.last < day)
            let running = try #require(frequency.next(after: last))
            #expect(running.last >= day, "none that ended is left out")
        }
    }

    @Test func theCalendarEnds() throws {
        for (frequency, text) in [
            (Frequency.month, "9999-11"), (.quarter, "9999-Q3"), (.half, "9999-H1"), (.year, "9998"),
        ] {
            let last = try #require(Period(text))
            #expect(frequency.next(after: last) == nil)
            let end = try #require(Day("9999-12-31"))
            #expect(try schedule(frequency, last).begun(on: end) == [last])
        }
    }

    @Test func everyKindOfPeriodFitsOneFrequencyAtMost() throws {
        let kinds = ["2024-05-31", "2024-W07", "2024-05", "2024-Q2", "2024-H1", "2024", "2024-25"]
        let fitting = try kinds.map { text in
            let period = try #require(Period(text))
            return Frequency.allCases.filter { $0.fits(period) }
        }
        #expect(fitting == [[], [], [.month], [.quarter], [.half], [.year], [.year]])
    }

    private func schedule(_ frequency: Frequency, _ first: Period, dueDays: Int64 = 10) throws -> Schedule {
        Schedule(
            measure: Number(1), asker: nil,
            ScheduleReports(
                scope: Scope(1), measure: try slug("readers"), frequency: frequency, first: first, dueDays: dueDays,
                minutes: 30))
    }

    private static func period(_ frequency: Frequency, _ random: inout SeededGenerator) -> Period? {
        let year = Int.random(in: 1890...2110, using: &random)
        return switch frequency {
        case .month: .month(year, .random(in: 1...12, using: &random))
        case .quarter: .quarter(year, .random(in: 1...4, using: &random))
        case .half: .half(year, .random(in: 1...2, using: &random))
        case .year: .year(year, startMonth: .random(in: 1...12, using: &random))
        }
    }
}
