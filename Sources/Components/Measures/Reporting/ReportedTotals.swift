public import Core
public import Initiatives

/// What partners' reports add up to, period by period, with who is in each sum. A missing report must not look like a
/// fall, so only those who reported every time are in the line.
public struct ReportedTotals: Sendable {
    /// One period that has ended.
    public struct Stretch: Sendable {
        public var period: Period
        /// How many organisations are asked.
        public var expected: Int
        /// How many of them have a report that was accepted.
        public var reported: Int
        /// What was accepted of each, in stored units; nil where it said that it has no figure. Empty where it is withheld.
        public var accepted: [Number<Organisation>: Int64?]
        /// What was handed in and waits; empty for whoever is no member.
        public var submitted: [Number<Organisation>: Int64?]

        /// House default: where fewer than half have reported, the sum says more about reporting than about the matter.
        public var isEnough: Bool { !accepted.isEmpty && reported * 2 >= expected }

        /// Whether the sum is of all that were asked, and of more than one: then nobody's part can be read off it.
        var isWhole: Bool {
            accepted.count > 1 && accepted.count >= expected && accepted.values.allSatisfy { $0 != nil }
        }
    }

    public var measure: Measure
    public var place: Place
    /// Oldest first.
    public var stretches: [Stretch]
    /// Whether there are sums that whoever looks may not see.
    public var isWithheld: Bool { stretches.contains { $0.accepted.isEmpty && $0.reported > 0 } }

    /// As everybody may see it: only sums of all that were asked, and of the same ones throughout. From a sum of a few,
    /// or from the difference of two, somebody's own part could be read off.
    var forPublic: ReportedTotals {
        let whole = stretches.last(where: \.isWhole).map { Set($0.accepted.keys) }
        var shown = self
        shown.stretches = stretches.map { stretch in
            var stretch = stretch
            if !stretch.isWhole || Set(stretch.accepted.keys) != whole { stretch.accepted = [:] }
            stretch.submitted = [:]
            return stretch
        }
        return shown
    }

    /// Those who reported in each period that is shown in the line.
    public var steady: Set<Number<Organisation>> {
        let reported = drawn.map { Set($0.accepted.filter { $0.value != nil }.keys) }
        return reported.dropFirst().reduce(reported.first ?? []) { $0.intersection($1) }
    }

    public var drawn: [Stretch] { stretches.filter(\.isEnough) }

    /// The sum of those who reported every time; nil where nobody did.
    public func line(_ stretch: Stretch) -> Fixed? {
        let steady = steady
        return steady.isEmpty ? nil : total(stretch.accepted.filter { steady.contains($0.key) })
    }

    /// - Returns: nil where nobody gave a figure.
    public func total(_ units: [Number<Organisation>: Int64?]) -> Fixed? {
        let known = units.values.compactMap(\.self)
        return known.isEmpty ? nil : measure.value(known.reduce(0, +))
    }
}

extension Curve {
    /// What partners' reports of this measure add up to at this place.
    public func reported(on today: Day, for actor: Actor, in tx: ReadTransaction) throws -> ReportedTotals? {
        try ReportedTotals.find(measure, at: place, isMember: actor.may(.readShared), on: today, in: tx)
    }
}

extension ReportedTotals {
    /// More periods than a picture can tell apart.
    private static let mostPeriods = 36

    /// - Returns: nil unless partners are asked for parts of one sum.
    static func find(
        _ measure: Measure, at place: Place, isMember: Bool, on today: Day, in tx: ReadTransaction
    ) throws -> ReportedTotals? {
        guard measure.sources == .addUp, measure.overPlaces == .sum,
            let schedule = try Schedule.find(measure.number, in: tx, scope: measure.scope)
        else { return nil }
        let reporters = try tx.records(
            Reporter.self, "scope = \(measure.scope) AND measure = \(measure.number)")
        let accepted = try accepted(measure, place, in: tx)
        let submitted = isMember ? try submitted(measure, place, in: tx) : [:]
        let totals = ReportedTotals(
            measure: measure, place: place,
            stretches: schedule.ended(on: today).suffix(mostPeriods).map { period in
                let known = accepted[period] ?? [:]
                return Stretch(
                    period: period, expected: Set(reporters.filter { $0.reports(period) }.map(\.organisation)).count,
                    reported: known.count, accepted: known, submitted: submitted[period] ?? [:])
            })
        return isMember ? totals : totals.forPublic
    }

    private typealias Sums = [Period: [Number<Organisation>: Int64?]]

    private static func accepted(_ measure: Measure, _ place: Place, in tx: ReadTransaction) throws -> Sums {
        try sums(
            """
            SELECT c.period, s.organisation, CAST(SUM(c.units) AS BIGINT) AS units FROM current_figure c
            JOIN source s ON s.scope = c.scope AND s.number = c.source AND s.organisation IS NOT NULL
            JOIN place p ON p.scope = c.scope AND p.number = c.place
            WHERE c.scope = \(measure.scope) AND c.measure = \(measure.number) AND c.category = 0
              AND p.opens BETWEEN \(place.opens) AND \(place.closes)
            GROUP BY c.period, s.organisation
            """, in: tx)
    }

    private static func submitted(_ measure: Measure, _ place: Place, in tx: ReadTransaction) throws -> Sums {
        try sums(
            """
            SELECT f.period, s.organisation, CAST(SUM(f.units) AS BIGINT) AS units FROM batch b
            JOIN figure f ON f.scope = b.scope AND f.batch = b.number
            JOIN source s ON s.scope = f.scope AND s.number = f.source AND s.organisation IS NOT NULL
            JOIN place p ON p.scope = f.scope AND p.number = f.place
            WHERE b.scope = \(measure.scope) AND b.state = 'submitted' AND f.measure = \(measure.number)
              AND f.category = 0 AND p.opens BETWEEN \(place.opens) AND \(place.closes)
            GROUP BY f.period, s.organisation
            """, in: tx)
    }

    private static func sums(_ sql: SQL, in tx: ReadTransaction) throws -> Sums {
        var sums: Sums = [:]
        try tx.forEach(sql) { row in
            let period = try row.get("period", as: Period.self)
            sums[period, default: [:]][try row.get("organisation")] = .some(try row.get("units", as: Int64?.self))
        }
        return sums
    }
}
