internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Who has how much say?
struct RepresentationPage: HTML {
    let view: RepresentationView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PartnersText.representTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(PartnersText.representTitle) }
                p(.class("lead")) { reader(PartnersText.representLead) }
                p { reader(PartnersText.representLiving) }
            }
            div(.class("cards")) {
                if view.counts.allSatisfy({ $0.whole == 0 }) {
                    SharesCard(shares: view.partners, beside: nil, reader: reader)
                }
                for shares in view.counts { SharesCard(shares: shares, beside: view.partners, reader: reader) }
            }
            p {
                a(.href(reader.link("/\(view.initiative.slug)/partners"))) { reader(PartnersText.back) }
                " · "
                a(.href(reader.link("/\(view.initiative.slug)/partners/representation.csv"))) {
                    reader(PartnersText.networkDownload)
                }
            }
        }
    }
}

/// One thing that counts, part by part of society; those who live the challenge first, even where they have none.
private struct SharesCard: HTML {
    let shares: RepresentationView.Shares
    let beside: RepresentationView.Shares?
    let reader: Reader

    var body: some HTML {
        Card(reader(shares.title), hue: .partners) {
            if shares.whole == 0 {
                p { reader(PartnersText.representNothing) }
            } else {
                table {
                    caption(.class("unseen")) { reader(shares.title) }
                    thead {
                        tr {
                            th(.scope(.col)) { reader(PartnersText.representWho) }
                            th(.scope(.col), .class("number")) { reader(PartnersText.representShare) }
                            if beside != nil {
                                th(.scope(.col), .class("number")) { reader(PartnersText.representPartners) }
                            }
                        }
                    }
                    tbody {
                        SharesRow(
                            reader(PartnersText.representLives), shares.living, beside?.living, self, reader)
                        for sector in Sector.allCases {
                            SharesRow(
                                reader(sector.title), shares.sectors[sector] ?? 0,
                                beside.map { $0.sectors[sector] ?? 0 }, self, reader)
                        }
                        if shares.others > 0 {
                            SharesRow(reader(PartnersText.representOthers), shares.others, beside?.others, self, reader)
                        }
                    }
                }
            }
        }
    }

    fileprivate func words(_ part: Int, of whole: Int) -> String {
        whole == 0 ? "–" : reader(PartnersText.representPart(part: part, whole: whole))
    }
}

private struct SharesRow: HTML {
    let name: String
    let part: Int
    let beside: Int?
    let card: SharesCard
    let reader: Reader

    init(_ name: String, _ part: Int, _ beside: Int?, _ card: SharesCard, _ reader: Reader) {
        self.name = name
        self.part = part
        self.beside = beside
        self.card = card
        self.reader = reader
    }

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row), .class("soft")) { name }
            td(.class("number")) { card.words(part, of: card.shares.whole) }
            if let beside { td(.class("number")) { card.words(beside, of: card.beside?.whole ?? 0) } }
        }
    }
}
