internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Who is in the initiative, who is missing, and where that is said.
struct PartnersPage: HTML {
    let view: PartnersView
    let actor: Actor
    let reader: Reader

    init(_ view: PartnersView, seenBy actor: Actor, _ reader: Reader) {
        self.view = view
        self.actor = actor
        self.reader = reader
    }

    var body: some HTML {
        Page(reader: reader, title: reader(PartnersText.title), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(PartnersText.title) }
                p(.class("lead")) { reader(PartnersText.lead(count: view.count)) }
                PartnersActions(view: view, actor: actor, reader: reader)
                if actor.may(.readShared) { PartnersRooms(initiative: view.initiative, actor: actor, reader: reader) }
            }
            div(.class("two")) {
                div(.class("sectors"), .hue(.partners)) {
                    for (sector, partners) in view.sectors {
                        SectorPartners(
                            sector, partners, initiative: view.initiative, isShort: false, isMarked: view.isMixed,
                            reader)
                    }
                }
                div(.class("stack")) {
                    if !view.missing.isEmpty { WhoIsMissing(view: view, reader: reader) }
                    if !citations.isEmpty { PartnerSources(view: view, citations: citations, reader: reader) }
                }
            }
            p {
                a(.href(reader.link("/\(view.initiative.slug)/partners/representation"))) {
                    reader(PartnersText.representTitle)
                }
                " · "
                a(.href(reader.link("/\(view.initiative.slug)/partners.csv"))) {
                    reader(PartnersText.networkDownload)
                }
            }
        }
    }

    /// Every text that names a partner, once.
    private var citations: [String] {
        view.partners.compactMap(\.source?.citation).reduce(into: []) { known, citation in
            if !known.contains(citation) { known.append(citation) }
        }
    }
}

/// What members say of each other, behind doors of its own.
private struct PartnersRooms: HTML {
    let initiative: Initiative
    let actor: Actor
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p(.class("actions")) {
            a(.class("button quiet"), .href(reader.link("/\(initiative.slug)/partners/network"))) {
                reader(PartnersText.networkNavigation)
            }
            a(.class("button quiet"), .href(reader.link("/\(initiative.slug)/partners/scores"))) {
                reader(PartnersText.scoresNavigation)
            }
            a(.class("button quiet"), .href(reader.link("/\(initiative.slug)/partners/field"))) {
                reader(PartnersText.fieldTitle)
            }
            if actor.may(.repair) {
                a(.class("button quiet"), .href(reader.link("/\(initiative.slug)/partners/repair"))) {
                    reader(PartnersText.repairsNavigation)
                }
            }
            if actor.may(.arrange) {
                a(.class("button quiet"), .href(reader.link("/\(initiative.slug)/partners/same"))) {
                    reader(PartnersText.sameTitle)
                }
            }
        }
    }
}

/// Members invite; everybody else may ask.
private struct PartnersActions: HTML {
    let view: PartnersView
    let actor: Actor
    let reader: Reader

    var body: some HTML {
        if actor.may(.invite) {
            button("people/invite", PartnersText.invite)
        } else if actor.may(.ask), view.initiative.nature != .publicFacts {
            button("join", PartnersText.ask)
        }
    }

    private func button(_ path: String, _ label: Phrase) -> some HTML {
        p(.class("actions")) {
            a(.class("button"), .href(reader.link("/\(view.initiative.slug)/\(path)"))) { reader(label) }
        }
    }
}

private struct WhoIsMissing: HTML {
    let view: PartnersView
    let reader: Reader

    var body: some HTML {
        Card(reader(PartnersText.missingTitle), hue: .commitments) {
            p { reader(view.isAllNamed ? PartnersText.missingText : PartnersText.missingAsk) }
            MissingSectors(view.missing, reader)
            if view.missing.contains(.community), view.initiative.nature == .publicFacts {
                Note(reader(PartnersText.missingCommunity))
            }
            if !view.missingStandings.isEmpty {
                ul(.class("missing")) {
                    for standing in view.missingStandings { li { reader(standing.who) } }
                }
            }
        }
    }
}

private struct PartnerSources: HTML {
    let view: PartnersView
    let citations: [String]
    let reader: Reader

    var body: some HTML {
        Card(reader(PartnersText.sourcesTitle), hue: .partners) {
            p(.class("soft")) { reader(view.isAllNamed ? PartnersText.sourcesText : PartnersText.sourcesSome) }
            for citation in citations {
                Citation(citation, language: view.initiative.language, reader: reader)
            }
        }
    }
}
