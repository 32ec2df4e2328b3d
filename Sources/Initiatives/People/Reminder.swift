internal import Core
internal import Web

/// A text to remind all who were invited and have not answered, in each language that is spoken among them. It names
/// nobody and carries nobody's link, so that it can be posted where many read it.
struct ReminderView: Sendable {
    struct Text: Sendable {
        let language: Language
        let words: String
        /// Whom it is for.
        let people: [Person]
    }

    var initiative: Initiative
    var texts: [Text]
    /// How many of them have an address that a letter could go to.
    var reachable: [Seat]
    var path: String { "/\(initiative.slug)/people/reminder" }

    /// - Parameter site: how the outside names this site.
    init(_ people: PeopleView, site: String) {
        let initiative = people.initiative
        let waiting = people.people([.invited, .silent])
        let byLanguage = Dictionary(grouping: waiting) { $0.profile.flatMap { Language(rawValue: $0.language) } ?? .en }
        texts = Language.allCases.compactMap { language in
            byLanguage[language].map { people in
                Text(language: language, words: Self.words(for: language, initiative: initiative, site), people: people)
            }
        }
        self.initiative = initiative
        reachable = waiting.filter { $0.profile?.email != nil }.flatMap(\.seats).map(\.seat)
            .filter { $0.state == .offered }
    }

    private static func words(for language: Language, initiative: Initiative, _ site: String) -> String {
        let reader = Reader(language: language, path: "/", isLanguageChosen: true)
        return [
            reader(InitiativesText.reminderText(initiative: initiative.name)),
            site + reader.link("/link"), reader(InitiativesText.reminderLost),
        ].joined(separator: "\n\n")
    }
}
