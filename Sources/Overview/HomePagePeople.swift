internal import HTML
internal import Initiatives
internal import Measures
internal import Partners
internal import Web

/// Who is in it by sector, and from where nobody is named.
struct HomePartners: HTML {
    let view: HomeView
    let reader: Reader

    var body: some HTML {
        Card(
            reader(view.partners.isAllNamed ? OverviewText.homePartnersNamed : OverviewText.homePartners),
            hue: .partners
        ) {
            div(.class("sectors short")) {
                for (sector, partners) in view.partners.present {
                    SectorPartners(sector, partners, initiative: view.initiative, isShort: true, reader)
                }
            }
            if !view.partners.missing.isEmpty {
                h3 { reader(OverviewText.homePartnersMissing) }
                MissingSectors(view.partners.missing, reader)
            }
            p {
                a(.href(reader.link("/\(view.initiative.slug)/partners"))) { reader(OverviewText.homePartnersOpen) }
            }
        }
    }
}

/// Other causes that were named for the headline curve. They stand beside every claim of contribution.
struct HomeRivals: HTML {
    let view: HomeView
    let reader: Reader

    var body: some HTML {
        if let headline = view.headline, !rivals.isEmpty {
            Card(reader(OverviewText.homeRivals), hue: .commitments) {
                for story in rivals {
                    Saying(
                        story.text, citation: headline.sources[story.source]?.citation,
                        language: view.initiative.language, hue: .commitments, reader: reader)
                }
                p {
                    a(.href(reader.link(headline.measure.path(in: view.initiative)))) {
                        reader(OverviewText.homeRivalsOpen)
                    }
                }
            }
        }
    }

    private var rivals: [Story] { view.headline?.stories.filter { $0.kind == .rival } ?? [] }
}

struct HomeRecord: HTML {
    let view: HomeView
    let reader: Reader

    var body: some HTML {
        Card(reader(OverviewText.homeRecord), hue: .funds) {
            p { reader(OverviewText.homeRecordText(count: Int(view.entryCount))) }
            p {
                a(.class("button quiet"), .href(reader.link("/\(view.initiative.slug)/record"))) {
                    reader(OverviewText.homeRecordOpen)
                }
            }
        }
    }
}
