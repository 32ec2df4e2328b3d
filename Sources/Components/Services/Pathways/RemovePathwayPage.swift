internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Take this pathway away? What goes with it, and what stays.
struct RemovePathwayPage: HTML {
    let view: PathwayView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ServicesText.removeTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(ServicesText.removeTitle) }
                p(.class("lead")) { view.way.pathway.name }.spoken(in: view.initiative.language, to: reader)
                p { reader(ServicesText.removeText) }
            }
            FormFrame(
                form, to: "\(view.path)/remove", button: ServicesText.removeButton,
                cancel: (ServicesText.formCancel, view.path), reader: reader
            ) {
                HiddenField("edition", form.seen(view.way.edition))
            }
        }
    }
}
