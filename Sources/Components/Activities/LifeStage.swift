public import Core

/// A stage of life, in the initiative's own words: early childhood, school, work.
///
/// The number 0 is any stage; it has no row.
public struct LifeStage: Record, Codable {
    /// Whatever the stage of life.
    public static let any = Number<LifeStage>(0)

    public var scope: Scope
    public var number: Number<LifeStage>
    public var name: String
    /// Its place in the order of life.
    public var position: Int64
    /// In whole years.
    public var fromAge: Int64?
    /// In whole years, this year included.
    public var toAge: Int64?

    public static let columns = [
        Column("scope", \LifeStage.scope),
        Column("number", \LifeStage.number),
        Column("name", \LifeStage.name),
        Column("position", \LifeStage.position),
        Column("from_age", \LifeStage.fromAge),
        Column("to_age", \LifeStage.toAge),
    ]
    public static let table = declare(
        "life_stage", .recorded, key: ["scope", "number"], unique: [["scope", "name"], ["scope", "position"]],
        checks: ["from_age BETWEEN 0 AND 120", "to_age BETWEEN 0 AND 120", "from_age <= to_age"])

    init(
        scope: Scope, number: Number<LifeStage>, name: String, position: Int64, fromAge: Int64? = nil,
        toAge: Int64? = nil
    ) {
        self.scope = scope
        self.number = number
        self.name = name
        self.position = position
        self.fromAge = fromAge
        self.toAge = toAge
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        name = try row.get("name")
        position = try row.get("position")
        fromAge = try row.get("from_age")
        toAge = try row.get("to_age")
    }
}
