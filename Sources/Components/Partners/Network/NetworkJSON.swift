internal import Core
internal import Initiatives

/// What programs read at the address of the network. Fields are only ever added.
struct NetworkJSON: Encodable {
    struct Member: Encodable {
        let organisation: Slug
        let name: String
        let sector: Sector
        let ties: Int
        /// On how many of the shortest ways between two others it stands.
        let between: Fixed
        let isBroker: Bool
        /// Whoever would lose touch with the rest if it left.
        let cutOff: [Slug]
    }

    struct Said: Encodable {
        let one: Slug
        let other: Slug
        let oneSays: Intensity?
        let otherSays: Intensity?
        /// The lower of the two words; null while only one side has spoken.
        let tie: Intensity?
        let isDrawn: Bool
    }

    struct Changes: Encodable {
        let since: Period
        let new: [[Slug]]
        let gone: [[Slug]]
        let stronger: [[Slug]]
        let weaker: [[Slug]]
    }

    let initiative: Slug
    let period: Period
    let quarters: [Period]
    let members: [Member]
    let ties: [Said]
    /// Exact shares, such as `4/15`; null where there is nothing to share.
    let density: String?
    let centralisation: String?
    let acrossSectors: Int
    let changes: Changes?

    init(_ view: NetworkView) {
        let quarter = view.network
        initiative = view.initiative.slug
        period = quarter.period
        quarters = view.quarters
        let (between, brokers) = (quarter.network.betweenness, Set(quarter.network.brokers))
        members = quarter.members.enumerated().map { position, member in
            Member(
                organisation: member.slug, name: member.name, sector: member.sector,
                ties: quarter.network.neighbours[position].count,
                between: Fixed(units: Int64((between[position] * 100).rounded()), decimals: 2),
                isBroker: brokers.contains(position),
                cutOff: quarter.network.cutOff(without: position).map { quarter.members[$0].slug })
        }
        ties = quarter.ties.compactMap { tie in
            guard let one = quarter.member(tie.pair.first), let other = quarter.member(tie.pair.second) else {
                return nil
            }
            return Said(
                one: one.slug, other: other.slug, oneSays: tie.firstSays, otherSays: tie.secondSays,
                tie: tie.intensity, isDrawn: tie.isDrawn)
        }
        density = quarter.network.density?.description
        centralisation = quarter.network.centralisation?.description
        acrossSectors = quarter.acrossCount
        changes = view.before.flatMap { before in view.changes.map { Changes($0, since: before, of: view) } }
    }
}

extension NetworkJSON.Changes {
    init(_ changes: TieChanges, since before: QuarterNetwork, of view: NetworkView) {
        func slugs(_ pairs: [Tie.Pair]) -> [[Slug]] {
            pairs.map { pair in
                [pair.first, pair.second].compactMap { (view.network.member($0) ?? before.member($0))?.slug }
            }
        }
        since = before.period
        new = slugs(changes.new)
        gone = slugs(changes.gone)
        stronger = slugs(changes.stronger)
        weaker = slugs(changes.weaker)
    }
}
