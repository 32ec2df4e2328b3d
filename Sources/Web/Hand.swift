internal import Core
internal import Foundation
internal import Synchronization

/// How a language writes numbers and times. To learn it takes longer than to write one, so it is learnt once; and what was
/// written is remembered, because one page says what the one before it said.
final class Hand: Sendable {
    let locale: Locale
    /// Counted to 24, a time needs no words for its half of the day: some languages' come in Latin letters.
    private let clock: Locale
    private let style: IntegerFormatStyle<Int>
    private let numbers = Memory<Int>()
    private let instants = Memory<Moment>()

    private struct Moment: Hashable {
        let instant: Instant
        let timeZone: String
    }

    static func of(_ language: Language) -> Hand { all[language] ?? Hand(language) }

    private static let all = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, Hand($0)) })

    private init(_ language: Language) {
        var parts = Locale.Components(identifier: language.locale)
        parts.hourCycle = .zeroToTwentyThree
        locale = Locale(identifier: language.locale)
        clock = Locale(components: parts)
        style = .number.locale(locale)
    }

    func number(_ value: Int) -> String { numbers.recall(value) { style.format(value) } }

    func instant(_ instant: Instant, in timeZone: String) -> String {
        instants.recall(Moment(instant: instant, timeZone: timeZone)) {
            let zone = TimeZone(identifier: timeZone) ?? .gmt
            return Date.FormatStyle(date: .long, time: .shortened, timeZone: zone).locale(clock).format(instant.date)
        }
    }
}

/// What was written, up to some thousands; then it begins anew.
private final class Memory<Key: Hashable & Sendable>: Sendable {
    private let written = Mutex<[Key: String]>([:])

    func recall(_ key: Key, orWrite write: () -> String) -> String {
        if let known = written.withLock({ $0[key] }) { return known }
        let new = write()
        written.withLock {
            if $0.count >= 4_096 { $0.removeAll() }
            $0[key] = new
        }
        return new
    }
}
