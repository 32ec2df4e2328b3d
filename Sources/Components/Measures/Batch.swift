public import Core

/// Figures that came together, as a file or a report, and count together or not at all.
public struct Batch: Record, Codable {
    public enum State: String, Storable, Codable, CaseIterable, Sendable {
        /// Still being written; nobody sees it.
        case open
        /// Members see it, marked as not accepted yet.
        case submitted
        /// Given or taken back; nobody sees it any more.
        case returned
        /// It counts, and everybody may see it.
        case accepted
    }

    public var scope: Scope
    public var number: Number<Batch>
    /// The file's name, or how else they came.
    public var name: String
    public var state: State
    /// nil where they were taken from something published.
    public var report: Number<Report>?

    public static let columns = [
        Column("scope", \Batch.scope), Column("number", \Batch.number), Column("name", \Batch.name),
        Column("state", \Batch.state), Column("report", \Batch.report),
    ]
    public static let table = declare(
        "batch", .recorded, key: ["scope", "number"],
        references: [.to("report", from: ["scope", "report"], at: ["scope", "number"])],
        checks: [
            "state IN ('open', 'submitted', 'returned', 'accepted')",
            "report IS NOT NULL OR state IN ('open', 'accepted')", "report IS NULL OR state <> 'open'",
        ], indexes: [["scope", "report"], ["scope", "state"]])

    public init(
        scope: Scope, number: Number<Batch>, name: String, state: State = .open, report: Number<Report>? = nil
    ) {
        self.scope = scope
        self.number = number
        self.name = name
        self.state = state
        self.report = report
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        name = try row.get("name")
        state = try row.get("state")
        report = try row.get("report")
    }
}
