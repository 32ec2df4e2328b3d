internal import Core
internal import Initiatives

/// “Who has reported?”: each measure that partners report, and how far each of them has come.
struct ReportsView: Sendable {
    var initiative: Initiative
    var today: Day
    /// Those with something late first.
    var measures: [AskedMeasure]
    /// What reporting costs each partner, most first.
    var burdens: [Burden]
    /// The same by who asks, most first.
    var askers: [AskerBurden]
    /// Minutes a year that nobody needs since one report serves several.
    var savedMinutes: Int64
    /// The organisation that whoever looks acts for.
    var own: Number<Organisation>?
    var mayReport: Bool
    /// The measures whose reports they may accept.
    var reviewed: Set<Number<Measure>>
    var mayArrange: Bool

    /// A measure with its newest period that has ended.
    struct AskedMeasure: Sendable {
        var measure: Measure
        var schedule: Schedule
        /// nil where nothing is due yet.
        var period: Period?
        var lines: [Line]

        var expected: Int { lines.count { $0.isAsked } }
        /// How many have handed in, whether or not it was accepted yet.
        var reported: Int { lines.count { $0.isAsked && ($0.state == .submitted || $0.state == .accepted) } }
    }

    struct Line: Sendable {
        var organisation: Organisation
        var state: ReportStanding
        /// Whether it is asked for the newest period; else only earlier ones are open.
        var isAsked: Bool
        /// Earlier periods that nothing was handed in for, oldest first.
        var missing: [Period]
        /// Whether there is anything to be seen by whoever looks.
        var isShown: Bool
    }

    /// Hours in a year, counted from what one report takes.
    struct Burden: Sendable {
        var organisation: Organisation
        var measures: Int
        var minutes: Int64
    }

    /// Those who are late, each once, by the name of the organisation.
    var late: [Organisation] {
        let late = measures.flatMap(\.lines).filter { $0.state.isLate || !$0.missing.isEmpty }.map(\.organisation)
        return Dictionary(late.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first }).values
            .sorted { $0.name < $1.name }
    }
}

/// How a report that is expected stands today.
enum ReportStanding: Sendable, Equatable {
    case due, late(days: Int64), submitted, returned, accepted

    var isLate: Bool { if case .late = self { true } else { false } }

    /// As programs read it.
    var name: String {
        switch self {
        case .due: "due"
        case .late: "late"
        case .submitted: "submitted"
        case .returned: "returned"
        case .accepted: "accepted"
        }
    }

    /// - Parameter isAccepted: whether figures of it count, though it may be under correction.
    init(_ state: Report.State?, isAccepted: Bool, due: Day, today: Day) {
        switch state {
        case .submitted: self = .submitted
        case .accepted: self = .accepted
        case .draft where isAccepted, .returned where isAccepted: self = .accepted
        case .returned: self = .returned
        case .draft, nil: self = due < today ? .late(days: today.number - due.number) : .due
        }
    }
}

extension ReportsView {
    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> ReportsView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let today = initiative.day(at: tx.now)
        let book = try ReportBook(in: tx, scope: scope, today: today)
        let own = actor.behalf.map { Number<Organisation>($0) }
        let measures = try Measure.all(in: tx, scope: scope).compactMap { book.asked($0, for: own) }
        let asked = book.askers()
        return ReportsView(
            initiative: initiative, today: today,
            measures: measures.filter { $0.hasLate } + measures.filter { !$0.hasLate }, burdens: book.burdens(),
            askers: asked.askers, savedMinutes: asked.savedMinutes,
            own: own, mayReport: own != nil && actor.may(.record),
            reviewed: try actor.reviewed(among: measures.map(\.measure.number), in: tx, scope: scope),
            mayArrange: actor.may(.arrange))
    }
}

extension ReportsView.AskedMeasure {
    fileprivate var hasLate: Bool { lines.contains { $0.state.isLate || !$0.missing.isEmpty } }
}

/// All that is asked for and all that came, read once.
struct ReportBook {
    let today: Day
    let schedules: [Number<Measure>: Schedule]
    private let reporters: [Number<Measure>: [Reporter]]
    private let reports: [ReportKey: Report]
    /// The reports of which figures count.
    private let accepted: Set<Number<Report>>
    let furtherAskers: [Number<Measure>: [Number<Organisation>]]
    let organisations: [Number<Organisation>: Organisation]

    init(in tx: ReadTransaction, scope: Scope, today: Day) throws {
        self.today = today
        schedules = Dictionary(
            uniqueKeysWithValues: try tx.records(Schedule.self, "scope = \(scope)").map { ($0.measure, $0) })
        reporters = Dictionary(
            grouping: try tx.records(Reporter.self, "scope = \(scope) ORDER BY measure, organisation, place"),
            by: \.measure)
        reports = Dictionary(
            uniqueKeysWithValues: try tx.records(Report.self, "scope = \(scope)").map { ($0.key, $0) })
        accepted = Set(
            try tx.all(
                "SELECT DISTINCT report FROM batch WHERE scope = \(scope) AND report IS NOT NULL AND state = 'accepted'"
            ) {
                try $0.get("report", as: Number<Report>.self)
            })
        furtherAskers = Dictionary(
            grouping: try tx.records(FurtherAsker.self, "scope = \(scope) ORDER BY measure, organisation"),
            by: \.measure
        ).mapValues { $0.map(\.organisation) }
        organisations = Dictionary(
            uniqueKeysWithValues: try tx.records(Organisation.self, "scope = \(scope)").map { ($0.number, $0) })
    }

    /// Who reports a measure for a period.
    func expected(_ measure: Number<Measure>, _ period: Period) -> Set<Number<Organisation>> {
        Set((reporters[measure] ?? []).filter { $0.reports(period) }.map(\.organisation))
    }

    func standing(_ key: ReportKey, _ schedule: Schedule) -> ReportStanding {
        let report = reports[key]
        return ReportStanding(
            report?.state, isAccepted: report.map { accepted.contains($0.number) } ?? false,
            due: schedule.due(key.period), today: today)
    }

    /// What an organisation still has to hand in, the longest due first.
    func open(for organisation: Number<Organisation>) -> [(key: ReportKey, due: Day, isReturned: Bool)] {
        schedules.values.flatMap { schedule in
            schedule.ended(on: today).compactMap { period in
                let key = ReportKey(measure: schedule.measure, organisation: organisation, period: period)
                guard expected(schedule.measure, period).contains(organisation) else { return nil }
                switch standing(key, schedule) {
                case .submitted, .accepted: return nil
                case .returned: return (key, schedule.due(period), true)
                case .due, .late: return (key, schedule.due(period), false)
                }
            }
        }
        .sorted { ($0.due, $0.key.measure) < ($1.due, $1.key.measure) }
    }

    func asked(_ measure: Measure, for own: Number<Organisation>?) -> ReportsView.AskedMeasure? {
        guard let schedule = schedules[measure.number] else { return nil }
        let periods = schedule.ended(on: today)
        guard let period = periods.last else {
            return ReportsView.AskedMeasure(measure: measure, schedule: schedule, period: nil, lines: [])
        }
        let newest = expected(measure.number, period)
        let lines = organisations.values.compactMap { organisation -> ReportsView.Line? in
            let key = ReportKey(measure: measure.number, organisation: organisation.number, period: period)
            let missing = late(measure.number, periods.dropLast(), by: organisation.number, schedule)
            // Who is asked no longer may still owe what was due.
            guard newest.contains(organisation.number) || !missing.isEmpty else { return nil }
            let isShared = reports[key].map { $0.state != .draft || accepted.contains($0.number) } ?? false
            return ReportsView.Line(
                organisation: organisation,
                state: newest.contains(organisation.number)
                    ? standing(key, schedule) : .late(days: today.number - schedule.due(missing[0]).number),
                isAsked: newest.contains(organisation.number), missing: missing,
                isShown: isShared || organisation.number == own)
        }
        return ReportsView.AskedMeasure(
            measure: measure, schedule: schedule, period: period, lines: lines.sorted(by: ReportsView.Line.isBefore))
    }

    /// The periods for which an organisation was asked and nothing came in time, oldest first.
    private func late(
        _ measure: Number<Measure>, _ periods: ArraySlice<Period>, by organisation: Number<Organisation>,
        _ schedule: Schedule
    ) -> [Period] {
        periods.filter { period in
            expected(measure, period).contains(organisation)
                && standing(ReportKey(measure: measure, organisation: organisation, period: period), schedule).isLate
        }
    }

    func burdens() -> [ReportsView.Burden] {
        var minutes: [Number<Organisation>: (measures: Int, minutes: Int64)] = [:]
        for schedule in schedules.values {
            let now = schedule.begun(on: today).last ?? schedule.first
            for organisation in expected(schedule.measure, now) {
                let known = minutes[organisation] ?? (0, 0)
                minutes[organisation] = (
                    known.measures + 1, known.minutes + schedule.minutes * schedule.frequency.perYear
                )
            }
        }
        return minutes.compactMap { number, sum in
            organisations[number].map {
                ReportsView.Burden(organisation: $0, measures: sum.measures, minutes: sum.minutes)
            }
        }.sorted { ($1.minutes, $0.organisation.name) < ($0.minutes, $1.organisation.name) }
    }
}

extension ReportsView.Line {
    /// Whoever is longest late first, then those who have not come, then those who have.
    fileprivate static func isBefore(_ one: Self, _ other: Self) -> Bool {
        (one.rank, one.organisation.name) < (other.rank, other.organisation.name)
    }

    private var rank: Int64 {
        switch state {
        case .late(let days): -days
        case .returned: 1
        case .due: 2
        case .submitted: 3
        case .accepted: 4
        }
    }
}
