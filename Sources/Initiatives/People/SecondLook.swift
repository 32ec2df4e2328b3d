internal import Core
internal import HTML
internal import Web

/// A page before something that cannot be taken back: what happens then, the button, and the way out.
struct SecondLook: HTML {
    let title: String
    /// What it is about, in a few words.
    let about: String
    let words: Phrase
    let button: Phrase
    let path: String
    let back: String
    let initiative: Initiative
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: title, surroundings: initiative.surroundings()) {
            Opening {
                h1 { title }
                p(.class("lead")) { about }
            }
            section(.class("stack")) {
                if let problem = form.problem {
                    p(.class("summary"), .role("alert"), .tabindex(-1), .autofocus) { reader.words(for: problem).text }
                }
                Note(reader(words))
                div(.class("actions")) {
                    ButtonForm(form.seal, to: path, label: button, style: .danger, reader: reader)
                    a(.class("button quiet"), .href(reader.link(back))) { reader(InitiativesText.cancel) }
                }
            }
        }
    }
}
