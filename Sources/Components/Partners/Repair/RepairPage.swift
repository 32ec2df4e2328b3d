internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “What comes next between us?”, for the two and their helper.
struct RepairPage: HTML {
    let view: RepairView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PartnersText.repairTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                RepairTrail(view: view, reader: reader)
                h1 { reader(PartnersText.repairTitle) }
                p(.class("lead")) { BetweenNames(view.asker, view.asked, in: view.initiative, reader: reader) }
                p { Badge(reader(view.repair.stage.title), view.repair.stage.mark) }
                FormSummary(form, reader: reader)
            }
            if view.isIn {
                div(.class("two")) {
                    div(.class("stack")) {
                        RepairNow(view: view, seal: form.seal, reader: reader)
                        RepairHolds(view: view, reader: reader)
                    }
                    RepairTurns(view: view, reader: reader)
                }
                if view.repair.stage != .asked, !view.repair.stage.isOver {
                    p {
                        a(.href(reader.link("\(view.path)/leave"))) { reader(view.leaveWords) }
                    }
                }
            } else {
                AskedToHelp(view: view, seal: form.seal, reader: reader)
            }
        }
    }
}

/// The way back to what whoever looks is in.
struct RepairTrail: HTML {
    let view: RepairView
    let reader: Reader

    var body: some HTML {
        Trail(
            reader: reader,
            stops: [
                Trail.Stop(
                    .partners, reader(PartnersText.repairsNavigation),
                    address: "/\(view.initiative.slug)/partners/repair"),
                Trail.Stop(.partners, reader(PartnersText.repairTitle)),
            ])
    }
}

/// What is open, or what could be proposed.
private struct RepairNow: HTML {
    let view: RepairView
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        if let open = view.open {
            Card(reader(open.proposal.matter.question), hue: .commitments) {
                RepairSaid(turn: open, view: view, reader: reader)
                p(.class("soft")) { reader(view.waits ? PartnersText.repairWaitsYou : PartnersText.repairWaits) }
                RepairAnswers(view: view, number: open.proposal.number, seal: seal, reader: reader)
            }
        } else if !view.choices.isEmpty {
            Card(reader(PartnersText.repairNext), hue: .commitments) {
                if let hint = view.repair.stage.hint { p { reader(hint) } }
                div(.class("actions")) {
                    for matter in view.choices {
                        RepairChoice(matter: matter, isMain: matter == view.mainChoice, view: view, reader: reader)
                    }
                }
            }
        }
    }
}

private struct RepairChoice: HTML {
    let matter: RepairMatter
    let isMain: Bool
    let view: RepairView
    let reader: Reader

    var body: some HTML<HTMLTag.a> {
        a(.class(isMain ? "button" : "button quiet"), .href(reader.link("\(view.path)/\(matter.rawValue)"))) {
            reader(matter.button)
        }
    }
}

private struct RepairAnswers: HTML {
    let view: RepairView
    let number: Int64
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        div(.class("actions")) {
            if view.waits {
                ButtonForm(
                    seal, to: "\(view.path)/yes", label: PartnersText.repairYes, answer: ("proposal", "\(number)"),
                    reader: reader)
            }
            if view.mayRefuse {
                ButtonForm(
                    seal, to: "\(view.path)/no",
                    label: view.open?.proposal.by == view.voice ? PartnersText.repairTakeBack : PartnersText.repairNo,
                    style: .quiet, answer: ("proposal", "\(number)"), reader: reader)
            }
        }
    }
}

/// For somebody whom both sides ask to help: who asks, and what it would mean.
private struct AskedToHelp: HTML {
    let view: RepairView
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        Card(reader(PartnersText.repairHelpAsk), hue: .commitments) {
            p { reader(PartnersText.repairHelpText) }
            if let open = view.open {
                RepairAnswers(view: view, number: open.proposal.number, seal: seal, reader: reader)
            }
        }
    }
}
