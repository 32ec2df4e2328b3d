internal import Core
public import HTML
public import Initiatives
public import Web

/// The organisations of one sector, by name; with their parts where there is room for them.
public struct SectorPartners: HTML {
    let sector: Sector
    let partners: [PartnersView.Partner]
    let initiative: Initiative
    let isShort: Bool
    let isMarked: Bool
    let reader: Reader

    /// - Parameters:
    ///   - isShort: only the names, as on the initiative's home.
    ///   - isMarked: whether each says how far it has come; needless where all are alike.
    public init(
        _ sector: Sector, _ partners: [PartnersView.Partner], initiative: Initiative, isShort: Bool,
        isMarked: Bool = false, _ reader: Reader
    ) {
        self.sector = sector
        self.partners = partners
        self.initiative = initiative
        self.isShort = isShort
        self.isMarked = isMarked
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
                        PartnerName(partner: partner, initiative: initiative, isLink: !isShort, reader: reader)
                        if !isShort {
                            if isMarked { PartnerState(state: partner.membership.state, reader: reader) }
                            if let since = partner.silentSince {
                                " "
                                Badge(reader(PartnersText.silentBadge(period: reader.period(since))), .silent)
                            }
                            if let standing = partner.organisation.standing {
                                p(.class("soft")) { reader(standing.who) }
                            }
                            if let part = partner.part {
                                p(.class("soft")) { part }.spoken(in: initiative.language, to: reader)
                            }
                        }
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

/// A partner by its name, with the mark of those who give money.
struct PartnerName: HTML {
    let partner: PartnersView.Partner
    let initiative: Initiative
    let isLink: Bool
    let reader: Reader

    var body: some HTML {
        span(.class("name")) {
            if isLink {
                a(.href(reader.link(partner.path(in: initiative)))) { partner.organisation.name }
            } else {
                partner.organisation.name
            }
        }
        .spoken(in: initiative.language, to: reader)
        if partner.organisation.givesMoney {
            " "
            span(.class("tag")) { reader(PartnersText.givesMoney) }
        }
    }
}

/// How far an organisation has come. Of one that a source names, it is said that it was not asked here.
struct PartnerState: HTML {
    let state: Membership.State
    let reader: Reader

    var body: some HTML {
        " "
        Badge(reader(words), state == .joined ? .done : state == .named ? .plain : .open)
    }

    private var words: Phrase {
        switch state {
        case .named: PartnersText.stateNamed
        case .invited: PartnersText.stateInvited
        case .asked: PartnersText.stateAsked
        case .joined: PartnersText.stateJoined
        case .declined: PartnersText.stateDeclined
        case .left: PartnersText.stateLeft
        }
    }
}

extension PartnersView.Partner {
    func path(in initiative: Initiative) -> String { "/\(initiative.slug)/partners/\(organisation.slug)" }
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
