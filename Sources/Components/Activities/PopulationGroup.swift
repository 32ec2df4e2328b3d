public import Core

/// A group of people that something is for: girls of 10 to 14.
///
/// The number 0 is everybody; it has no row.
public struct PopulationGroup: Record, Codable {
    /// Everybody, not one group.
    public static let everybody = Number<PopulationGroup>(0)

    public var scope: Scope
    public var number: Number<PopulationGroup>
    /// In the initiative's own language.
    public var name: String
    /// In whole years.
    public var minimumAge: Int64?
    /// In whole years, this year included.
    public var maximumAge: Int64?
    /// Whether these are among those who are furthest behind: their gaps come first.
    public var isFurthestBehind: Bool

    public static let columns = [
        Column("scope", \PopulationGroup.scope),
        Column("number", \PopulationGroup.number),
        Column("name", \PopulationGroup.name),
        Column("minimum_age", \PopulationGroup.minimumAge),
        Column("maximum_age", \PopulationGroup.maximumAge),
        Column("is_furthest_behind", \PopulationGroup.isFurthestBehind),
    ]
    public static let table = declare(
        "population_group", .recorded, key: ["scope", "number"], unique: [["scope", "name"]],
        checks: ["minimum_age BETWEEN 0 AND 120", "maximum_age BETWEEN 0 AND 120", "minimum_age <= maximum_age"])

    init(
        scope: Scope, number: Number<PopulationGroup>, name: String, minimumAge: Int64? = nil, maximumAge: Int64? = nil,
        isFurthestBehind: Bool
    ) {
        self.scope = scope
        self.number = number
        self.name = name
        self.minimumAge = minimumAge
        self.maximumAge = maximumAge
        self.isFurthestBehind = isFurthestBehind
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        name = try row.get("name")
        minimumAge = try row.get("minimum_age")
        maximumAge = try row.get("maximum_age")
        isFurthestBehind = try row.get("is_furthest_behind")
    }
}
