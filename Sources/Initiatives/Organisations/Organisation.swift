public import Core

public enum Sector: String, Storable, Codable, CaseIterable, Sendable {
    case community, government, civilSociety = "civil society", market, research
}

/// An organisation known to the site, once, however many initiatives it is in.
public struct Organisation: Record, Codable {
    public var number: Number<Organisation>
    public var slug: Slug
    public var name: String
    public var sector: Sector
    /// Giving money is a flag on any sector.
    public var givesMoney: Bool

    public static let columns = [
        Column("number", \Organisation.number), Column("slug", \Organisation.slug), Column("name", \Organisation.name),
        Column("sector", \Organisation.sector), Column("gives_money", \Organisation.givesMoney),
    ]
    public static let table = declare(
        "organisation", .recorded, key: ["number"], unique: [["slug"]],
        checks: ["sector IN ('community', 'government', 'civil society', 'market', 'research')"])

    public init(number: Number<Organisation>, slug: Slug, name: String, sector: Sector, givesMoney: Bool) {
        self.number = number
        self.slug = slug
        self.name = name
        self.sector = sector
        self.givesMoney = givesMoney
    }

    public init(_ row: Row) throws {
        number = try row.get("number")
        slug = try row.get("slug")
        name = try row.get("name")
        sector = try row.get("sector")
        givesMoney = try row.get("gives_money")
    }
}

/// An organisation in an initiative, and the part it plays there in its own or published words.
public struct Membership: Record, Codable {
    public var scope: Scope
    public var organisation: Number<Organisation>
    public var part: String
    public var source: Number<Source>

    public static let columns = [
        Column("scope", \Membership.scope), Column("organisation", \Membership.organisation),
        Column("part", \Membership.part), Column("source", \Membership.source),
    ]
    public static let table = declare(
        "membership", .recorded, key: ["scope", "organisation"],
        references: [
            .to("organisation", from: ["organisation"], at: ["number"]),
            .to("source", from: ["scope", "source"], at: ["scope", "number"]),
        ])

    public init(scope: Scope, organisation: Number<Organisation>, part: String, source: Number<Source>) {
        self.scope = scope
        self.organisation = organisation
        self.part = part
        self.source = source
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        organisation = try row.get("organisation")
        part = try row.get("part")
        source = try row.get("source")
    }
}
