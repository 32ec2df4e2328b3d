public import HTML
internal import Initiatives
public import Web

/// Who is in the initiative, who is missing, and where that is said.
public struct PartnersPage: HTML {
    let view: PartnersView
    let reader: Reader

    public init(_ view: PartnersView, _ reader: Reader) {
        self.view = view
        self.reader = reader
    }

    public var body: some HTML {
        Page(reader: reader, title: reader(PartnersText.title), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(PartnersText.title) }
                p(.class("lead")) { reader(PartnersText.lead(count: view.count)) }
            }
            div(.class("two")) {
                div(.class("sectors"), .hue(.partners)) {
                    for (sector, partners) in view.sectors {
                        SectorPartners(sector, partners, initiative: view.initiative, isShort: false, reader)
                    }
                }
                div(.class("stack")) {
                    if !view.missing.isEmpty { WhoIsMissing(view: view, reader: reader) }
                    PartnerSources(view: view, reader: reader)
                }
            }
        }
    }
}

private struct WhoIsMissing: HTML {
    let view: PartnersView
    let reader: Reader

    var body: some HTML {
        Card(reader(PartnersText.missingTitle), hue: .commitments) {
            p { reader(PartnersText.missingText) }
            MissingSectors(view.missing, reader)
            if view.missing.contains(.community) { Note(reader(PartnersText.missingCommunity)) }
        }
    }
}

/// Every text that names a partner, once.
private struct PartnerSources: HTML {
    let view: PartnersView
    let reader: Reader

    var body: some HTML {
        Card(reader(PartnersText.sourcesTitle), hue: .partners) {
            p(.class("soft")) { reader(PartnersText.sourcesText) }
            for citation in citations {
                Citation(citation, language: view.initiative.language, reader: reader)
            }
        }
    }

    private var citations: [String] {
        view.sectors.flatMap(\.partners).map(\.source.citation).reduce(into: []) { known, citation in
            if !known.contains(citation) { known.append(citation) }
        }
    }
}
