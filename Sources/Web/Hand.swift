internal import Foundation

/// How a language writes numbers and times. To learn it takes longer than to write one, so it is learnt once.
struct Hand: Sendable {
    let locale: Locale
    /// Counted to 24, a time needs no words for its half of the day: some languages' come in Latin letters.
    let clock: Locale
    let number: IntegerFormatStyle<Int>

    static func of(_ language: Language) -> Hand { all[language] ?? Hand(language) }

    private static let all = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, Hand($0)) })

    private init(_ language: Language) {
        var parts = Locale.Components(identifier: language.locale)
        parts.hourCycle = .zeroToTwentyThree
        locale = Locale(identifier: language.locale)
        clock = Locale(components: parts)
        number = .number.locale(locale)
    }
}
