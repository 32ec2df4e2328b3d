public import Core
public import Initiatives

/// A result: a condition of well-being of a whole population in a place, or a change in the system around it.
/// It belongs to no single organisation. (“Result” in every text; the type is not called so because
/// Swift's own `Result` has the name.)
public struct SharedResult: Record, Codable {
    public enum Kind: String, Storable, Codable, Sendable { case population, system }

    public var scope: Scope
    public var number: Number<SharedResult>
    public var slug: Slug
    public var kind: Kind
    public var statement: String
    public var place: Number<Place>
    /// Who is furthest from it, in plain words. Every population result names them.
    public var worstOff: String?
    /// Whose reading this is: ratified by members, or only read out of public facts by a demonstration.
    public var isReading: Bool

    public static let columns = [
        Column("scope", \SharedResult.scope), Column("number", \SharedResult.number),
        Column("slug", \SharedResult.slug), Column("kind", \SharedResult.kind),
        Column("statement", \SharedResult.statement), Column("place", \SharedResult.place),
        Column("worst_off", \SharedResult.worstOff), Column("is_reading", \SharedResult.isReading),
    ]
    public static let table = declare(
        "result", .recorded, key: ["scope", "number"], unique: [["scope", "slug"]],
        references: [.to("place", from: ["scope", "place"], at: ["scope", "number"])],
        checks: ["kind IN ('population', 'system')", "kind <> 'population' OR worst_off IS NOT NULL"])

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        slug = try row.get("slug")
        kind = try row.get("kind")
        statement = try row.get("statement")
        place = try row.get("place")
        worstOff = try row.get("worst_off")
        isReading = try row.get("is_reading")
    }

    init(scope: Scope, number: Number<SharedResult>, place: Number<Place>, _ name: NameResult) {
        self.scope = scope
        self.number = number
        slug = name.slug
        kind = name.kind
        statement = name.statement
        self.place = place
        worstOff = name.worstOff
        isReading = name.isReading
    }
}
