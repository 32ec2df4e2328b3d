public import Core
internal import Foundation

/// Whoever looks at a page, as far as the page must know: their language and where they are. It speaks texts,
/// numbers and dates in their way, and writes links that stay in their language.
public struct Reader: Sendable {
    /// Every part of a page holds its reader, so it is handed on as one reference.
    private final class Facts: Sendable {
        let language: Language
        let path: String
        let isLanguageChosen: Bool
        let navigation: [NavigationItem]
        let problemWords: [String: Phrase]
        let viewer: Viewer?

        init(
            _ language: Language, _ path: String, isLanguageChosen: Bool, _ navigation: [NavigationItem],
            _ problemWords: [String: Phrase], _ viewer: Viewer?
        ) {
            (self.language, self.path, self.isLanguageChosen) = (language, path, isLanguageChosen)
            (self.navigation, self.problemWords, self.viewer) = (navigation, problemWords, viewer)
        }
    }

    private let facts: Facts

    public var language: Language { facts.language }
    /// The address of this page, without the language's prefix: `/punjab-education/measures/pgi`.
    public var path: String { facts.path }
    /// Whether the language was asked for by address (`/hi/…`), so that links keep it.
    public var isLanguageChosen: Bool { facts.isLanguageChosen }
    /// What the components of this site offer inside an initiative.
    public var navigation: [NavigationItem] { facts.navigation }
    /// What the components of this site say about their problems, by code.
    public var problemWords: [String: Phrase] { facts.problemWords }
    /// Who is signed in, if anybody is.
    public var viewer: Viewer? { facts.viewer }

    public init(
        language: Language, path: String, isLanguageChosen: Bool, navigation: [NavigationItem] = [],
        problemWords: [String: Phrase] = [:], viewer: Viewer? = nil
    ) {
        facts = Facts(language, path, isLanguageChosen: isLanguageChosen, navigation, problemWords, viewer)
    }

    /// The same reader, now that it is known who they are and what is open to them.
    public func seen(by viewer: Viewer?, navigation: [NavigationItem]) -> Reader {
        Reader(
            language: language, path: path, isLanguageChosen: isLanguageChosen, navigation: navigation,
            problemWords: problemWords, viewer: viewer)
    }

    /// Says a text in the reader's language.
    public func callAsFunction(_ phrase: Phrase) -> String {
        phrase.text(in: language) { number($0) }
    }

    /// An address of this site, in the reader's language.
    public func link(_ path: String) -> String {
        isLanguageChosen ? "/\(language.rawValue)\(path == "/" ? "" : path)" : path
    }

    /// This same page in another language.
    public func link(in other: Language) -> String {
        "/\(other.rawValue)\(path == "/" ? "" : path)"
    }

    public func number(_ value: Int) -> String {
        Hand.of(language).number(value)
    }

    /// An exact number, without needless zeros, rounded for showing to at most `places` decimals.
    public func number(_ value: Fixed, places: Int = 2) -> String {
        let shown = value.rounded(to: places).shortest
        let decimal = Decimal(string: shown.description) ?? 0
        return decimal.formatted(
            .number.locale(Hand.of(language).locale).precision(.fractionLength(shown.decimals)))
    }

    /// `1 August 2019`.
    public func day(_ day: Day) -> String {
        let (year, month, date) = day.parts
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let noon = calendar.date(from: DateComponents(year: year, month: month, day: date, hour: 12)) ?? .distantPast
        return format(noon, Date.FormatStyle(date: .long, time: .omitted, timeZone: .gmt))
    }

    /// `21 November 2026 at 22:40`, in the given time zone.
    public func instant(_ instant: Instant, in timeZone: String) -> String {
        Hand.of(language).instant(instant, in: timeZone)
    }

    /// `2020-21`, `May 2024`, `31 May 2024`; weeks, quarters and halves in their international form.
    public func period(_ period: Period) -> String {
        switch period.kind {
        case .day: return day(period.first)
        case .month:
            let middle = Date(timeIntervalSince1970: Double(period.first.number) * 86_400 + 43_200)
            return format(middle, Date.FormatStyle(timeZone: .gmt).month(.wide).year())
        case .year: return String(period.description.prefix { $0 != "@" })
        case .week, .quarter, .half: return period.description
        }
    }

    private func format(_ date: Date, _ style: Date.FormatStyle) -> String {
        style.locale(Hand.of(language).locale).format(date)
    }
}

/// One entry of an initiative's navigation, given by the component it leads to.
public struct NavigationItem: Sendable {
    public let title: Phrase
    /// After the initiative's own address: `/measures`.
    public let path: String
    /// The component's name, which is also the name of its hue in the stylesheet.
    public let component: String
    /// Further addresses that belong to it, which have no entry of their own: `/results`.
    public let rooms: [String]
    /// What one must be allowed in order to be led there.
    public let verb: Verb
    /// Whether it is a petal of the wheel: on a phone that is the way to it.
    public let isPetal: Bool

    public init(
        title: Phrase, path: String, component: String, rooms: [String] = [], verb: Verb = .readPublished,
        isPetal: Bool = false
    ) {
        self.isPetal = isPetal
        self.title = title
        self.path = path
        self.component = component
        self.rooms = rooms
        self.verb = verb
    }
}
