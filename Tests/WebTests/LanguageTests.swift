import Testing

@testable import Web

@Suite struct LanguageTests {
    /// Which of the counts 0…200 take the form `one`, and no other form exists than `one` and `other`.
    /// Made with Babel 2.18.0 (CLDR 48), to be made again when a language is added:
    ///
    ///     python -c "from babel import Locale; print([n for n in range(201) if Locale('hi').plural_form(n) == 'one'])"
    private static let ones: [Language: [Int]] = [
        .en: [1], .es: [1], .fr: [0, 1], .hi: [0, 1], .pa: [0, 1],
    ]

    @Test(arguments: Language.allCases)
    func countsTakeTheFormThatCLDRSays(language: Language) throws {
        let ones = try #require(Self.ones[language], "make the list for this language with Babel")
        #expect((0...200).filter(language.isOne) == ones)
    }

    @Test(
        "The reader's first wish that we can meet is met",
        arguments: [
            ("hi", .hi), ("en", .en), ("HI", .hi), ("hi-IN", .hi), ("hi-IN,hi;q=0.9,en;q=0.8", .hi),
            ("en-GB,en;q=0.9", .en),
            ("pa,hi;q=0.7,en;q=0.3", .pa), ("ur,en;q=0.3,hi;q=0.7", .hi), ("en;q=0.5, hi", .hi),
            ("en; q=0.5 , hi ; q=0.6", .hi),
            ("en,hi", .en), ("hi,en", .hi), ("en;Q=0.1,hi;Q=0.2", .hi), ("fr,de;q=0.9", .fr), ("ur,de;q=0.9", .en),
            ("*", .en), ("", .en),
        ] as [(String, Language)])
    func wishes(header: String, language: Language) {
        #expect(Language.preferred(by: header) == language)
    }

    @Test(
        "What is not wanted is not given, and what is no weight is none",
        arguments: [
            "hi;q=0", "hi;q=0.0,en;q=0.1", "hi;q=nan,en;q=0.1", "hi;q=inf,en;q=0.1", "hi;q=-1,en;q=0.1",
            "hi;q=9,en;q=0.1",
            "hi;q=,en", "hi;q=x,en;q=0.1", "hi;q=1e400,en", "hindi", "hi_IN", "h", "hi hi", "\u{202E}hi", "ह",
        ])
    func noWish(header: String) {
        #expect(Language.preferred(by: header) == .en)
    }

    @Test(
        "A hostile header costs nothing and falls back",
        arguments: [
            String(repeating: ",", count: 100_000), String(repeating: "a,", count: 100_000) + "hi",
            String(repeating: ";q=", count: 100_000), "hi" + String(repeating: ";q=0", count: 1_000),
            "\0\r\n\u{FFFD}", "e\u{301}" + String(repeating: "\u{301}", count: 10_000), ";", ";;;=,,,", "q=1", "-",
            "--,-",
        ])
    func hostile(header: String) {
        #expect(Language.preferred(by: header) == .en)
    }

    @Test func everyLanguageNamesItselfAndItsPlace() {
        #expect(Set(Language.allCases.map(\.ownName)).count == Language.allCases.count)
        for language in Language.allCases { #expect(language.locale.hasPrefix(language.rawValue)) }
    }
}
