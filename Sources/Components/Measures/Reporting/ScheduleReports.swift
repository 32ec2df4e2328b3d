public import Core
internal import Initiatives

/// Says how often partners report a measure, for which groups, and how long that takes them.
public struct ScheduleReports: Action {
    public static let name = "measures.schedule-reports"
    public static let verb = Verb.arrange
    /// More columns than fit on a desk, and far more than anybody fills in.
    static let mostGroups = 40
    public var scope: Scope
    public var measure: Slug
    public var frequency: Frequency
    /// The first period that is asked for; it cannot change once somebody reports.
    public var first: Period
    public var dueDays: Int64
    public var minutes: Int64
    /// The address of the organisation that wants them; nil where it is the initiative itself.
    public var asker: Slug?
    /// Others whom the same number serves.
    public var furtherAskers: [Slug]
    /// From left to right. Groups that were reported stay in the record when they are not asked for any more.
    public var groups: [Category.Name]

    public init(
        scope: Scope, measure: Slug, frequency: Frequency, first: Period, dueDays: Int64, minutes: Int64,
        asker: Slug? = nil, furtherAskers: [Slug] = [], groups: [Category.Name] = []
    ) {
        self.scope = scope
        self.measure = measure
        self.frequency = frequency
        self.first = first
        self.dueDays = dueDays
        self.minutes = minutes
        self.asker = asker
        self.furtherAskers = furtherAskers
        self.groups = groups
    }

    public var subject: String { "measure \(measure)" }

    public func validate() throws {
        guard frequency.fits(first) else {
            throw Problem.invalid("schedule.first", at: "first", "The first period is no \(frequency.rawValue).")
        }
        guard (0...366).contains(dueDays) else {
            throw Problem.invalid("number.out-of-range", at: "dueDays", "Between 0 and 366 days.")
        }
        guard (1...6000).contains(minutes) else {
            throw Problem.invalid("number.out-of-range", at: "minutes", "Between 1 and 6000 minutes.")
        }
        guard groups.count <= Self.mostGroups, Set(groups).count == groups.count else {
            throw Problem.invalid("schedule.groups", at: "groups", "Name each group once, at most \(Self.mostGroups).")
        }
    }

    /// Each asker once.
    private func settleAskers(_ measure: Number<Measure>, first: Number<Organisation>?, in tx: WriteTransaction) throws
    {
        let wanted = Set(try furtherAskers.map { try Organisation.find($0, in: tx, scope: scope).number })
            .subtracting([first].compactMap(\.self))
        let known = try FurtherAsker.all(of: measure, in: tx, scope: scope)
        for old in known where !wanted.contains(old.organisation) { try tx.retire(old) }
        for new in wanted.subtracting(known.map(\.organisation)).sorted() {
            try tx.insert(FurtherAsker(scope: scope, measure: measure, organisation: new))
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let measure = try Measure.find(measure, in: tx, scope: scope)
        try measure.check(nil)
        try measure.refuseComputed(in: tx)
        try refuseOtherSide(of: measure, in: tx)
        let asker = try asker.map { try Organisation.find($0, in: tx, scope: scope).number }
        let wanted = Schedule(measure: measure.number, asker: asker, self)
        if let known = try Schedule.find(measure.number, in: tx, scope: scope) {
            try refuseOtherPeriods(known, in: tx)
            try tx.update(known, to: wanted)
        } else {
            try tx.insert(wanted)
        }
        try settleAskers(measure.number, first: asker, in: tx)
        try breakDown(measure.number, in: tx)
        return Done()
    }

    /// Both sides of a share are reported for the same time.
    private func refuseOtherSide(of measure: Measure, in tx: ReadTransaction) throws {
        for share in try Share.all(from: measure.number, in: tx, scope: scope) {
            let other = share.numerator == measure.number ? share.denominator : share.numerator
            guard let known = try Schedule.find(other, in: tx, scope: scope), known.frequency != frequency else {
                continue
            }
            throw Problem(
                .conflict, "share.periods", at: "frequency",
                "The other side of a share is reported by the \(known.frequency.rawValue).")
        }
    }

    /// What was asked for by month cannot be asked for by quarter from now on: it would be another measure.
    private func refuseOtherPeriods(_ known: Schedule, in tx: ReadTransaction) throws {
        guard known.frequency != frequency || known.first != first else { return }
        let reported = try tx.count("SELECT COUNT(*) FROM report WHERE scope = \(scope) AND measure = \(known.measure)")
        let reporters = try tx.count(
            "SELECT COUNT(*) FROM reporter WHERE scope = \(scope) AND measure = \(known.measure)")
        guard reported == 0, reporters == 0 else {
            throw Problem(
                .conflict, "schedule.begun", at: "frequency",
                "Partners report it already. For other periods, define another measure.")
        }
    }

    private func breakDown(_ measure: Number<Measure>, in tx: WriteTransaction) throws {
        for old in try Breakdown.all(of: measure, in: tx, scope: scope) { try tx.retire(old) }
        for (position, group) in groups.enumerated() {
            let category = try Category.named(group, in: tx)
            try tx.insert(
                Breakdown(scope: scope, measure: measure, category: category, position: Int64(position + 1)))
        }
    }
}
