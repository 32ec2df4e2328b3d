internal import HTML
internal import Web

/// Which code were you given?
struct CodePage: HTML {
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.linkTitle)) {
            Opening {
                h1 { reader(InitiativesText.linkTitle) }
                p(.class("lead")) { reader(InitiativesText.linkLead) }
            }
            FormFrame(form, to: "/link", button: InitiativesText.linkButton, reader: reader) {
                TextField(
                    form, "code", label: InitiativesText.linkCode, hint: InitiativesText.recoverCodeHint, kind: .code,
                    autocomplete: "off", isFirst: true, reader: reader)
            }
        }
    }
}

/// The true link, but too late: what became of it, and whom to ask.
struct LinkGonePage: HTML {
    let view: LinkView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(title)) {
            Opening {
                h1 { reader(title) }
                p(.class("lead")) {
                    reader(view.state == .used ? InitiativesText.linkUsedText : InitiativesText.linkOldText)
                }
                p { reader(InitiativesText.linkAsk) }
            }
            p(.class("actions")) {
                a(.class("button"), .href(reader.link("/sign-in"))) { reader(InitiativesText.signInTitle) }
            }
        }
    }

    private var title: Phrase { view.state == .used ? InitiativesText.linkUsed : InitiativesText.linkOld }
}

/// Something was done, and this is all there is to say.
struct SaidPage: HTML {
    let title: Phrase
    let words: Phrase
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(title)) {
            Opening {
                h1 { reader(title) }
                p(.class("lead")) { reader(words) }
            }
            p(.class("actions")) { a(.class("button quiet"), .href(reader.link("/"))) { reader(WebText.problemHome) } }
        }
    }
}
