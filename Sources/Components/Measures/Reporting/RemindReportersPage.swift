internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Words to remind those whose figures are late, to be pasted where one talks with them anyway.
struct RemindReportersPage: HTML {
    let view: ReportsView
    let site: String
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.remindTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.remindTitle) }
                p(.class("lead")) { reader(view.late.isEmpty ? MeasuresText.remindNobody : MeasuresText.remindText) }
            }
            ul(.class("links")) {
                for organisation in view.late { li { organisation.name } }
            }
            if !view.late.isEmpty {
                section(.class("stack"), .hue(.convenings)) {
                    for language in Language.allCases {
                        h3 { language.ownName }.spoken(in: language.rawValue, to: reader)
                        CopyText(
                            id: "remind-\(language.rawValue)", label: MeasuresText.remindCopy, text: words(language),
                            rows: 5, language: language.rawValue, reader: reader)
                    }
                }
            }
        }
    }

    private func words(_ language: Language) -> String {
        let theirs = Reader(language: language, path: "/", isLanguageChosen: true)
        return [
            theirs(MeasuresText.remindWords(initiative: view.initiative.name)),
            site + theirs.link("/\(view.initiative.slug)/reports"),
        ].joined(separator: "\n\n")
    }
}
