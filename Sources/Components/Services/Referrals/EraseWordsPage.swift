internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Erase what was told? It cannot be undone, so it is asked.
struct EraseWordsPage: HTML {
    let view: ReferralView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ServicesText.eraseTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(ServicesText.eraseTitle) }
                p(.class("lead")) {
                    reader(ServicesText.oneBetween(sender: view.sender.name, receiver: view.receiver.name))
                }
                p { reader(ServicesText.eraseText) }
                FormSummary(form, reader: reader)
            }
            div(.class("actions")) {
                ButtonForm(
                    form.seal, to: "\(view.path)/erase", label: ServicesText.eraseButton, style: .danger,
                    reader: reader)
                a(.class("button quiet"), .href(reader.link(view.path))) { reader(ServicesText.formBack) }
            }
        }
    }
}
