public import Core

/// A place in the initiative's own tree of places.
///
/// `opens` and `closes` number the tree in pre-order with gaps: everything within a place is exactly what opens
/// between its `opens` and its `closes`. So a subtree is a range, whatever its depth.
public struct Place: Record, Codable {
    public var scope: Scope
    public var number: Number<Place>
    public var parent: Number<Place>?
    public var slug: Slug
    public var name: String
    /// What kind of place it is, in the initiative's words: country, state, district, block.
    public var level: String
    /// Its code, and who gives out such codes: `IN-PB` in `ISO 3166-2`.
    public var code: String?
    public var scheme: String?
    public var opens: Int64
    public var closes: Int64

    public static let columns = [
        Column("scope", \Place.scope), Column("number", \Place.number), Column("parent", \Place.parent),
        Column("slug", \Place.slug), Column("name", \Place.name), Column("level", \Place.level),
        Column("code", \Place.code), Column("scheme", \Place.scheme), Column("opens", \Place.opens),
        Column("closes", \Place.closes),
    ]
    public static let table = declare(
        "place", .recorded, key: ["scope", "number"], unique: [["scope", "slug"], ["scope", "opens"]],
        references: [.to("place", from: ["scope", "parent"], at: ["scope", "number"])],
        checks: ["opens < closes", "(code IS NULL) = (scheme IS NULL)"])

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        parent = try row.get("parent")
        slug = try row.get("slug")
        name = try row.get("name")
        level = try row.get("level")
        code = try row.get("code")
        scheme = try row.get("scheme")
        opens = try row.get("opens")
        closes = try row.get("closes")
    }

    init(scope: Scope, number: Number<Place>, parent: Number<Place>?, _ add: AddPlaces.NewPlace, room: Range<Int64>) {
        self.scope = scope
        self.number = number
        self.parent = parent
        slug = add.slug
        name = add.name
        level = add.level
        code = add.code
        scheme = add.scheme
        opens = room.lowerBound
        closes = room.upperBound
    }
}
