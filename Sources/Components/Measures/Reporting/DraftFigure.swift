public import Core
public import Initiatives

/// A figure that was typed and not submitted yet. It counts nowhere, and only the organisation that typed it sees it.
public struct DraftFigure: Record, Codable {
    public var scope: Scope
    public var report: Number<Report>
    public var place: Number<Place>
    public var category: Number<Category>
    public var state: Figure.State
    public var units: Int64?
    public var note: String?

    public static let columns = [
        Column("scope", \DraftFigure.scope), Column("report", \DraftFigure.report),
        Column("place", \DraftFigure.place), Column("category", \DraftFigure.category),
        Column("state", \DraftFigure.state), Column("units", \DraftFigure.units), Column("note", \DraftFigure.note),
    ]
    public static let table = declare(
        "draft_figure", .recorded, key: ["scope", "report", "place", "category"],
        references: [
            .to("report", from: ["scope", "report"], at: ["scope", "number"]),
            .to("place", from: ["scope", "place"], at: ["scope", "number"]),
        ],
        checks: [
            "state IN ('reported', 'not collected', 'not applicable')", "(state = 'reported') = (units IS NOT NULL)",
        ])

    init(report: Report, _ cell: ReportCell) {
        scope = report.scope
        self.report = report.number
        place = cell.place
        category = cell.category
        state = cell.state
        units = cell.units
        note = cell.note
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        report = try row.get("report")
        place = try row.get("place")
        category = try row.get("category")
        state = try row.get("state")
        units = try row.get("units")
        note = try row.get("note")
    }

    var cell: ReportCell {
        ReportCell(place: place, category: category, state: state, units: units, note: note)
    }
}

/// What stands in one cell of a report.
public struct ReportCell: Codable, Sendable, Hashable {
    public var place: Number<Place>
    public var category: Number<Category>
    public var state: Figure.State
    /// There exactly where it was reported.
    public var units: Int64?
    public var note: String?

    var key: CellKey { CellKey(place: place, category: category) }

    public init(
        place: Number<Place>, category: Number<Category>, state: Figure.State, units: Int64? = nil, note: String? = nil
    ) {
        self.place = place
        self.category = category
        self.state = state
        self.units = units
        self.note = note
    }
}
