public import Core
public import Initiatives

/// Somebody else whom the same number serves, beside whoever the schedule names: asked once, and given to all of them.
public struct FurtherAsker: Record, Codable {
    public var scope: Scope
    public var measure: Number<Measure>
    public var organisation: Number<Organisation>

    public static let columns = [
        Column("scope", \FurtherAsker.scope),
        Column("measure", \FurtherAsker.measure),
        Column("organisation", \FurtherAsker.organisation),
    ]
    public static let table = declare(
        "further_asker", .recorded, key: ["scope", "measure", "organisation"],
        references: [
            .to("schedule", from: ["scope", "measure"], at: ["scope", "measure"]),
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
        ], indexes: [["scope", "organisation"]])

    init(scope: Scope, measure: Number<Measure>, organisation: Number<Organisation>) {
        self.scope = scope
        self.measure = measure
        self.organisation = organisation
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        measure = try row.get("measure")
        organisation = try row.get("organisation")
    }
}
