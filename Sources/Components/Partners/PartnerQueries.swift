public import Core
public import Initiatives

extension PartnersView {
    /// - Parameter actor: for whom.
    public static func find(
        _ initiative: Slug, for actor: Actor = .visitor, in tx: ReadTransaction
    ) throws -> PartnersView {
        let initiative = try Initiative.find(initiative, in: tx)
        let sources = try Source.all(in: tx, scope: initiative.scope)
        return try of(initiative, sources: sources, for: actor, in: tx)
    }

    public static func of(
        _ initiative: Initiative, sources: [Number<Source>: Source], for actor: Actor = .visitor, in tx: ReadTransaction
    ) throws -> PartnersView {
        let scope = initiative.scope
        let memberships = try tx.records(
            Membership.self,
            """
            scope = \(scope) AND state IN ('named', 'invited', 'asked', 'joined') AND NOT EXISTS (
              SELECT 1 FROM organisation_alias WHERE organisation_alias.scope = membership.scope
              AND organisation_alias.organisation = membership.organisation)
            """)
        let organisations = Dictionary(
            try tx.records(Organisation.self, "scope = \(scope)").map { ($0.number, $0) }, uniquingKeysWith: { $1 })
        let silent = actor.may(.readShared) ? try Silence.since(initiative, in: tx) : [:]
        let partners = memberships.compactMap { membership in
            organisations[membership.organisation].map {
                Partner(
                    organisation: $0, membership: membership, source: membership.source.flatMap { sources[$0] },
                    silentSince: silent[membership.organisation])
            }
        }
        let bySector = Dictionary(grouping: partners.filter { $0.isShown(to: actor) }, by: \.organisation.sector)
        return PartnersView(
            initiative: initiative,
            sectors: Sector.allCases.compactMap { sector in
                bySector[sector].map { (sector, $0.sorted { $0.organisation.name < $1.organisation.name }) }
            },
            hasCommunityMembers: try tx.count(
                """
                SELECT COUNT(*) FROM seat
                WHERE scope = \(scope) AND role = 'community member' AND state = 'held'
                """) > 0)
    }
}
