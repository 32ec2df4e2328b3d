public import Core

extension Organisation {
    public static func find(_ number: Number<Organisation>, in tx: ReadTransaction, scope: Scope) throws -> Organisation
    {
        guard let found = try tx.record(Organisation.self, "scope = \(scope) AND number = \(number)") else {
            throw Problem.notFound
        }
        return found
    }

    public static func find(_ slug: Slug, in tx: ReadTransaction, scope: Scope) throws -> Organisation {
        guard let found = try tx.record(Organisation.self, "scope = \(scope) AND slug = \(slug)") else {
            throw Problem.notFound
        }
        return found
    }

    /// Those that people may be brought into, in the order in which they came. Not one that asks, before it has its
    /// answer; nor one that was turned down and never joined: what it is called and does is a stranger's word; nor one
    /// that turned out to be another.
    static func hosts(in tx: ReadTransaction, scope: Scope) throws -> [Organisation] {
        try tx.records(
            Organisation.self,
            """
            scope = \(scope) AND EXISTS (
              SELECT 1 FROM membership WHERE membership.scope = organisation.scope
              AND membership.organisation = organisation.number AND membership.state <> 'asked'
              AND (membership.state <> 'declined' OR EXISTS (
                SELECT 1 FROM voice WHERE voice.scope = organisation.scope AND voice.organisation = organisation.number)))
            AND NOT EXISTS (
              SELECT 1 FROM organisation_alias
              WHERE organisation_alias.scope = organisation.scope AND organisation_alias.organisation = organisation.number)
            ORDER BY number
            """)
    }

    /// Those that ask to join, in the order in which they asked.
    static func asking(in tx: ReadTransaction, scope: Scope) throws -> [Organisation] {
        try tx.records(
            Organisation.self,
            """
            scope = \(scope) AND EXISTS (
              SELECT 1 FROM membership WHERE membership.scope = organisation.scope
              AND membership.organisation = organisation.number AND membership.state = 'asked')
            ORDER BY number
            """)
    }

    /// What stands in the place of an organisation's name in addresses, and is none.
    public static let reserved = Set(
        ["network", "ties", "scores", "same", "field", "representation", "repair"].compactMap(Slug.init))

    /// Enters an organisation that is new here, under an address made from its name.
    static func enter(
        _ name: String, _ sector: Sector, standing: Standing? = nil, givesMoney: Bool, state: Membership.State,
        part: String? = nil, in tx: WriteTransaction
    ) throws -> Number<Organisation> {
        let number = Number<Organisation>(try tx.nextNumber(in: Organisation.self))
        let taken = reserved.union(
            try tx.all("SELECT slug FROM organisation WHERE scope = \(tx.scope)") { try $0.get("slug", as: Slug.self) })
        try tx.insert(
            Organisation(
                scope: tx.scope, number: number,
                slug: Slug(naming: name, fallback: "organisation-\(number.value)", taken: taken), name: name,
                sector: sector,
                standing: standing, givesMoney: givesMoney))
        try tx.insert(Membership(scope: tx.scope, organisation: number, state: state, part: part))
        return number
    }
}

extension Membership {
    public static func find(
        _ organisation: Number<Organisation>, in tx: ReadTransaction, scope: Scope
    ) throws -> Membership {
        guard let found = try tx.record(Membership.self, "scope = \(scope) AND organisation = \(organisation)") else {
            throw Problem.notFound
        }
        return found
    }

    /// What those want to bring who ask to join.
    static func partsOfAsking(in tx: ReadTransaction, scope: Scope) throws -> [Number<Organisation>: String] {
        let asking = try tx.records(Membership.self, "scope = \(scope) AND state = 'asked'")
        return Dictionary(asking.map { ($0.organisation, $0.part ?? "") }, uniquingKeysWith: { first, _ in first })
    }

    static let asksAlready = Problem(
        .conflict, "people.asks-already", "This organisation asks to join already. Answer that first.")

    /// The initiative's own yes. To one that asks it is said by answering it, not by the way.
    func invite(in tx: WriteTransaction) throws {
        guard try OrganisationAlias.find(organisation, in: tx, scope: scope) == nil else { throw Problem.notFound }
        switch state {
        case .named, .declined, .left: try change(to: .invited, in: tx)
        case .asked: throw Membership.asksAlready
        case .invited, .joined: break
        }
    }

    /// Yes or no to an organisation that asks: with a yes both have now said it.
    func answer(admits: Bool, in tx: WriteTransaction) throws {
        if state == .asked { try change(to: admits ? .joined : .declined, in: tx) }
    }

    /// The organisation's own yes.
    func accept(in tx: WriteTransaction) throws {
        switch state {
        case .invited: try change(to: .joined, in: tx)
        case .joined: break
        case .named, .asked, .declined, .left:
            throw Problem(.conflict, "membership.not-invited", "This organisation is not invited any more.")
        }
    }

    func change(to state: State, in tx: WriteTransaction) throws {
        var changed = self
        changed.state = state
        try tx.update(self, to: changed)
    }
}
