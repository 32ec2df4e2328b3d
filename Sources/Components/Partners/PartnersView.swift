public import Core
public import Initiatives

/// Who is in the initiative: each organisation with the part it plays and where that is said.
public struct PartnersView: Sendable {
    public struct Partner: Sendable {
        public var organisation: Organisation
        public var membership: Membership
        /// Where its part was published; nil where it is its own word.
        public var source: Source?
        /// The month since which nothing was heard of it, where that is long ago; told to members.
        public var silentSince: Period?

        public var part: String? { membership.part }
        /// A published text names it, and it was not asked here.
        public var isNamed: Bool { membership.state == .named }
        /// Only the two sides know of an invitation or a request until both have said yes.
        public var isForAll: Bool { isNamed || membership.state == .joined }

        /// Members know whom they wait for and who was here. Who asks, or was told no, is known to who answers them.
        public func isShown(to actor: Actor) -> Bool {
            switch membership.state {
            case .named, .joined: true
            case .invited, .left: actor.may(.readShared)
            case .asked, .declined: actor.may(.arrange)
            }
        }
    }

    public var initiative: Initiative
    /// By sector, in the order of `Sector.allCases`; within it by name. Sectors without partners are missing.
    public var sectors: [(sector: Sector, partners: [Partner])]
    /// People who live in the place and are here as themselves come from the community.
    public var hasCommunityMembers: Bool

    public var partners: [Partner] { sectors.flatMap(\.partners) }
    public var count: Int { partners.count }

    /// Sectors from which nobody has come: asked about, since who is missing is the first question.
    public var missing: [Sector] {
        Sector.allCases.filter { sector in
            !partners.contains { $0.isForAll && $0.organisation.sector == sector }
                && !(sector == .community && hasCommunityMembers)
        }
    }

    /// Ways to stand to the challenge that no organisation here stands in; none where nobody was asked yet.
    public var missingStandings: [Standing] {
        let present = Set(partners.filter(\.isForAll).compactMap(\.organisation.standing))
        return present.isEmpty ? [] : Standing.allCases.filter { !present.contains($0) }
    }

    /// Whether it must be said of each how far it has come.
    public var isMixed: Bool { Set(partners.map(\.membership.state)).count > 1 }
    /// By sector, who is in it by their own word; where nobody is, whom published texts name.
    public var present: [(sector: Sector, partners: [Partner])] {
        guard !isAllNamed else { return sectors }
        return sectors.map { ($0.sector, $0.partners.filter { $0.membership.state == .joined }) }
            .filter { !$0.1.isEmpty }
    }
    /// Nothing here but what published texts say.
    public var isAllNamed: Bool { partners.allSatisfy(\.isNamed) }
}
