internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// How do two of us mend what stands between us?
struct RepairsPage: HTML {
    let view: RepairsView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PartnersText.repairsTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                PartnersTrail(here: PartnersText.repairsNavigation, initiative: view.initiative, reader: reader)
                h1 { reader(PartnersText.repairsTitle) }
                p(.class("lead")) { reader(PartnersText.repairsLead) }
                if let closed = view.closed {
                    p { reader(PartnersText.repairsClosed(count: reader.number(Int(closed)))) }
                }
            }
            div(.class("two")) {
                div(.class("stack")) {
                    RepairList(view: view, reader: reader)
                    RepairsHelped(view: view, reader: reader)
                    if !view.others.isEmpty { RepairOthers(view: view, reader: reader) }
                }
                RepairWay(reader: reader)
            }
        }
    }
}

private struct RepairList: HTML {
    let view: RepairsView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(PartnersText.repairsOwn) }
            if view.lines.isEmpty {
                p { reader(PartnersText.repairsNone) }
            } else {
                ul(.class("results")) {
                    for line in view.lines { RepairLine(line: line, view: view, reader: reader) }
                }
            }
        }
    }
}

private struct RepairLine: HTML {
    let line: RepairsView.Line
    let view: RepairsView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("result"), .hue(.partners)) {
            h3 {
                a(.href(reader.link("\(view.path)/\(line.repair.id)"))) {
                    BetweenNames(line.asker, line.asked, in: view.initiative, reader: reader)
                }
            }
            p(.class("soft")) { reader.instant(line.repair.begun, in: view.initiative.timeZone) }
            p {
                if line.isIn { Badge(reader(line.repair.stage.title), line.repair.stage.mark) }
                if line.waits {
                    " "
                    Badge(reader(PartnersText.repairWaitsYou), .late)
                }
            }
        }
    }
}

/// What whoever looks helped in, and what is over: that, and nothing behind it.
private struct RepairsHelped: HTML {
    let view: RepairsView
    let reader: Reader

    var body: some HTML {
        for one in view.helped { RepairHelpedLine(one: one, view: view, reader: reader) }
    }
}

private struct RepairHelpedLine: HTML {
    let one: RepairsView.Helped
    let view: RepairsView
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p(.class("soft")) {
            NamesWithin(
                reader(
                    PartnersText.repairsHelped(
                        asker: one.asker.name, asked: one.asked.name,
                        day: reader.day(view.initiative.day(at: one.over)))),
                names: [one.asker.name, one.asked.name], language: reader.foreign(view.initiative.language))
        }
    }
}

/// “Between … and …”, each name in its own language.
struct BetweenNames: HTML {
    let asker: Organisation
    let asked: Organisation
    let initiative: Initiative
    let reader: Reader

    init(_ asker: Organisation, _ asked: Organisation, in initiative: Initiative, reader: Reader) {
        (self.asker, self.asked, self.initiative, self.reader) = (asker, asked, initiative, reader)
    }

    var body: some HTML {
        NamesWithin(
            reader(PartnersText.repairBetween(asker: asker.name, asked: asked.name)), names: [asker.name, asked.name],
            language: reader.foreign(initiative.language))
    }
}

/// With whom one can ask to talk.
private struct RepairOthers: HTML {
    let view: RepairsView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(PartnersText.repairsOthers) }
            ul(.class("plain")) {
                for other in view.others {
                    li {
                        a(.href(reader.link("/\(view.initiative.slug)/partners/\(other.slug)/repair"))) { other.name }
                            .spoken(in: view.initiative.language, to: reader)
                    }
                }
            }
        }
    }
}

/// How it goes, and who gets to know what.
private struct RepairWay: HTML {
    let reader: Reader

    var body: some HTML {
        Card(reader(PartnersText.repairsWay), hue: .partners) {
            ol(.class("steps")) {
                li { reader(PartnersText.repairsWay1) }
                li { reader(PartnersText.repairsWay2) }
                li { reader(PartnersText.repairsWay3) }
                li { reader(PartnersText.repairsWay4) }
            }
            p { reader(PartnersText.repairsWho) }
            p { reader(PartnersText.repairsEnds) }
        }
    }
}
