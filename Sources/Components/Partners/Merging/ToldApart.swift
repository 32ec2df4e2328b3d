public import Core
public import Initiatives

/// That two organisations which look like one are two: they are not proposed as one again.
public struct ToldApart: Record, Codable {
    public var scope: Scope
    public var organisation: Number<Organisation>
    /// Who came after it.
    public var other: Number<Organisation>

    public static let columns = [
        Column("scope", \ToldApart.scope), Column("organisation", \ToldApart.organisation),
        Column("other", \ToldApart.other),
    ]
    public static let table = declare(
        "told_apart", .recorded, key: ["scope", "organisation", "other"],
        references: [
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "other"], at: ["scope", "number"]),
        ], checks: ["organisation < other"])

    init(scope: Scope, _ pair: Tie.Pair) {
        self.scope = scope
        organisation = pair.first
        other = pair.second
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        organisation = try row.get("organisation")
        other = try row.get("other")
    }

    var pair: Tie.Pair { Tie.Pair(organisation, other) }
}
