internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Take this directory out? What goes with it, what stays, and how it comes back.
struct RemoveDirectoryPage: HTML {
    let view: BroughtDirectory
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(
            reader: reader, title: reader(ServicesText.removeDirectoryTitle),
            surroundings: view.initiative.surroundings()
        ) {
            Opening {
                h1 { reader(ServicesText.removeDirectoryTitle) }
                p(.class("lead")) { view.directory.name }.spoken(in: view.initiative.language, to: reader)
                p { reader(ServicesText.removeDirectoryCount(count: Int(view.offered))) }
                p { reader(ServicesText.removeDirectoryText) }
            }
            FormFrame(
                form, to: "\(view.path)/remove", button: ServicesText.removeDirectoryButton,
                cancel: (ServicesText.formCancel, view.path), reader: reader
            ) {}
        }
    }
}
