public import Core

public enum Sector: String, Storable, Codable, CaseIterable, Sendable {
    case community, government, civilSociety = "civil society", market, research
}

/// How a person or an organisation stands to the challenge. Those who live it lead.
public enum Standing: String, Storable, Codable, CaseIterable, Sendable {
    case lives = "lives it", shapes = "shapes it", serves, decides, pays
}

/// An organisation as one initiative knows it. Initiatives on one site know nothing of each other's partners.
public struct Organisation: Record, Codable {
    public var scope: Scope
    public var number: Number<Organisation>
    public var slug: Slug
    public var name: String
    public var sector: Sector
    /// nil where it was not asked yet.
    public var standing: Standing?
    /// Giving money is a flag on any sector.
    public var givesMoney: Bool

    public static let columns = [
        Column("scope", \Organisation.scope), Column("number", \Organisation.number),
        Column("slug", \Organisation.slug), Column("name", \Organisation.name),
        Column("sector", \Organisation.sector), Column("standing", \Organisation.standing),
        Column("gives_money", \Organisation.givesMoney),
    ]
    public static let table = declare(
        "organisation", .recorded, key: ["scope", "number"], unique: [["scope", "slug"]],
        checks: [
            "sector IN ('community', 'government', 'civil society', 'market', 'research')",
            "standing IN ('lives it', 'shapes it', 'serves', 'decides', 'pays')",
        ])

    public init(
        scope: Scope, number: Number<Organisation>, slug: Slug, name: String, sector: Sector, standing: Standing? = nil,
        givesMoney: Bool = false
    ) {
        self.scope = scope
        self.number = number
        self.slug = slug
        self.name = name
        self.sector = sector
        self.standing = standing
        self.givesMoney = givesMoney
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        slug = try row.get("slug")
        name = try row.get("name")
        sector = try row.get("sector")
        standing = try row.get("standing")
        givesMoney = try row.get("gives_money")
    }
}
