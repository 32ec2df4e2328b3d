internal import Core
internal import Initiatives
internal import Web

/// Who has which share of what counts, beside their share of the partners.
struct RepresentationView: Sendable {
    /// Of one thing that counts, how many each part of society has.
    struct Shares: Sendable {
        let key: String
        let title: Phrase
        let whole: Int
        let sectors: [Sector: Int]
        /// Of those who live the challenge, whatever their sector.
        let living: Int

        /// Of nobody's part of society: people who act for no organisation.
        var others: Int { whole - sectors.values.reduce(0, +) }
    }

    var initiative: Initiative
    var partners: Shares
    var counts: [Shares]

    static func find(
        _ slug: Slug, _ queries: [Representation.Query], for actor: Actor, in tx: ReadTransaction
    ) throws -> RepresentationView {
        let initiative = try Initiative.find(slug, in: tx)
        let crowd = try Crowd(in: tx, scope: initiative.scope)
        let joined = try Organisation.joined(in: tx, scope: initiative.scope).map(\.number)
        let counts = try ([ownCounts] + queries).flatMap { try $0(actor, initiative, tx) }
        return RepresentationView(
            initiative: initiative,
            partners: crowd.shares(
                .init("partners", PartnersText.representPartners, joined.map { .organisation($0) })),
            counts: counts.map(crowd.shares))
    }

    /// Whoever is outside sees numbers of organisations alone. How many sit for each, and who works with whom, is for
    /// members.
    private static let ownCounts: Representation.Query = { actor, initiative, tx in
        guard actor.may(.readShared) else { return [] }
        let seats: [Representation.Holder] = try tx.all(
            """
            SELECT DISTINCT member, organisation FROM seat
            WHERE scope = \(initiative.scope) AND state = 'held'
              AND (organisation IS NOT NULL OR role = 'community member')
            """
        ) { row in
            let organisation = try row.get("organisation", as: Number<Organisation>?.self)
            return try organisation.map { .organisation($0) } ?? .person(try row.get("member"))
        }
        let network = try NetworkView.find(initiative.slug, for: actor, in: tx).network
        let ends = network.ties.filter(\.isDrawn).flatMap { [$0.pair.first, $0.pair.second] }
        return [
            .init("seats", PartnersText.representSeats, seats),
            .init("ties", PartnersText.representTies, ends.map { .organisation($0) }),
        ]
    }
}

/// From which part of society everybody comes, and who of them lives the challenge.
private struct Crowd {
    private let organisations: [Number<Organisation>: Organisation]
    private let living: Set<Number<Member>>
    private let community: Set<Number<Member>>

    init(in tx: ReadTransaction, scope: Scope) throws {
        organisations = try Organisation.shown(in: tx, scope: scope)
        living = Set(
            try tx.all("SELECT member FROM profile WHERE scope = \(scope) AND standing = \(Standing.lives)") {
                try $0.get("member", as: Number<Member>.self)
            })
        community = Set(
            try tx.all("SELECT DISTINCT member FROM seat WHERE scope = \(scope) AND role = 'community member'") {
                try $0.get("member", as: Number<Member>.self)
            })
    }

    func shares(_ count: Representation.Count) -> RepresentationView.Shares {
        RepresentationView.Shares(
            key: count.key, title: count.title, whole: count.holders.count,
            sectors: Dictionary(count.holders.compactMap { sector($0).map { ($0, 1) } }, uniquingKeysWith: +),
            living: count.holders.count(where: livesIt))
    }

    private func sector(_ holder: Representation.Holder) -> Sector? {
        switch holder {
        case .organisation(let number): organisations[number]?.sector
        case .person(let member): community.contains(member) ? .community : nil
        }
    }

    private func livesIt(_ holder: Representation.Holder) -> Bool {
        switch holder {
        case .organisation(let number): organisations[number]?.standing == .lives
        case .person(let member): living.contains(member)
        }
    }
}
