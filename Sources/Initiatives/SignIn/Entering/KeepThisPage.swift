internal import Credentials
internal import HTML
internal import Web

/// What is shown once, to be printed or written down: the name to sign in with and the code for the day when everything
/// else is lost.
struct KeepThisPage: HTML {
    let title: Phrase
    let lead: Phrase
    let name: String?
    let code: SecretCode
    let next: (label: Phrase, path: String)
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(title)) {
            Opening {
                h1 { reader(title) }
                p(.class("lead")) { reader(lead) }
            }
            section(.class("card"), .hue(.purposes)) {
                h2 { reader(InitiativesText.keepHeading) }
                dl(.class("terms")) {
                    if let name { SecretTerm(label: reader(InitiativesText.keepName), secret: name) }
                    SecretTerm(label: reader(InitiativesText.keepCode), secret: code.text)
                }
                ul(.class("plain")) {
                    li { reader(InitiativesText.keepPrint) }
                    li { reader(InitiativesText.keepPlace) }
                    li { reader(InitiativesText.keepUse) }
                }
            }
            p(.class("actions")) { a(.class("button"), .href(reader.link(next.path))) { reader(next.label) } }
        }
    }
}

/// Something to be copied letter by letter.
struct SecretTerm: HTML {
    let label: String
    let secret: String

    var body: some HTML<HTMLTag.div> {
        div {
            dt { label }
            dd(.class("secret")) { code(.dir(.ltr)) { secret } }
        }
    }
}
