internal import Core
internal import Initiatives

/// What programs read at the address of the partners' page. Fields are only ever added.
struct PartnersJSON: Encodable {
    let initiative: Slug
    let partners: [PartnerJSON]
    let sectorsWithNobody: [Sector]
    let standingsWithNobody: [Standing]

    init(_ view: PartnersView) {
        initiative = view.initiative.slug
        partners = view.partners.map { PartnerJSON($0) }
        sectorsWithNobody = view.missing
        standingsWithNobody = view.missingStandings
    }
}

struct PartnerJSON: Encodable {
    let slug: Slug
    let name: String
    let sector: Sector
    let standing: Standing?
    let givesMoney: Bool
    let state: Membership.State
    let part: String?
    /// nil where it is its own word.
    let source: String?

    init(_ partner: PartnersView.Partner) {
        slug = partner.organisation.slug
        name = partner.organisation.name
        sector = partner.organisation.sector
        standing = partner.organisation.standing
        givesMoney = partner.organisation.givesMoney
        state = partner.membership.state
        part = partner.part
        source = partner.source?.citation
    }
}
