internal import Core
internal import Credentials
internal import Web

/// A letter's words, in the language of whoever gets it. Plain text, short, and nothing in it that would give somebody
/// away on a shared phone: it says whom it is for, who asks, what for, and until when.
public struct LetterText: Sendable {
    public let subject: String
    public let text: String

    /// - Parameter site: how the outside reaches this site: `https://collective.example.org`.
    public init(_ envelope: Envelope, site: String) {
        let language = Language(rawValue: envelope.language) ?? .en
        let reader = Reader(language: language, path: "/", isLanguageChosen: true)
        let initiative = envelope.initiative.name
        subject = reader(envelope.subject(initiative))
        let address = site + reader.link(envelope.path(to: envelope.code.text))
        text =
            [
                reader(InitiativesText.letterHello(name: envelope.name)),
                reader(envelope.sentence(initiative, reader)),
                reader(InitiativesText.letterLink(link: address)),
                reader(InitiativesText.letterDays(count: Int(Link.days))),
                reader(InitiativesText.letterWrong),
                initiative,
            ].joined(separator: "\n\n") + "\n"
    }
}

extension Envelope {
    fileprivate func subject(_ initiative: String) -> Phrase {
        switch letter.kind {
        case .invitation: InitiativesText.letterInvitationSubject(initiative: initiative)
        case .welcome: InitiativesText.letterWelcomeSubject(initiative: initiative)
        case .question: InitiativesText.letterQuestionSubject(initiative: initiative)
        case .reminder: InitiativesText.letterReminderSubject(initiative: initiative)
        }
    }

    fileprivate func sentence(_ initiative: String, _ reader: Reader) -> Phrase {
        let seat = [reader(role.title), organisation].compactMap { $0 }.joined(separator: ", ")
        return switch letter.kind {
        case .invitation:
            from.map { InitiativesText.letterInvitationFrom(from: $0, initiative: initiative, seat: seat) }
                ?? InitiativesText.letterInvitation(initiative: initiative, seat: seat)
        case .welcome: InitiativesText.letterWelcome(initiative: initiative, seat: seat)
        case .question: InitiativesText.letterQuestion(initiative: initiative)
        case .reminder: InitiativesText.letterReminder(initiative: initiative)
        }
    }

    /// Where the link leads: an answer has a page of its own.
    fileprivate func path(to code: String) -> String {
        purpose == .answer ? "/\(initiative.slug)/answer/\(code)" : "/link/\(code)"
    }
}
