import Core
import Testing
import Web

/// Numbers and dates in each reader's way. What is expected is what CLDR says for English and Hindi in India; Hindi
/// there writes Latin digits.
@Suite struct ReaderTests {
    private func reader(_ language: Language) -> Reader {
        Reader(language: language, path: "/well-water", isLanguageChosen: true)
    }

    @Test(
        "Whole numbers are grouped as in India, in the languages of India", arguments: [.en, .hi, .pa] as [Language],
        [
            (0, "0"), (999, "999"), (1_000, "1,000"), (99_999, "99,999"), (100_000, "1,00,000"),
            (2_300_000, "23,00,000"),
            (-2_300_000, "-23,00,000"), (123_456_789_012, "1,23,45,67,89,012"),
        ] as [(Int, String)])
    func grouping(language: Language, number: (value: Int, written: String)) {
        #expect(reader(language).number(number.value) == number.written)
    }

    @Test(
        "Exact numbers lose their needless zeros, and are rounded half away from zero",
        arguments: [
            ("647.40", 2, "647.4"), ("647.00", 2, "647"), ("1234567.5", 1, "12,34,567.5"), ("0.125", 3, "0.13"),
            ("-0.125", 3, "-0.13"), ("0.004", 3, "0"), ("9.999", 3, "10"), ("99999.995", 3, "1,00,000"),
        ])
    func exact(text: String, decimals: Int, written: String) throws {
        let value = try #require(Fixed(text, decimals: decimals))
        for language in [Language.en, .hi, .pa] { #expect(reader(language).number(value) == written) }
    }

    @Test("Spanish and French write numbers in their own ways")
    func elsewhere() throws {
        let value = try #require(Fixed("1234567.5", decimals: 1))
        #expect(reader(.es).number(value) == "1,234,567.5")
        #expect(reader(.fr).number(value) == "1\u{202F}234\u{202F}567,5")
    }

    @Test func theLargestNumberIsExact() {
        let most = Fixed(units: .max, decimals: 2)
        #expect(reader(.en).number(most) == "92,23,37,20,36,85,47,758.07")
    }

    @Test func daysAreNamed() throws {
        let day = try #require(Day("2019-08-01"))
        #expect(reader(.en).day(day) == "1 August 2019")
        #expect(reader(.hi).day(day) == "1 अगस्त 2019")
    }

    /// Whatever the server's own time zone is, a civil date stays that date.
    @Test(arguments: ["1900-01-01", "1970-01-01", "2000-02-29", "2024-12-31", "2100-03-01"])
    func noDaySlips(text: String) throws {
        let day = try #require(Day(text))
        let written = reader(.en).day(day)
        #expect(written.hasPrefix("\(day.parts.day) "))
        #expect(written.hasSuffix(" \(day.parts.year)"))
    }

    @Test(
        "Periods read as people write them",
        arguments: [
            ("2024", "2024", "2024"), ("2020-21", "2020-21", "2020-21"), ("2008-09@04", "2008-09", "2008-09"),
            ("2024-05", "May 2024", "मई 2024"), ("2024-05-31", "31 May 2024", "31 मई 2024"),
            ("2024-Q3", "2024-Q3", "2024-Q3"),
            ("2024-W07", "2024-W07", "2024-W07"), ("2024-01", "January 2024", "जनवरी 2024"),
        ])
    func periods(text: String, english: String, hindi: String) throws {
        let period = try #require(Period(text))
        #expect(reader(.en).period(period) == english)
        #expect(reader(.hi).period(period) == hindi)
    }

    @Test func aMomentIsToldInThePlacesOwnTime() throws {
        let evening = Instant(
            microseconds: (try #require(Day("2026-11-21")).number * 86_400 + 17 * 3600 + 10 * 60) * 1_000_000)
        let told = reader(.en).instant(evening, in: "Asia/Kolkata")
        #expect(told.contains("21 November 2026"))
        #expect(told.contains("22:40"))
        let nextDay = reader(.en).instant(evening, in: "Pacific/Auckland")
        #expect(nextDay.contains("22 November 2026"))
        #expect(reader(.en).instant(evening, in: "Nowhere/At-All").contains("17:10"))
        for language in Language.allCases where language != .en {
            #expect(!reader(language).instant(evening, in: "Asia/Kolkata").contains("PM"), "\(language)")
        }
    }

    @Test func linksStayInTheChosenLanguage() {
        let chosen = Reader(language: .hi, path: "/well-water", isLanguageChosen: true)
        let met = Reader(language: .hi, path: "/", isLanguageChosen: false)
        #expect([chosen.link("/well-water/measures"), chosen.link("/")] == ["/hi/well-water/measures", "/hi"])
        #expect([met.link("/well-water/measures"), met.link("/")] == ["/well-water/measures", "/"])
        #expect([chosen.link(in: .en), met.link(in: .en)] == ["/en/well-water", "/en"])
    }
}
