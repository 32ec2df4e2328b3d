public import Core
public import Initiatives

/// That an organisation works in a place of the initiative.
public struct WorkPlace: Record, Codable {
    public var scope: Scope
    public var organisation: Number<Organisation>
    public var place: Number<Place>

    public static let columns = [
        Column("scope", \WorkPlace.scope), Column("organisation", \WorkPlace.organisation),
        Column("place", \WorkPlace.place),
    ]
    public static let table = declare(
        "organisation_place", .recorded, key: ["scope", "organisation", "place"],
        references: [
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
            .to("place", from: ["scope", "place"], at: ["scope", "number"]),
        ])

    init(scope: Scope, organisation: Number<Organisation>, place: Number<Place>) {
        self.scope = scope
        self.organisation = organisation
        self.place = place
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        organisation = try row.get("organisation")
        place = try row.get("place")
    }
}
