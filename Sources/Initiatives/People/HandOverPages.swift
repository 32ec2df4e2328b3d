internal import Core
internal import Credentials
internal import HTML
internal import Web

/// Which link do you want to hand over?
struct MakeLinkPage: HTML {
    let view: PersonView
    /// The one that is chosen to begin with.
    let wanted: HandedLink?
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: title, surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { title }
                p(.class("lead")) { reader(InitiativesText.handedLead(count: Int(Link.days))) }
            }
            if let wanted {
                FormFrame(
                    form.filled(with: ["link": wanted.value]), to: "\(view.path)/link",
                    button: InitiativesText.handedMake, cancel: (InitiativesText.cancel, view.path), reader: reader
                ) {
                    ChoiceField(
                        form.filled(with: ["link": wanted.value]), "link", legend: InitiativesText.handedWhich,
                        options: view.links.map {
                            Choice(
                                $0.value, label: reader($0.purpose.title),
                                hint: $0.place.seat.title($0.place.organisation?.name, reader))
                        }, reader: reader)
                }
            } else {
                Note(reader(InitiativesText.handedNone))
            }
        }
    }

    private var title: String { reader(InitiativesText.handedTitle(name: view.person.name(reader))) }
}

/// A link and code as they were made: they are shown this once, and kept nowhere.
struct MadeLink: Sendable {
    let link: HandedLink
    let code: SecretCode
    let expires: Instant
    /// How the outside names this site.
    let site: String

    func address(_ initiative: Initiative, _ reader: Reader) -> String { site + reader.link(path(initiative)) }

    private func path(_ initiative: Initiative) -> String {
        link.purpose == .answer ? "/\(initiative.slug)/answer/\(code.text)" : "/link/\(code.text)"
    }
}

/// Here is the link, once.
struct MadeLinkPage: HTML {
    let view: PersonView
    let made: MadeLink
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: title, surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { title }
                p(.class("lead")) { reader(InitiativesText.handedOnce(name: name)) }
            }
            section(.class("stack")) {
                CopyText(
                    id: "message", label: InitiativesText.handedMessage, text: message, rows: 9,
                    language: theirs.language.rawValue, reader: reader)
                dl(.class("terms")) {
                    Term(reader(InitiativesText.handedFor), name)
                    Term(reader(InitiativesText.handedPurpose), reader(made.link.purpose.title))
                    Term(
                        reader(InitiativesText.handedUntil),
                        reader.instant(made.expires, in: view.initiative.timeZone))
                    Term(reader(InitiativesText.handedCode), made.code.text)
                }
                p(.class("actions")) {
                    a(.class("button quiet"), .href(reader.link(view.path))) {
                        reader(InitiativesText.handedBack(name: name))
                    }
                }
            }
        }
    }

    private var title: String { reader(InitiativesText.handedReady) }
    private var name: String { view.person.name(reader) }

    /// They are written to in their own language, whoever does it.
    private var theirs: Reader { Reader(writingTo: view.person.profile) }

    private var message: String {
        [
            theirs(InitiativesText.handedHello(name: name)), theirs(sentence),
            made.address(view.initiative, theirs),
            theirs(InitiativesText.handedOrCode(address: made.site + theirs.link("/link"), code: made.code.text)),
            theirs(InitiativesText.handedHolds(time: theirs.instant(made.expires, in: view.initiative.timeZone))),
        ].joined(separator: "\n\n")
    }

    private var sentence: Phrase {
        let initiative = view.initiative.name
        return switch made.link.purpose {
        case .invitation:
            InitiativesText.handedInvites(
                initiative: initiative,
                seat: made.link.place.seat.title(made.link.place.organisation?.name, theirs))
        case .answer: InitiativesText.handedAsks(initiative: initiative)
        case .account: InitiativesText.handedOpens(initiative: initiative)
        }
    }
}

extension Reader {
    /// Speaks the language of somebody else, to write to them.
    init(writingTo profile: Profile?) {
        self.init(
            language: profile.flatMap { Language(rawValue: $0.language) } ?? .en, path: "/", isLanguageChosen: true)
    }
}

extension Link.Purpose {
    var title: Phrase {
        switch self {
        case .invitation: InitiativesText.handedPurposeInvitation
        case .answer: InitiativesText.handedPurposeAnswer
        case .account: InitiativesText.handedPurposeAccount
        }
    }
}
