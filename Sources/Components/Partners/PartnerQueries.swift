public import Core
public import Initiatives

extension PartnersView {
    public static func find(_ initiative: Slug, in tx: ReadTransaction) throws -> PartnersView {
        try of(Initiative.find(initiative, in: tx), in: tx)
    }

    public static func of(_ initiative: Initiative, in tx: ReadTransaction) throws -> PartnersView {
        let scope = initiative.scope
        let sources = try Source.all(in: tx, scope: scope)
        let members = try tx.records(Membership.self, "scope = \(scope)")
        let organisations = try tx.records(
            Organisation.self, "number IN (SELECT organisation FROM membership WHERE scope = \(scope))")
        let byNumber = Dictionary(uniqueKeysWithValues: organisations.map { ($0.number, $0) })
        let partners = members.compactMap { member -> Partner? in
            guard let organisation = byNumber[member.organisation], let source = sources[member.source] else {
                return nil
            }
            return Partner(organisation: organisation, part: member.part, source: source)
        }
        let bySector = Dictionary(grouping: partners, by: \.organisation.sector)
        return PartnersView(
            initiative: initiative,
            sectors: Sector.allCases.compactMap { sector in
                bySector[sector].map { (sector, $0.sorted { $0.organisation.name < $1.organisation.name }) }
            })
    }
}
