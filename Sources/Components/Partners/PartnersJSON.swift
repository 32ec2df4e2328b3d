internal import Core
internal import Initiatives

/// What programs read at the address of the partners' page. Fields are only ever added.
struct PartnersJSON: Encodable {
    let initiative: Slug
    let partners: [PartnerJSON]
    let sectorsWithNobody: [Sector]
    let standingsWithNobody: [Standing]

    init(_ view: PartnersView, _ profiles: [Number<Organisation>: PartnerProfile]) {
        initiative = view.initiative.slug
        partners = view.partners.map { PartnerJSON($0, profiles[$0.organisation.number] ?? PartnerProfile()) }
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
    let identifiers: [IdentifierCode]
    let website: String?
    /// Where it works.
    let places: [Slug]
    /// The month of its last sign, where that is more than 90 days ago; for members alone.
    let notHeardFromSince: Period?
    /// What it does here; null in lists of many.
    let doing: [Doing]?

    struct Doing: Encodable {
        let name: String
        /// After the initiative's own address.
        let path: String
    }

    init(_ partner: PartnersView.Partner, _ profile: PartnerProfile, _ doing: [PartnerDoing]? = nil) {
        slug = partner.organisation.slug
        name = partner.organisation.name
        sector = partner.organisation.sector
        standing = partner.organisation.standing
        givesMoney = partner.organisation.givesMoney
        state = partner.membership.state
        part = partner.part
        source = partner.source?.citation
        identifiers = profile.identifiers
        website = profile.website
        places = profile.places.map(\.slug)
        notHeardFromSince = partner.silentSince
        self.doing = doing?.map { Doing(name: $0.name, path: $0.path) }
    }
}
