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

    /// Enters an organisation that is new here, under an address made from its name.
    static func enter(
        _ name: String, _ sector: Sector, standing: Standing? = nil, givesMoney: Bool, state: Membership.State,
        part: String? = nil, in tx: WriteTransaction
    ) throws -> Number<Organisation> {
        let number = Number<Organisation>(try tx.nextNumber(in: Organisation.self))
        let taken = Set(
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

    /// The initiative's own yes. Where the organisation had asked, both have now said it.
    func invite(in tx: WriteTransaction) throws {
        switch state {
        case .named, .declined, .left: try change(to: .invited, in: tx)
        case .asked: try change(to: .joined, in: tx)
        case .invited, .joined: break
        }
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
