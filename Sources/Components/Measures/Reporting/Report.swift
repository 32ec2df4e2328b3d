public import Core
public import Initiatives

/// What one organisation reports of one measure for one period: at first a draft that only it sees.
public struct Report: Record, Codable {
    public enum State: String, Storable, Codable, CaseIterable, Sendable {
        case draft, submitted, returned, accepted
    }

    public var scope: Scope
    public var number: Number<Report>
    public var measure: Number<Measure>
    public var organisation: Number<Organisation>
    public var period: Period
    public var state: State
    /// How often it was saved: whoever saves says on which they build.
    public var edition: Int64
    /// Who saved it last: whoever typed a figure does not accept it.
    public var writer: Number<Member>
    /// What whoever reports says of it, as a whole.
    public var note: String?

    public static let columns = [
        Column("scope", \Report.scope), Column("number", \Report.number), Column("measure", \Report.measure),
        Column("organisation", \Report.organisation), Column("period", \Report.period),
        Column("state", \Report.state), Column("edition", \Report.edition), Column("writer", \Report.writer),
        Column("note", \Report.note),
    ]
    public static let table = declare(
        "report", .recorded, key: ["scope", "number"], unique: [["scope", "measure", "organisation", "period"]],
        references: [
            .to("schedule", from: ["scope", "measure"], at: ["scope", "measure"]),
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
            .to("member", from: ["scope", "writer"], at: ["scope", "number"]),
        ], checks: ["state IN ('draft', 'submitted', 'returned', 'accepted')", "edition >= 0"],
        indexes: [["scope", "organisation"], ["scope", "state"]])

    init(scope: Scope, number: Number<Report>, _ key: ReportKey, writer: Number<Member>) {
        self.scope = scope
        self.number = number
        measure = key.measure
        organisation = key.organisation
        period = key.period
        state = .draft
        edition = 0
        self.writer = writer
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        measure = try row.get("measure")
        organisation = try row.get("organisation")
        period = try row.get("period")
        state = try row.get("state")
        edition = try row.get("edition")
        writer = try row.get("writer")
        note = try row.get("note")
    }

    var key: ReportKey { ReportKey(measure: measure, organisation: organisation, period: period) }
    /// Whether its figures can still be typed.
    public var isOpen: Bool { state == .draft || state == .returned }
}

/// Which report is meant, whether or not anything was written into it yet.
public struct ReportKey: Hashable, Sendable {
    public var measure: Number<Measure>
    public var organisation: Number<Organisation>
    public var period: Period
}
