internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “Who has not answered yet?”: whom to ask, with words to paste, and letters.
struct AskPage: HTML {
    let view: AskView
    let wasSent: Bool
    /// Whether the site writes letters.
    let canMail: Bool
    let seal: FormSeal
    /// How the outside names this site.
    let site: String
    let reader: Reader

    private var path: String { "/\(view.initiative.slug)" }

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.agreeSilent), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(PurposesText.agreeSilent) }
                p(.class("lead")) { reader(view.people.isEmpty ? PurposesText.askNone : PurposesText.askLead) }
                if wasSent { Note(reader(PurposesText.askEmailSent)) }
            }
            if !view.people.isEmpty {
                ul(.class("people")) {
                    for person in view.people { AskedPerson(person: person, path: path, reader: reader) }
                }
                section(.class("stack"), .hue(.convenings)) {
                    h2 { reader(PurposesText.askPaste) }
                    p { reader(PurposesText.askPasteLead) }
                    for language in view.languages {
                        WordsToPaste(language: language, view: view, site: site, reader: reader)
                    }
                }
            }
            if canMail && !view.reachable.isEmpty && !wasSent {
                section(.class("stack")) {
                    h2 { reader(PurposesText.askEmail) }
                    p { reader(PurposesText.askEmailLead(count: view.reachable.count)) }
                    ButtonForm(
                        seal, to: "\(path)/purpose/ask", label: PurposesText.askEmailSend, style: .quiet,
                        reader: reader)
                }
            }
        }
    }
}

private struct AskedPerson: HTML {
    let person: AskView.Person
    let path: String
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("person")) {
            div {
                p { b { name } }
                p(.class("soft")) { details }
            }
            a(.class("button quiet"), .href(reader.link("\(path)/people/\(person.seat.member.value)/link?for=answer")))
            {
                reader(PurposesText.askLink(name: name))
            }
        }
    }

    private var name: String { person.profile?.name ?? reader(PurposesText.speakerFormer) }

    private var details: String {
        let host = person.speaker.isOrganisation ? [person.speaker.title(reader)] : []
        return (host + [person.speaker.details(reader)]).joined(separator: " · ")
    }
}

/// A text for a group, in one of its languages.
private struct WordsToPaste: HTML {
    let language: Language
    let view: AskView
    let site: String
    let reader: Reader

    var body: some HTML {
        h3 { language.ownName }.spoken(in: language.rawValue, to: reader)
        CopyText(
            id: "ask-\(language.rawValue)", label: PurposesText.askCopy, text: words, rows: 5,
            language: language.rawValue, reader: reader)
    }

    private var words: String {
        let theirs = Reader(language: language, path: "/", isLanguageChosen: true)
        return [
            theirs(PurposesText.askText(initiative: view.initiative.name, day: theirs.day(view.closes))),
            // Whoever is not signed in finds nothing at the address of the answer itself.
            site + theirs.link("/sign-in"), theirs(PurposesText.askOwn),
        ].joined(separator: "\n\n")
    }
}
