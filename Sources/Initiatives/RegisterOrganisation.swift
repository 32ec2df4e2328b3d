public import Core

/// Makes an organisation known to the site.
public struct RegisterOrganisation: Action {
    public static let name = "organisations.register"
    public static let verb = Verb.arrange
    public var slug: Slug
    public var name: String
    public var sector: Sector
    public var givesMoney: Bool

    public init(slug: Slug, name: String, sector: Sector, givesMoney: Bool) {
        self.slug = slug
        self.name = name
        self.sector = sector
        self.givesMoney = givesMoney
    }

    public var scope: Scope { .site }
    public var subject: String { "organisation \(slug)" }

    public func validate() throws {
        try name.requireText(at: "name", most: 200)
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<Organisation> {
        let number = Number<Organisation>(try tx.count("SELECT COALESCE(MAX(number), 0) FROM organisation") + 1)
        try tx.insert(
            Organisation(number: number, slug: slug, name: name, sector: sector, givesMoney: givesMoney))
        return number
    }
}
