internal import Core
internal import Initiatives

/// What programs read at the address of the partners' page. Fields are only ever added.
struct PartnersJSON: Encodable {
    struct Partner: Encodable {
        let slug: Slug
        let name: String
        let sector: Sector
        let givesMoney: Bool
        let part: String
        let source: String
    }

    let initiative: Slug
    let partners: [Partner]
    let sectorsWithNobody: [Sector]

    init(_ view: PartnersView) {
        initiative = view.initiative.slug
        partners = view.sectors.flatMap { sector in
            sector.partners.map {
                Partner(
                    slug: $0.organisation.slug, name: $0.organisation.name, sector: sector.sector,
                    givesMoney: $0.organisation.givesMoney, part: $0.part, source: $0.source.citation)
            }
        }
        sectorsWithNobody = view.missing
    }
}
