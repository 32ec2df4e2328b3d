public import HTML

/// A person in a list: name, seats, how they stand to the challenge, and whether they have come. In a `ul` of class
/// `people`.
public struct PersonLine<Actions: HTML>: HTML {
    let name: String
    let path: String?
    let seats: [String]
    let standing: String?
    let state: PersonState
    let reader: Reader
    let actions: Actions

    /// - Parameters:
    ///   - path: of their own page, where there is one.
    ///   - seats: whom they speak for here.
    ///   - standing: how they stand to the challenge: “lives it”.
    ///   - actions: what can be done, such as a ``ButtonForm``.
    public init(
        _ name: String, path: String? = nil, seats: [String] = [], standing: String? = nil, state: PersonState,
        reader: Reader, @HTMLBuilder actions: () -> Actions = { EmptyHTML() }
    ) {
        self.name = name
        self.path = path
        self.seats = seats
        self.standing = standing
        self.state = state
        self.reader = reader
        self.actions = actions()
    }

    public var body: some HTML<HTMLTag.li> {
        li(.class("person")) {
            div {
                p {
                    if let path { a(.href(reader.link(path))) { b { name } } } else { b { name } }
                    " "
                    Badge(reader(state.words), state.mark)
                }
                if !details.isEmpty { p(.class("soft")) { details } }
            }
            actions
        }
    }

    private var details: String { (seats + [standing].compactMap { $0 }).joined(separator: " · ") }
}

/// How far somebody has come who was invited, or who asked to be.
public enum PersonState: Sendable {
    case joined, asked, invited, silent

    var words: Phrase {
        switch self {
        case .joined: WebText.formPersonJoined
        case .asked: WebText.formPersonAsked
        case .invited: WebText.formPersonInvited
        case .silent: WebText.formPersonSilent
        }
    }

    var mark: Badge.Mark {
        switch self {
        case .joined: .done
        case .asked, .invited: .open
        case .silent: .silent
        }
    }
}
