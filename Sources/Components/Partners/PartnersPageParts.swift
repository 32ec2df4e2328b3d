public import HTML
public import Initiatives
public import Web

/// The organisations of one sector, by name; with their parts where there is room for them.
public struct SectorPartners: HTML {
    let sector: Sector
    let partners: [PartnersView.Partner]
    let initiative: Initiative
    let isShort: Bool
    let reader: Reader

    /// - Parameter isShort: only the names, as on the initiative's home.
    public init(
        _ sector: Sector, _ partners: [PartnersView.Partner], initiative: Initiative, isShort: Bool, _ reader: Reader
    ) {
        self.sector = sector
        self.partners = partners
        self.initiative = initiative
        self.isShort = isShort
        self.reader = reader
    }

    public var body: some HTML<HTMLTag.section> {
        section(.class("sector")) {
            if isShort {
                h3 { title }
            } else {
                h2 { title }
                p(.class("soft")) { reader(sector.who) }
            }
            ul {
                for partner in partners {
                    li(.class("partner")) {
                        span(.class("name")) { partner.organisation.name }.spoken(in: initiative.language, to: reader)
                        if partner.organisation.givesMoney {
                            " "
                            span(.class("tag")) { reader(PartnersText.givesMoney) }
                        }
                        if !isShort { p(.class("soft")) { partner.part }.spoken(in: initiative.language, to: reader) }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var title: some HTML {
        SectorMark(sector)
        " "
        reader(sector.title)
    }
}

/// Sectors from which nobody is named. An empty place is drawn, since who is missing is the first question.
public struct MissingSectors: HTML {
    let sectors: [Sector]
    let reader: Reader

    public init(_ sectors: [Sector], _ reader: Reader) {
        self.sectors = sectors
        self.reader = reader
    }

    public var body: some HTML<HTMLTag.ul> {
        ul(.class("missing")) {
            for sector in sectors {
                li {
                    SectorMark(sector)
                    " "
                    b { reader(sector.title) }
                    " "
                    span(.class("soft")) { reader(PartnersText.missingNobody) }
                }
            }
        }
    }
}
