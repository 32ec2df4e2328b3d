internal import Core
internal import Initiatives
internal import Purposes

/// How far an initiative is: for each result its indicators first, then what partners do for it.
struct ScorecardView: Sendable {
    struct Part: Sendable {
        var result: SharedResult
        var lines: [ScoreLine]

        func lines(_ kind: Measure.Kind) -> [ScoreLine] { lines.filter { $0.measure.kind == kind } }
    }

    var initiative: Initiative
    var parts: [Part]

    var lines: [ScoreLine] { parts.flatMap(\.lines) }
}

/// One measure on the scorecard.
struct ScoreLine: Sendable {
    struct Newest: Sendable {
        var period: Period
        var value: Fixed
        /// The figure that says so; nil for a sum.
        var stated: StatedFigure?
    }

    struct Target: Sendable {
        var period: Period
        var value: Fixed
        /// nil where the two cannot be compared.
        var isReached: Bool?
    }

    var measure: Measure
    var place: Place
    var newest: Newest?
    var change: ScoreChange
    var turn: Turn
    var target: Target?
    var hasBaseline: Bool
    /// How many of how many have reported for the newest period; nil where nobody is asked.
    var reported: (count: Int, expected: Int)?
    /// For how many places there is a figure.
    var places: Int
    /// How many stories were told, where it is told in words.
    var told: Int?

    var isPartial: Bool { reported.map { $0.count < $0.expected } ?? false }
}

/// How a measure moved since the period before, where the two can be compared.
enum ScoreChange: Sendable, Equatable {
    struct Moved: Sendable, Equatable {
        var since: Period
        var before: Fixed
        var difference: Fixed
        /// nil where neither more nor less is better, or nothing moved.
        var isBetter: Bool?
        /// How many partners are in both sums; nil where it is no sum.
        var reporters: Int?
    }

    case moved(Moved)
    /// The way of counting changed in this period.
    case broken(Period)
    /// Others said so than before, so it is not the same that was counted.
    case others
    /// There is no figure before it.
    case none

    var moved: Moved? { if case .moved(let moved) = self { moved } else { nil } }
}

extension ScoreChange {
    /// Between two values of one measure.
    private init(_ now: Fixed, since before: Fixed, in period: Period, of measure: Measure, reporters: Int? = nil) {
        guard let difference = now.minus(before) else {
            self = .none
            return
        }
        let isSettled = difference.units == 0 || measure.direction == .neither
        self = .moved(
            Moved(
                since: period, before: before, difference: difference,
                isBetter: isSettled ? nil : (difference.units > 0) == (measure.direction == .more),
                reporters: reporters))
    }

    /// No change is told across a series break, nor between two sources that each state it for themselves.
    init(of curve: Curve) {
        let known = curve.points.filter { $0.shown?.value != nil }
        guard let newest = known.last, let now = newest.shown, let value = now.value,
            let earlier = known.dropLast().last
        else {
            self = .none
            return
        }
        if let change = curve.breaks.last(where: { earlier.period < $0.period && $0.period <= newest.period }) {
            self = .broken(change.period)
            return
        }
        let same = earlier.stated.first { $0.figure.source == now.figure.source && $0.value != nil }
        let preferred = now.figure.isPreferred ? earlier.stated.first { $0.figure.isPreferred } : nil
        guard let before = (same ?? preferred)?.value else {
            self = .others
            return
        }
        self.init(value, since: before, in: earlier.period, of: curve.measure)
    }

    /// Of sums, only what the same partners reported is compared.
    init(of reported: ReportedTotals) {
        guard let newest = reported.drawn.last, let earlier = reported.drawn.dropLast().last else {
            self = .none
            return
        }
        if let change = reported.breaks.last(where: { earlier.period < $0.period && $0.period <= newest.period }) {
            self = .broken(change.period)
            return
        }
        func known(_ stretch: ReportedTotals.Stretch) -> [Number<Organisation>: ReportedPart?] {
            stretch.accepted.filter { $0.value != nil }
        }
        let both = Set(known(newest).keys).intersection(known(earlier).keys)
        guard let now = reported.total(newest.accepted.filter { both.contains($0.key) }),
            let before = reported.total(earlier.accepted.filter { both.contains($0.key) })
        else {
            self = .others
            return
        }
        self.init(now, since: before, in: earlier.period, of: reported.measure, reporters: both.count)
    }
}
