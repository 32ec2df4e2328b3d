public import Core
internal import Initiatives
public import Purposes

/// How many people in a cell need something to be done, as somebody found out. Everybody is counted in one cell only.
public struct Need: Record, Codable {
    public var scope: Scope
    public var cell: Cell
    public var extent: Extent
    /// Where it is known from.
    public var source: String
    public var day: Day
    /// Where the number stands that it was taken from, after the initiative's own address; nil where somebody said it.
    public var path: String?

    public static let columns = [
        Column("scope", \Need.scope), Column("result", \Need.cell.result), Column("place", \Need.cell.place),
        Column("who", \Need.cell.group), Column("stage", \Need.cell.stage), Column("extent", \Need.extent.kind),
        Column("people", \Need.extent.people), Column("source", \Need.source), Column("day", \Need.day),
        Column("path", \Need.path),
    ]
    /// Everybody and any stage of life have no row that could be referred to.
    public static let table = declare(
        "need", .recorded, key: ["scope", "result", "place", "who", "stage"],
        references: [
            .to("result", from: ["scope", "result"], at: ["scope", "number"]),
            .to("place", from: ["scope", "place"], at: ["scope", "number"]),
        ], checks: Extent.checks)

    public init(scope: Scope, cell: Cell, extent: Extent, source: String, day: Day, path: String? = nil) {
        self.path = path
        self.scope = scope
        self.cell = cell
        self.extent = extent
        self.source = source
        self.day = day
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        cell = try Cell(row)
        extent = try Extent(row)
        source = try row.get("source")
        day = try row.get("day")
        path = try row.get("path")
    }

    /// All that is said to be needed for a result.
    public static func all(
        for result: Number<SharedResult>, in tx: ReadTransaction, scope: Scope
    ) throws -> [Need] {
        try tx.records(
            Need.self, "scope = \(scope) AND result = \(result) ORDER BY place")
    }

    /// Lets it stand in the place of what was said of its cell before, which stays in the record.
    /// - Throws: not found where its cell is not here.
    public func state(in tx: WriteTransaction) throws {
        try cell.check(in: tx, scope: scope)
        let known = try tx.record(
            Need.self,
            """
            scope = \(scope) AND result = \(cell.result) AND place = \(cell.place) AND who = \(cell.group)
              AND stage = \(cell.stage)
            """)
        if let known { try tx.update(known, to: self) } else { try tx.insert(self) }
    }
}

extension Cell {
    /// Reads it from its four columns.
    init(_ row: Row) throws {
        self.init(
            result: try row.get("result"), place: try row.get("place"), group: try row.get("who"),
            stage: try row.get("stage"))
    }

    /// - Throws: where one of its four things is not here, or not any more.
    func check(in tx: ReadTransaction, scope: Scope) throws {
        guard try SharedResult.find(result, in: tx, scope: scope).droppedOn == nil else { throw Problem.notFound }
        _ = try Place.find(place, in: tx, scope: scope)
        let hasGroup =
            try group == PopulationGroup.everybody
            || tx.record(PopulationGroup.self, "scope = \(scope) AND number = \(group)") != nil
        let hasStage =
            try stage == LifeStage.any || tx.record(LifeStage.self, "scope = \(scope) AND number = \(stage)") != nil
        guard hasGroup && hasStage else { throw Problem.notFound }
    }
}
