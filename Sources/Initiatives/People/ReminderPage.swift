internal import Core
internal import HTML
internal import Web

/// A reminder, ready to be pasted.
struct ReminderPage: HTML {
    let view: ReminderView
    /// How many letters went out a moment ago; nil where none were asked for.
    let sent: Int?
    let canMail: Bool
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(
            reader: reader, title: reader(InitiativesText.reminderTitle), surroundings: view.initiative.surroundings()
        ) {
            Opening {
                h1 { reader(InitiativesText.reminderTitle) }
                p(.class("lead")) {
                    reader(view.texts.isEmpty ? InitiativesText.reminderNobody : InitiativesText.reminderLead)
                }
                if let sent { Note(reader(InitiativesText.reminderSent(count: sent))) }
            }
            for text in view.texts { ReminderText(text: text, reader: reader) }
            if canMail, !view.reachable.isEmpty, sent == nil {
                section(.class("stack")) {
                    h2 { reader(InitiativesText.reminderByEmail) }
                    p { reader(InitiativesText.reminderByEmailText(count: view.reachable.count)) }
                    ButtonForm(
                        form.seal, to: view.path, label: InitiativesText.reminderSend, style: .quiet, reader: reader)
                }
            }
            p { a(.href(reader.link("/\(view.initiative.slug)/people"))) { reader(InitiativesText.reminderBack) } }
        }
    }
}

private struct ReminderText: HTML {
    let text: ReminderView.Text
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack"), .hue(.convenings)) {
            h2 { text.language.ownName }.spoken(in: text.language.rawValue, to: reader)
            CopyText(
                id: "reminder-\(text.language.rawValue)", label: InitiativesText.reminderCopy, text: text.words,
                rows: 7, language: text.language.rawValue, reader: reader)
            p(.class("soft")) {
                reader(InitiativesText.reminderFor(names: text.people.map { $0.name(reader) }.joined(separator: ", ")))
            }
        }
    }
}
