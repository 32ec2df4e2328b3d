public import Core
internal import Initiatives

/// Whether a curve has turned: whether its newest figure is better than what was forecast for that period. Better than
/// last time is not enough, and where the two cannot be compared nothing is claimed.
public enum Turn: Sendable, Equatable {
    public struct Compared: Sendable, Equatable {
        public var period: Period
        public var value: Fixed
        public var forecast: Fixed
        /// The forecast was written down when the period was over.
        public var isAfterwards: Bool
    }

    case turned(Compared)
    case notTurned(Compared)
    /// The way of counting changed in this period: after what the forecast goes on from.
    case seriesBreak(Period)
    /// There is none for the newest figure's period; perhaps for a later one.
    case noForecast(Period, next: Period?)
    case noFigure
    /// No period has reports of everybody who is asked.
    case incomplete
    /// Neither more nor less of it is better.
    case neither
}

extension Turn {
    /// What is known, period by period, oldest first.
    private typealias Known = (period: Period, value: Fixed)

    /// - Parameter reported: where partners report parts of a sum. Then only sums of all who are asked are compared: the
    ///   forecast is for all of them.
    init(of curve: Curve, _ markers: Markers, reported: ReportedTotals?) {
        let known = Self.known(curve, reported)
        guard curve.measure.direction != .neither else {
            self = .neither
            return
        }
        guard let newest = known.last else {
            self = reported == nil ? .noFigure : .incomplete
            return
        }
        let forecasts = markers.standing(.forecast, at: curve.place.number)
        guard let forecast = forecasts.last(where: { $0.marker.period == newest.period }) else {
            let later = forecasts.first { $0.marker.period > newest.period }
            self = .noForecast(newest.period, next: later?.marker.period)
            return
        }
        if let change = Self.change(
            before: newest.period, forecast, known, reported?.breaks ?? curve.breaks,
            markers.standing(.baseline, at: curve.place.number).map(\.marker.period))
        {
            self = .seriesBreak(change.period)
            return
        }
        let compared = Compared(
            period: newest.period, value: newest.value, forecast: forecast.value,
            isAfterwards: forecast.marker.day > newest.period.last)
        let isBetter =
            curve.measure.direction == .more
            ? newest.value.units > forecast.value.units : newest.value.units < forecast.value.units
        self = isBetter ? .turned(compared) : .notTurned(compared)
    }

    private static func known(_ curve: Curve, _ reported: ReportedTotals?) -> [Known] {
        guard let reported else {
            return curve.points.compactMap { point in point.shown?.value.map { (point.period, $0) } }
        }
        return reported.stretches.compactMap { stretch in
            let isOfAll = stretch.accepted.count >= stretch.expected && stretch.accepted.values.allSatisfy { $0 != nil }
            return isOfAll ? reported.total(stretch.accepted).map { (stretch.period, $0) } : nil
        }
    }

    /// A change of method after what the forecast goes on from: where it began, and what was known when it was made.
    private static func change(
        before period: Period, _ forecast: Markers.Placed, _ known: [Known], _ breaks: [SeriesBreak], _ begun: [Period]
    ) -> SeriesBreak? {
        let seen = known.map(\.period).filter { $0.last <= forecast.marker.day }
        let starts = [begun, seen].compactMap { $0.last { $0 < period } }
        guard let start = starts.min() else { return nil }
        return breaks.last { start < $0.period && $0.period <= period }
    }

    public var compared: Compared? {
        switch self {
        case .turned(let compared), .notTurned(let compared): compared
        case .seriesBreak, .noForecast, .noFigure, .incomplete, .neither: nil
        }
    }
}
