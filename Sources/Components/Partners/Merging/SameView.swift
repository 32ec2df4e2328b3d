internal import Core
internal import Initiatives

/// Which organisations could stand here twice, and which were found to.
struct SameView: Sendable {
    struct Proposal: Sendable {
        let first: Candidate
        let second: Candidate
        let reasons: [Sameness]
    }

    struct Candidate: Sendable {
        let organisation: Organisation
        let state: Membership.State
        /// Whether nobody sits for it, so that it can go.
        let mayGo: Bool
        /// Whether it can stay for another.
        var mayStay: Bool { state == .joined || state == .named }
    }

    struct Merged: Sendable {
        let organisation: Organisation
        let stays: Organisation
    }

    var initiative: Initiative
    var proposals: [Proposal]
    var merged: [Merged]
    /// All that were not merged, by name.
    var candidates: [Candidate]

    static func find(_ slug: Slug, in tx: ReadTransaction) throws -> SameView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let all = try tx.records(Organisation.self, "scope = \(scope) ORDER BY number")
        let known = Dictionary(all.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        let aliases = try tx.records(OrganisationAlias.self, "scope = \(scope) ORDER BY organisation")
        let gone = Set(aliases.map(\.organisation))
        let apart = Set(try tx.records(ToldApart.self, "scope = \(scope)").map(\.pair))
        let profiles = try PartnerProfile.all(in: tx, scope: scope)
        let traits = all.filter { !gone.contains($0.number) }
            .map { Sameness.Traits($0, profiles[$0.number] ?? PartnerProfile()) }
        let candidates = try candidates(known, in: tx, scope)
        return SameView(
            initiative: initiative,
            proposals: Sameness.pairs(among: traits).filter { !apart.contains($0.pair) }.compactMap { pair, reasons in
                guard let first = candidates[pair.first], let second = candidates[pair.second] else { return nil }
                return Proposal(first: first, second: second, reasons: reasons)
            },
            merged: aliases.compactMap { alias in
                guard let one = known[alias.organisation], let stays = known[alias.stays] else { return nil }
                return Merged(organisation: one, stays: stays)
            },
            candidates: candidates.values.filter { !gone.contains($0.organisation.number) }
                .sorted {
                    ($0.organisation.name, $0.organisation.number) < ($1.organisation.name, $1.organisation.number)
                })
    }

    private static func candidates(
        _ known: [Number<Organisation>: Organisation], in tx: ReadTransaction, _ scope: Scope
    ) throws -> [Number<Organisation>: Candidate] {
        let taken = Set(
            try tx.all(
                """
                SELECT organisation FROM seat WHERE scope = \(scope) AND organisation IS NOT NULL
                  AND state IN ('offered', 'asked', 'held')
                UNION SELECT organisation FROM voice WHERE scope = \(scope) AND organisation IS NOT NULL
                  AND is_entitled = \(true)
                """
            ) { try $0.get("organisation", as: Number<Organisation>.self) })
        let memberships = try tx.records(Membership.self, "scope = \(scope)")
        return Dictionary(
            memberships.compactMap { membership in
                known[membership.organisation].map {
                    (
                        $0.number,
                        Candidate(organisation: $0, state: membership.state, mayGo: !taken.contains($0.number))
                    )
                }
            }, uniquingKeysWith: { first, _ in first })
    }
}
