import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// What somebody types into one cell of a report.
struct Typed {
    var place: String
    var units: Int64?
    var state: Figure.State?
    var group: Int64 = 0
    var note: String?

    init(_ place: String, _ units: Int64? = nil, _ state: Figure.State? = nil, group: Int64 = 0, note: String? = nil) {
        (self.place, self.units, self.state, self.group, self.note) = (place, units, state, group, note)
    }
}

/// A village whose school and union report figures, month by month since January 2026, and a clock that its test sets.
struct ReportingVillage {
    let village: Village
    let valley: SmallInitiative
    let clock: SetClock
    let union: Number<Organisation>
    let unionLead: Village.Person

    var store: Store { village.store }
    var scope: Scope { village.scope }
    var school: Number<Organisation> { village.school }

    init(_ village: Village, _ clock: SetClock) async throws {
        (self.village, self.clock) = (village, clock)
        valley = try await SmallInitiative(in: village)
        unionLead = try await ReportingVillage.enter(
            village, .partnerLead, .new(name: "Union", sector: .community, givesMoney: false))
        union = try await village.store.read { [scope = village.scope] tx in
            try Organisation.find(Slug(checking: "union", at: "test"), in: tx, scope: scope).number
        }
    }

    /// Somebody more sits in the village.
    static func enter(
        _ village: Village, _ role: Role, _ organisation: InvitePeople.Host?
    ) async throws -> Village.Person {
        let guest = InvitePeople.Guest(
            name: "A \(role.rawValue)", email: nil, language: "en", role: role, organisation: organisation)
        let seats = try await village.store.perform(
            InvitePeople(scope: village.scope, guests: [guest]), by: .operator)
        return try await Village.enter(#require(seats.first), village.scope, village.store)
    }

    func caller(_ role: Role) throws -> Caller { try village.person(role).caller }
    var steward: Caller { get throws { try caller(.steward) } }
    /// Whoever reports for the school.
    var lead: Caller { get throws { try caller(.partnerLead) } }

    /// A measure that partners report.
    @discardableResult func ask(
        _ measure: String = "readers", of partners: [String: [String]] = ["school": ["east"]],
        groups: [String] = [], from first: String = "2026-01", _ change: (inout DefineMeasure) -> Void = { _ in }
    ) async throws -> Number<Measure> {
        let number = try await valley.measure(measure) {
            ($0.overPlaces, $0.sources) = (.sum, .addUp)
            change(&$0)
        }
        try await schedule(of: measure, from: first, groups: groups)
        for (organisation, places) in partners.sorted(by: { $0.key < $1.key }) {
            try await name(organisation, for: places, of: measure, from: first)
        }
        return number
    }

    func schedule(
        _ frequency: Frequency = .month, of measure: String = "readers", from first: String = "2026-01",
        groups: [String] = []
    ) async throws {
        _ = try await store.perform(
            ScheduleReports(
                scope: scope, measure: slug(measure), frequency: frequency, first: #require(Period(first)),
                dueDays: 10, minutes: 30, groups: groups.map { Category.Name(dimension: "gender", name: $0) }),
            by: steward)
    }

    func name(
        _ organisation: String, for places: [String], of measure: String = "readers", from: String = "2026-01"
    ) async throws {
        _ = try await store.perform(
            NameReporter(
                scope: scope, measure: slug(measure), organisation: slug(organisation), places: places.map(slug),
                from: #require(Period(from))), by: steward)
    }
}

extension ReportingVillage {
    /// - Parameters:
    ///   - caller: the lead of the school, where none is named.
    ///   - edition: the one that was shown; the newest, where none is named.
    @discardableResult func save(
        _ typed: [Typed], of measure: String = "readers", in period: String = "2026-09", by caller: Caller? = nil,
        on edition: Int64? = nil
    ) async throws -> Number<Report> {
        var cells: [ReportCell] = []
        for cell in typed {
            cells.append(
                ReportCell(
                    place: try await valley.place(cell.place), category: Number(cell.group),
                    state: cell.state ?? .reported, units: cell.units, note: cell.note))
        }
        let caller = try caller ?? lead
        let period = try #require(Period(period))
        let shown = try await store.read { [scope, authority = store.authority] tx in
            let behalf = try authority.actor(caller, in: scope, tx: tx).behalf ?? 0
            let key = try ReportKey(
                measure: Measure.find(slug(measure), in: tx, scope: scope).number, organisation: Number(behalf),
                period: period)
            return try Report.find(key, in: tx, scope: scope)?.edition ?? 0
        }
        return try await store.perform(
            SaveReport(
                scope: scope, measure: slug(measure), period: period, basedOn: edition ?? shown, note: nil,
                cells: cells),
            by: caller)
    }

    func find(_ report: Number<Report>) async throws -> Report {
        try await store.read { [scope] tx in try Report.find(report, in: tx, scope: scope) }
    }

    func submit(_ report: Number<Report>, by caller: Caller? = nil, on edition: Int64? = nil) async throws {
        let shown = try await find(report).edition
        _ = try await store.perform(
            SubmitReport(scope: scope, report: report, basedOn: edition ?? shown), by: caller ?? lead)
    }

    func takeBack(_ report: Number<Report>, by caller: Caller? = nil) async throws {
        _ = try await store.perform(TakeBackReport(scope: scope, report: report), by: caller ?? lead)
    }

    func correct(_ report: Number<Report>, by caller: Caller? = nil) async throws {
        _ = try await store.perform(
            CorrectReport(scope: scope, report: report, reason: "Two were counted twice."), by: caller ?? lead)
    }

    func accept(_ report: Number<Report>, by caller: Caller? = nil) async throws {
        _ = try await store.perform(AcceptReport(scope: scope, report: report), by: caller ?? steward)
    }

    func giveBack(_ report: Number<Report>, by caller: Caller? = nil) async throws {
        _ = try await store.perform(
            ReturnReport(scope: scope, report: report, reason: "Is that all?"), by: caller ?? steward)
    }

    func say(_ words: String, on report: Number<Report>, by caller: Caller? = nil) async throws {
        _ = try await store.perform(SayOnReport(scope: scope, report: report, words: words), by: caller ?? lead)
    }

    /// Saved, submitted and accepted.
    @discardableResult func settle(
        _ typed: [Typed], of measure: String = "readers", in period: String = "2026-09", by caller: Caller? = nil
    ) async throws -> Number<Report> {
        let report = try await save(typed, of: measure, in: period, by: caller)
        try await submit(report, by: caller)
        try await accept(report)
        return report
    }

    /// What stands in a table, a row a line.
    func rows(_ columns: String, of table: String) async throws -> [[SQLValue]] {
        let count = columns.split(separator: ",").count
        return try await store.read { [scope] tx in
            try tx.all(
                "SELECT \(name: columns) FROM \(name: table) WHERE scope = \(scope) ORDER BY \(name: columns)"
            ) { row in (0..<count).map { row[$0] } }
        }
    }
}

func slug(_ text: String) throws -> Slug { try Slug(checking: text, at: "test") }

/// Lends such a village on the tenth of November 2026, and verifies its record afterwards.
func withReporting(
    on engine: Engine, nature: Initiative.Nature = .fiction, _ body: (ReportingVillage) async throws -> Void
) async throws {
    let clock = try SetClock("2026-11-10T06:00:00Z")
    try await withHouse(on: engine, time: clock.source) { store in
        try await body(try await ReportingVillage(Village("Reading village", in: store, nature: nature), clock))
        try await expectSound(store)
    }
}
