public import Core
public import Purposes

/// On which group the gap of a result is read: the category that stands for the people it names as furthest from it.
public struct WorstOff: Record, Codable {
    public var scope: Scope
    public var result: Number<SharedResult>
    public var category: Number<Category>

    public static let columns = [
        Column("scope", \WorstOff.scope), Column("result", \WorstOff.result), Column("category", \WorstOff.category),
    ]
    public static let table = declare(
        "worst_off", .recorded, key: ["scope", "result"],
        references: [
            .to("result", from: ["scope", "result"], at: ["scope", "number"]),
            .to("category", from: ["scope", "category"], at: ["scope", "number"]),
        ])

    public init(scope: Scope, result: Number<SharedResult>, category: Number<Category>) {
        self.scope = scope
        self.result = result
        self.category = category
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        result = try row.get("result")
        category = try row.get("category")
    }
}
