public import Core

/// Records that a published source names an organisation as part of the initiative. It was not asked here, so it has no
/// voice here until it joins.
public struct NameOrganisation: Action {
    public static let name = "organisations.name"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var slug: Slug
    public var name: String
    public var sector: Sector
    public var givesMoney: Bool
    public var part: String
    public var citation: String

    public init(
        scope: Scope, slug: Slug, name: String, sector: Sector, givesMoney: Bool, part: String, citation: String
    ) {
        self.scope = scope
        self.slug = slug
        self.name = name
        self.sector = sector
        self.givesMoney = givesMoney
        self.part = part
        self.citation = citation
    }

    public var subject: String { "organisation \(slug)" }

    public func validate() throws {
        try name.requireName(at: "name", most: 200)
        try part.requireText(at: "part", most: 500)
        guard !Organisation.reserved.contains(slug) else {
            throw Problem.invalid("slug.reserved", at: "slug", "“\(slug)” is the address of something else here.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<Organisation> {
        let number = Number<Organisation>(try tx.nextNumber(in: Organisation.self))
        try tx.insert(
            Organisation(
                scope: scope, number: number, slug: slug, name: name, sector: sector, givesMoney: givesMoney))
        try tx.insert(
            Membership(
                scope: scope, organisation: number, state: .named, part: part,
                source: try Source.cited(citation, in: tx)))
        return number
    }
}
