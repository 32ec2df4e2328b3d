public import Core
public import Initiatives

/// Who may accept and give back the reports of a measure beside the stewards: never those of their own organisation.
public struct Reviewer: Record, Codable {
    public var scope: Scope
    public var measure: Number<Measure>
    public var member: Number<Member>

    public static let columns = [
        Column("scope", \Reviewer.scope),
        Column("measure", \Reviewer.measure),
        Column("member", \Reviewer.member),
    ]
    public static let table = declare(
        "reviewer", .recorded, key: ["scope", "measure", "member"],
        references: [
            .to("schedule", from: ["scope", "measure"], at: ["scope", "measure"]),
            .to("member", from: ["scope", "member"], at: ["scope", "number"]),
        ], indexes: [["scope", "member"]], owner: "member")

    init(scope: Scope, measure: Number<Measure>, member: Number<Member>) {
        self.scope = scope
        self.measure = measure
        self.member = member
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        measure = try row.get("measure")
        member = try row.get("member")
    }
}

extension Actor {
    /// Whether they judge what others report of a measure: every steward does, and whoever was named for it.
    func reviews(_ measure: Number<Measure>, in tx: ReadTransaction, scope: Scope) throws -> Bool {
        try reviewed(among: [measure], in: tx, scope: scope).contains(measure)
    }

    /// Those of these measures whose reports they judge.
    func reviewed(
        among measures: [Number<Measure>], in tx: ReadTransaction, scope: Scope
    ) throws -> Set<Number<Measure>> {
        guard may(.review) else { return [] }
        if role == .steward { return Set(measures) }
        let named = try tx.records(Reviewer.self, "scope = \(scope) AND member = \(member)").map(\.measure)
        return Set(measures).intersection(named)
    }
}
