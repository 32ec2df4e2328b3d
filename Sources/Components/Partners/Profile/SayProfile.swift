public import Core
public import Initiatives

/// Says by which numbers and web address an organisation can be known, and where it works. What was said before is
/// replaced. Who leads a partner says it of their own; a steward of one that is only named and cannot say it itself.
public struct SayProfile: Action {
    public static let name = "partners.say-profile"
    public static let verb = Verb.describe
    public var scope: Scope
    public var organisation: Number<Organisation>
    public var identifiers: [IdentifierCode]
    public var website: String?
    public var places: [Slug]

    public init(
        scope: Scope, organisation: Number<Organisation>, identifiers: [IdentifierCode], website: String?,
        places: [Slug]
    ) {
        self.scope = scope
        self.organisation = organisation
        self.identifiers = identifiers
        self.website = website
        self.places = places
    }

    public var subject: String { "organisation \(organisation.value)" }

    public func validate() throws {
        guard identifiers.count <= 10, places.count <= 100 else {
            throw Problem(
                .tooLarge, "profile.many", at: "identifiers", "Ten numbers and a hundred places are the most.")
        }
        for identifier in identifiers { try identifier.require(at: "identifiers") }
        if let website { _ = try WebAddress(checking: website, at: "website") }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let membership = try Membership.find(organisation, in: tx, scope: scope)
        // Another's organisation answers like one that does not exist.
        guard PartnerProfile.isSaid(by: permit.actor, of: membership) else { throw Problem.notFound }
        try sayIdentifiers(tx)
        try sayWebsite(tx)
        let known = try tx.records(WorkPlace.self, "scope = \(scope) AND organisation = \(organisation)")
        let said = Set(try places.map { try Place.find($0, in: tx, scope: scope).number })
        for work in known where !said.contains(work.place) { try tx.retire(work) }
        for place in said.subtracting(known.map(\.place)).sorted() {
            try tx.insert(WorkPlace(scope: scope, organisation: organisation, place: place))
        }
        return Done()
    }

    private func sayIdentifiers(_ tx: WriteTransaction) throws {
        let said = Set(identifiers.map { Identifier($0, of: organisation, scope: scope) })
        let known = Set(try tx.records(Identifier.self, "scope = \(scope) AND organisation = \(organisation)"))
        let ordered = { (some: Set<Identifier>) in some.sorted { ($0.scheme, $0.value) < ($1.scheme, $1.value) } }
        for old in ordered(known.subtracting(said)) { try tx.retire(old) }
        for new in ordered(said.subtracting(known)) {
            let others = try tx.records(
                Identifier.self,
                "scope = \(scope) AND scheme = \(new.scheme) AND organisation <> \(organisation) ORDER BY organisation")
            // Also of those that were merged: they may be separated again. What stands for this one has its own.
            guard
                try !others.contains(where: { other in
                    try other.code.folded == new.code.folded
                        && OrganisationAlias.find(other.organisation, in: tx, scope: scope)?.stays != organisation
                })
            else {
                throw Problem.invalid(
                    "identifier.taken", at: "identifiers", "Another organisation here stands under this number.")
            }
            try tx.insert(new)
        }
    }

    private func sayWebsite(_ tx: WriteTransaction) throws {
        let known = try tx.record(Website.self, "scope = \(scope) AND organisation = \(organisation)")
        let said = try website.map {
            Website(try WebAddress(checking: $0, at: "website"), of: organisation, scope: scope)
        }
        switch (known, said) {
        case (nil, let said?): try tx.insert(said)
        case (let known?, nil): try tx.retire(known)
        case (let known?, let said?) where known.address != said.address: try tx.update(known, to: said)
        default: break
        }
    }
}

extension PartnerProfile {
    static func isSaid(by actor: Actor, of membership: Membership) -> Bool {
        actor.may(.describe)
            && (actor.behalf == membership.organisation.value || (actor.may(.arrange) && membership.state == .named))
    }
}
