internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What becomes of what was said, once it is over.
struct RepairEnd: HTML {
    let view: RepairView
    let reader: Reader

    var body: some HTML {
        if view.held.isErased { Note(reader(PartnersText.repairErased)) }
        if let ends = view.held.ends {
            Card(reader(PartnersText.repairKept), hue: .partners) {
                p { reader(PartnersText.repairKeptUntil(day: reader.day(view.initiative.day(at: ends)))) }
                p(.class("actions")) {
                    a(.class("button quiet"), .href(reader.link("\(view.path)/erase"))) {
                        reader(PartnersText.repairErase)
                    }
                }
            }
        }
    }
}

/// Erase what was said? It cannot be undone, so it is asked.
struct EraseRepairPage: HTML {
    let view: RepairView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(
            reader: reader, title: reader(PartnersText.repairErase), surroundings: view.initiative.surroundings()
        ) {
            Opening {
                RepairTrail(view: view, here: PartnersText.repairErase, reader: reader)
                h1 { reader(PartnersText.repairErase) }
                p(.class("lead")) { BetweenNames(view.asker, view.asked, in: view.initiative, reader: reader) }
                p { reader(PartnersText.repairEraseText) }
                FormSummary(form, reader: reader)
            }
            div(.class("actions")) {
                ButtonForm(
                    form.seal, to: "\(view.path)/erase", label: PartnersText.repairEraseButton, style: .danger,
                    reader: reader)
                a(.class("button quiet"), .href(reader.link(view.path))) { reader(PartnersText.repairBack) }
            }
        }
    }
}
