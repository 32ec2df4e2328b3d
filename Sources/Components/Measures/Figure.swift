public import Core
public import Initiatives

/// One version of one value: what one source states of one measure, at one place, in one period, for one category.
/// A correction is a newer version; nothing is overwritten.
public struct Figure: Record, Codable {
    /// What a cell without a number means is said, never left to guessing.
    public enum State: String, Storable, Codable, CaseIterable, Sendable {
        case reported, notCollected = "not collected", notApplicable = "not applicable"
    }

    public var scope: Scope
    public var measure: Number<Measure>
    public var place: Number<Place>
    public var period: Period
    public var category: Number<Category>
    public var source: Number<Source>
    /// The ledger entry that brought it.
    public var entry: Int64
    public var batch: Number<Batch>
    public var state: State
    /// The value, in units of 10^−decimals of the measure; there exactly when it was reported.
    public var units: Int64?
    /// The place's rank among its peers, as its source printed it. It cannot stand without the value.
    public var rank: Int64?
    /// How many people, schools or answers the value rests on, where its source says so.
    public var cases: Int64?
    /// How far chance alone may have moved the value, in its own units, where its source says so.
    public var standardError: Int64?
    public var note: String?
    /// Of sources that compete, the one that is counted.
    public var isPreferred: Bool

    public static let columns = [
        Column("scope", \Figure.scope), Column("measure", \Figure.measure), Column("place", \Figure.place),
        Column("period", \Figure.period), Column("category", \Figure.category), Column("source", \Figure.source),
        Column("entry", \Figure.entry), Column("batch", \Figure.batch), Column("state", \Figure.state),
        Column("units", \Figure.units), Column("rank", \Figure.rank), Column("cases", \Figure.cases),
        Column("standard_error", \Figure.standardError), Column("note", \Figure.note),
        Column("is_preferred", \Figure.isPreferred),
    ]
    public static let table = declare(
        "figure", .versioned,
        key: ["scope", "measure", "place", "period", "category", "source", "entry"],
        references: [
            .to("measure", from: ["scope", "measure"], at: ["scope", "number"]),
            .to("place", from: ["scope", "place"], at: ["scope", "number"]),
            .to("source", from: ["scope", "source"], at: ["scope", "number"]),
            .to("batch", from: ["scope", "batch"], at: ["scope", "number"]),
        ],
        checks: [
            "state IN ('reported', 'not collected', 'not applicable')",
            "(state = 'reported') = (units IS NOT NULL)", "rank IS NULL OR units IS NOT NULL",
            "cases IS NULL OR (cases >= 0 AND units IS NOT NULL)",
            "standard_error IS NULL OR (standard_error > 0 AND units IS NOT NULL)",
        ], indexes: [["scope", "entry"], ["scope", "batch"]])

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        measure = try row.get("measure")
        place = try row.get("place")
        period = try row.get("period")
        category = try row.get("category")
        source = try row.get("source")
        entry = try row.get("entry")
        batch = try row.get("batch")
        state = try row.get("state")
        units = try row.get("units")
        rank = try row.get("rank")
        cases = try row.get("cases")
        standardError = try row.get("standard_error")
        note = try row.get("note")
        isPreferred = try row.get("is_preferred")
    }
}

extension Figure {
    /// A figure as its report states it.
    init(
        _ draft: DraftFigure, _ report: Report, by source: Number<Source>, isPreferred: Bool, entry: Int64,
        batch: Number<Batch>
    ) {
        scope = report.scope
        measure = report.measure
        place = draft.place
        period = report.period
        category = draft.category
        self.source = source
        self.entry = entry
        self.batch = batch
        state = draft.state
        units = draft.units
        note = draft.note
        self.isPreferred = isPreferred
    }

    var cell: ReportCell { ReportCell(place: place, category: category, state: state, units: units, note: note) }
}
