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
        /// What was accepted of each; nil where it said that it has no figure. Empty where it is withheld.
        public var accepted: [Number<Organisation>: ReportedPart?]
        /// What was handed in and waits; empty for whoever is no member.
        public var submitted: [Number<Organisation>: ReportedPart?]

        /// House default: where fewer than half have reported, the sum says more about reporting than about the matter.
        public var isEnough: Bool { !accepted.isEmpty && reported * 2 >= expected }

        /// Whether the sum is of all that were asked, and of more than one: then nobody's part can be read off it.
        var isWhole: Bool {
            accepted.count > 1 && accepted.count >= expected && accepted.values.allSatisfy { $0 != nil }
        }
    }

    public var measure: Measure
    /// nil where it is a sum.
    public var share: Share?
    public var place: Place
    /// Oldest first.
    public var stretches: [Stretch]
    /// Where the way of counting changed: of a share, also of one of its sides. Oldest first.
    public var breaks: [SeriesBreak]
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

    /// What is drawn, in the parts between breaks: only these may be joined by a line.
    var runs: [[Stretch]] {
        drawn.reduce(into: [[Stretch]]()) { runs, stretch in
            let last = runs.last?.last?.period
            let isBroken = last.map { last in breaks.contains { last < $0.period && $0.period <= stretch.period } }
            if isBroken == false { runs[runs.count - 1].append(stretch) } else { runs.append([stretch]) }
        }
    }

    /// The sum of those who reported every time; nil where nobody did.
    public func line(_ stretch: Stretch) -> Fixed? {
        let steady = steady
        return steady.isEmpty ? nil : total(stretch.accepted.filter { steady.contains($0.key) })
    }

    /// - Returns: nil where nobody gave a figure, or where there is nobody that a share could be of.
    public func total(_ parts: [Number<Organisation>: ReportedPart?]) -> Fixed? {
        let known = parts.values.compactMap(\.self)
        guard !known.isEmpty else { return nil }
        guard let counted = Self.sum(known.map(\.counted)) else { return nil }
        guard let share else { return measure.value(counted) }
        return Self.sum(known.compactMap(\.all)).flatMap { share.value(counted, of: $0, decimals: measure.decimals) }
    }

    /// Whether a share is of so few that it says little.
    public func isUnreliable(_ parts: [Number<Organisation>: ReportedPart?]) -> Bool {
        guard share != nil, let all = Self.sum(parts.values.compactMap { $0?.all }) else { return false }
        return all < Measure.fewestCases
    }

    /// - Returns: nil where it is more than can be stored.
    private static func sum(_ numbers: [Int64]) -> Int64? {
        Int64(exactly: numbers.reduce(Int128(0)) { $0 + Int128($1) })
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

    /// - Returns: nil unless partners are asked for parts of one sum, or for both sides of a share.
    static func find(
        _ measure: Measure, at place: Place, isMember: Bool, on today: Day, in tx: ReadTransaction
    ) throws -> ReportedTotals? {
        guard measure.sources == .addUp, measure.overPlaces == .sum else { return nil }
        let share = try Share.find(measure.number, in: tx, scope: measure.scope)
        let asked = share.map { [$0.numerator, $0.denominator] } ?? [measure.number]
        guard let schedule = try Schedule.find(asked[0], in: tx, scope: measure.scope) else { return nil }
        let reporters = try tx.records(Reporter.self, "scope = \(measure.scope) AND measure IN (\(list: asked))")
        let accepted =
            try share?.acceptedParts(of: measure, at: place, in: tx) ?? measure.acceptedParts(at: place, in: tx)
        let submitted = isMember && share == nil ? try measure.submittedParts(at: place, in: tx) : [:]
        let stretches = schedule.ended(on: today).suffix(mostPeriods).map { period in
            let known = accepted[period] ?? [:]
            return Stretch(
                period: period, expected: Set(reporters.filter { $0.reports(period) }.map(\.organisation)).count,
                reported: known.count, accepted: known, submitted: submitted[period] ?? [:])
        }
        let totals = ReportedTotals(
            measure: measure, share: share, place: place,
            // Nobody is asked for a period after a measure was replaced.
            stretches: stretches.filter { $0.expected > 0 || $0.reported > 0 },
            breaks: try tx.records(
                SeriesBreak.self,
                "scope = \(measure.scope) AND measure IN (\(list: asked + [measure.number])) ORDER BY period"))
        return isMember ? totals : totals.forPublic
    }
}

extension ReportedTotals {
    /// The newest period of which enough have reported, as far as whoever looks may see it.
    static func newest(
        of measure: Measure, at place: Place, for actor: Actor, on today: Day, in tx: ReadTransaction
    ) throws -> (total: PlaceTotal, period: Period)? {
        let totals = try find(measure, at: place, isMember: actor.may(.readShared), on: today, in: tx)
        guard let totals, let newest = totals.drawn.last, let value = totals.total(newest.accepted) else { return nil }
        return (PlaceTotal(place: place, value: value, figures: Int64(newest.reported)), newest.period)
    }
}
