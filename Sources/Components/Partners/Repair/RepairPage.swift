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
                RepairTrail(view: view, here: nil, reader: reader)
                h1 { reader(PartnersText.repairTitle) }
                p(.class("lead")) { BetweenNames(view.asker, view.asked, in: view.initiative, reader: reader) }
                if view.isIn { RepairStanding(view: view, reader: reader) }
                FormSummary(form, reader: reader)
            }
            if view.isIn {
                div(.class("two")) {
                    div(.class("stack")) {
                        RepairNow(view: view, seal: form.seal, reader: reader)
                        RepairHolds(view: view, reader: reader)
                        RepairEnd(view: view, reader: reader)
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

/// The way back to the talks that whoever looks is in, and from a form to the talk.
struct RepairTrail: HTML {
    let view: RepairView
    /// nil on the talk's own page.
    let here: Phrase?
    let reader: Reader

    var body: some HTML {
        Trail(
            reader: reader,
            stops: [
                Trail.Stop(
                    .partners, reader(PartnersText.repairsNavigation),
                    address: "/\(view.initiative.slug)/partners/repair")
            ]
                + (here.map { here in
                    [
                        Trail.Stop(.partners, reader(PartnersText.repairTitle), address: view.path),
                        Trail.Stop(.partners, reader(here)),
                    ]
                } ?? [Trail.Stop(.partners, reader(PartnersText.repairTitle))]))
    }
}

/// How far it is.
private struct RepairStanding: HTML {
    let view: RepairView
    let reader: Reader

    var body: some HTML {
        p { Badge(reader(view.repair.stage.title), view.repair.stage.mark) }
        if view.isDue { p { reader(PartnersText.waitingRepairAgain) } }
        if view.held.isBroken, !view.repair.stage.isOver { Note(reader(PartnersText.repairBroken)) }
        if view.repair.stage == .ended {
            p {
                if let day = view.rest {
                    reader(PartnersText.repairRest(day: reader.day(day)))
                } else {
                    reader(PartnersText.repairEndedText)
                }
            }
        }
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
                RepairAwaited(view: view, reader: reader)
                RepairAnswers(view: view, matter: open.proposal.matter, seal: seal, reader: reader)
                if open.proposal.matter == .talk {
                    p(.class("soft")) { reader(PartnersText.repairNoText) }
                    p(.class("soft")) { reader(PartnersText.repairsWho) }
                }
            }
        } else if !view.held.choices.isEmpty {
            Card(reader(PartnersText.repairNext), hue: .commitments) {
                if let hint = view.repair.stage.hint { p { reader(hint) } }
                div(.class("actions")) {
                    for matter in view.held.choices {
                        RepairChoice(
                            matter: matter, isMain: matter == view.held.choices.first, view: view, reader: reader)
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

/// Whose yes is missing.
private struct RepairAwaited: HTML {
    let view: RepairView
    let reader: Reader

    var body: some HTML {
        p(.class("soft")) {
            if view.held.waits {
                reader(PartnersText.repairWaitsYou)
            } else {
                NamesWithin(
                    reader(PartnersText.repairWaits(names: names.joined(separator: ", "))),
                    names: [view.asker.name, view.asked.name], language: reader.foreign(view.initiative.language))
            }
        }
    }

    private var names: [String] {
        let voices = view.open?.proposal.voices.filter { !view.held.yes.contains($0) } ?? []
        return voices.map { view.organisation($0)?.name ?? view.open?.helper ?? reader(PartnersText.repairHelper) }
    }
}

/// To the first question, yes and no are said on pages of their own: with yes one can say how it was, and no ends it.
private struct RepairAnswers: HTML {
    let view: RepairView
    let matter: RepairMatter
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        div(.class("actions")) {
            if view.held.waits {
                if matter == .talk {
                    a(.class("button"), .href(reader.link("\(view.path)/yes"))) { reader(PartnersText.repairYes) }
                } else {
                    button(PartnersText.repairYes, "yes", .main)
                }
            }
            if view.held.mayRefuse {
                if matter == .talk {
                    a(.class("button quiet"), .href(reader.link("\(view.path)/no"))) { reader(view.refusal) }
                } else {
                    button(view.refusal, "no", .quiet)
                }
            }
        }
    }

    private func button(_ label: Phrase, _ end: String, _ style: ButtonForm.Style) -> ButtonForm {
        ButtonForm(
            seal, to: "\(view.path)/\(end)", label: label, style: style,
            answer: ("proposal", "\(view.held.open?.number ?? 0)"), reader: reader)
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
            RepairAnswers(view: view, matter: .helper, seal: seal, reader: reader)
        }
    }
}
