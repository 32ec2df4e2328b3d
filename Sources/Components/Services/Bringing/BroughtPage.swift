internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The last step: it is in. Or it was taken out again.
struct BroughtPage: HTML {
    let view: BroughtDirectory
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(title), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(title) }
                p(.class("lead")) { view.directory.name }.spoken(in: view.initiative.language, to: reader)
            }
            if view.isOut {
                Note(reader(ServicesText.removedDirectoryText))
            } else {
                BringSteps(current: 4, reader: reader)
            }
            ul(.class("plain")) {
                li { reader(ServicesText.broughtServices(count: Int(view.services))) }
                li { reader(ServicesText.broughtOrganisations(count: Int(view.organisations))) }
                if view.own > 0 { li { reader(ServicesText.broughtOwn(count: Int(view.own))) } }
            }
            if let source = view.source {
                Citation(source.citation, language: view.initiative.language, reader: reader)
            }
            if let day = view.directory.published { p { reader(ServicesText.servicePublished(day: reader.day(day))) } }
            p(.class("actions")) {
                a(.class("button"), .href(reader.link("/\(view.initiative.slug)/services"))) {
                    reader(ServicesText.broughtSee)
                }
                a(.class("button quiet"), .href(reader.link("/\(view.initiative.slug)/services/import"))) {
                    reader(ServicesText.broughtNext)
                }
                if view.offered > 0 {
                    a(.class("button quiet"), .href(reader.link("\(view.path)/remove"))) {
                        reader(ServicesText.removeDirectoryLink)
                    }
                }
            }
        }
    }

    private var title: Phrase { view.isOut ? ServicesText.removedDirectoryTitle : ServicesText.broughtTitle }
}
