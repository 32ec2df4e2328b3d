public import Core
public import Initiatives

/// That an organisation reports a measure for a place.
public struct Reporter: Record, Codable {
    public var scope: Scope
    public var measure: Number<Measure>
    public var organisation: Number<Organisation>
    public var place: Number<Place>
    /// The first period that it reports.
    public var first: Period
    /// The last one; nil while it goes on.
    public var last: Period?

    public static let columns = [
        Column("scope", \Reporter.scope), Column("measure", \Reporter.measure),
        Column("organisation", \Reporter.organisation), Column("place", \Reporter.place),
        Column("first", \Reporter.first), Column("last", \Reporter.last),
    ]
    public static let table = declare(
        "reporter", .recorded, key: ["scope", "measure", "organisation", "place"],
        references: [
            .to("schedule", from: ["scope", "measure"], at: ["scope", "measure"]),
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
            .to("place", from: ["scope", "place"], at: ["scope", "number"]),
        ], checks: ["last IS NULL OR first <= last"], indexes: [["scope", "organisation"]])

    init(
        scope: Scope, measure: Number<Measure>, organisation: Number<Organisation>, place: Number<Place>, first: Period
    ) {
        self.scope = scope
        self.measure = measure
        self.organisation = organisation
        self.place = place
        self.first = first
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        measure = try row.get("measure")
        organisation = try row.get("organisation")
        place = try row.get("place")
        first = try row.get("first")
        last = try row.get("last")
    }

    public func reports(_ period: Period) -> Bool { first <= period && last.map { period <= $0 } != false }
}
