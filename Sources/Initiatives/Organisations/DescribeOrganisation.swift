public import Core

/// Says who an organisation is: its sector, how it stands to the challenge, whether it gives money, and its part here.
/// Who leads a partner says it of their own; a steward of any, but how it stands only until it has been said.
public struct DescribeOrganisation: Action {
    public static let name = "organisations.describe"
    public static let verb = Verb.describe
    public var scope: Scope
    public var organisation: Number<Organisation>
    public var name: String
    public var sector: Sector
    public var standing: Standing?
    public var givesMoney: Bool
    public var part: String?

    public init(
        scope: Scope, organisation: Number<Organisation>, name: String, sector: Sector, standing: Standing?,
        givesMoney: Bool, part: String?
    ) {
        self.scope = scope
        self.organisation = organisation
        self.name = name
        self.sector = sector
        self.standing = standing
        self.givesMoney = givesMoney
        self.part = part
    }

    public var subject: String { "organisation \(organisation.value)" }

    public func validate() throws {
        try name.requireName(at: "name", most: 200)
        try part?.requireText(at: "part", most: 500)
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let isOwn = permit.actor.behalf == organisation.value
        // Another's organisation answers like one that does not exist.
        guard isOwn || permit.actor.role == .steward || permit.actor.role == .operator else { throw Problem.notFound }
        let known = try Organisation.find(organisation, in: tx, scope: scope)
        guard isOwn || known.standing == nil || known.standing == standing else {
            throw Problem(
                .notAllowed, "organisation.standing-own", at: "standing",
                "How an organisation stands is its own word, and it has been said.")
        }
        try tx.update(
            known,
            to: Organisation(
                scope: scope, number: organisation, slug: known.slug, name: name, sector: sector, standing: standing,
                givesMoney: givesMoney))
        let membership = try Membership.find(organisation, in: tx, scope: scope)
        if part != membership.part {
            var changed = membership
            changed.part = part
            // From here on it is its own word.
            if membership.state != .named { changed.source = nil }
            try tx.update(membership, to: changed)
        }
        return Done()
    }
}
