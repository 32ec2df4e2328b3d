public import Core
internal import Initiatives

/// Says that an organisation is another one that stands here already: from now on that one is shown for it. Nobody may
/// sit for the one that goes, so that no voice is taken from anybody.
public struct MergeOrganisations: Action {
    public static let name = "partners.merge"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var organisation: Slug
    public var stays: Slug

    public init(scope: Scope, organisation: Slug, stays: Slug) {
        self.scope = scope
        self.organisation = organisation
        self.stays = stays
    }

    /// Without a name: one of them may have been told no, which only those who answered it know.
    public var subject: String { "organisations" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let gone = try Organisation.find(organisation, in: tx, scope: scope).number
        let kept = try Organisation.find(stays, in: tx, scope: scope).number
        guard gone != kept else {
            throw Problem.invalid("merge.itself", at: "into", "These are the same already.")
        }
        try requireOnce(gone, kept, tx)
        guard try Self.hasNobody(gone, in: tx) else {
            throw Problem(
                .conflict, "merge.has-people", at: "into",
                "People sit for it. They leave it first, so no voice is lost.")
        }
        let state = try Membership.find(kept, in: tx, scope: scope).state
        guard state == .joined || state == .named else {
            throw Problem(.conflict, "merge.not-here", at: "into", "The one that stays must have joined, or be named.")
        }
        try tx.insert(OrganisationAlias(scope: scope, organisation: gone, stays: kept))
        return Done()
    }

    /// One step leads from each to the one that is shown: neither stands for another already.
    private func requireOnce(_ gone: Number<Organisation>, _ kept: Number<Organisation>, _ tx: WriteTransaction) throws
    {
        let ways = try tx.count(
            """
            SELECT COUNT(*) FROM organisation_alias
            WHERE scope = \(scope) AND (organisation IN (\(list: [gone, kept])) OR stays = \(gone))
            """)
        guard ways == 0 else {
            throw Problem(.conflict, "merge.merged", at: "into", "One of them was merged already. Separate that first.")
        }
    }

    /// Whether nobody sits for it, was asked to, or asks; and no voice of it counts.
    static func hasNobody(_ organisation: Number<Organisation>, in tx: WriteTransaction) throws -> Bool {
        try tx.count(
            """
            SELECT (SELECT COUNT(*) FROM seat WHERE scope = \(tx.scope) AND organisation = \(organisation)
                AND state IN ('offered', 'asked', 'held'))
              + (SELECT COUNT(*) FROM voice WHERE scope = \(tx.scope) AND organisation = \(organisation)
                AND is_entitled = \(true))
            """) == 0
    }
}

/// Takes back that an organisation is another one.
public struct SeparateOrganisations: Action {
    public static let name = "partners.separate"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var organisation: Slug

    public init(scope: Scope, organisation: Slug) {
        self.scope = scope
        self.organisation = organisation
    }

    /// Without a name: one of them may have been told no, which only those who answered it know.
    public var subject: String { "organisations" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let number = try Organisation.find(organisation, in: tx, scope: scope).number
        guard let alias = try OrganisationAlias.find(number, in: tx, scope: scope) else { throw Problem.notFound }
        try tx.retire(alias)
        return Done()
    }
}

/// Says that two organisations which look like one are two.
public struct TellApart: Action {
    public static let name = "partners.tell-apart"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var organisation: Slug
    public var other: Slug

    public init(scope: Scope, organisation: Slug, other: Slug) {
        self.scope = scope
        self.organisation = organisation
        self.other = other
    }

    /// Without a name: one of them may have been told no, which only those who answered it know.
    public var subject: String { "organisations" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let pair = Tie.Pair(
            try Organisation.find(organisation, in: tx, scope: scope).number,
            try Organisation.find(other, in: tx, scope: scope).number)
        guard pair.first != pair.second else {
            throw Problem.invalid("merge.itself", at: "from", "These are the same already.")
        }
        let known = try tx.record(
            ToldApart.self, "scope = \(scope) AND organisation = \(pair.first) AND other = \(pair.second)")
        if known == nil { try tx.insert(ToldApart(scope: scope, pair)) }
        return Done()
    }
}
