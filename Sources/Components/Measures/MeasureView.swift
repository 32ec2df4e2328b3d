internal import Activities
public import Core
public import Initiatives
public import Purposes

// What the pages about measures show. Queries make these values; pages and JSON are made from them.

/// A figure with who states it, ready to be shown.
public struct StatedFigure: Sendable {
    public var figure: Figure
    public var source: Source
    /// nil unless reported.
    public var value: Fixed?
    public var wording: Wording
    /// A mean of too few cases.
    public var isUnreliable: Bool
}

/// One period of a curve. Of several sources the preferred one comes first.
public struct CurvePoint: Sendable {
    public var period: Period
    public var stated: [StatedFigure]

    public var shown: StatedFigure? { stated.first }
    /// What other sources say, where it differs.
    public var conflicts: [StatedFigure] {
        stated.dropFirst().filter { $0.value != nil && $0.value != shown?.value }
    }
}

/// A measure's figures at one place, not broken down, oldest first.
public struct Curve: Sendable {
    public var measure: Measure
    public var place: Place
    public var points: [CurvePoint]
    public var breaks: [SeriesBreak]
    public var stories: [Story]
    /// The citations of breaks and stories.
    public var sources: [Number<Source>: Source]

    /// The points between breaks: only these may be joined by a line or compared.
    public var runs: [[CurvePoint]] {
        var runs: [[CurvePoint]] = [[]]
        for point in points {
            let last = runs[runs.count - 1].last?.period
            if let last, breaks.contains(where: { last < $0.period && $0.period <= point.period }) { runs.append([]) }
            runs[runs.count - 1].append(point)
        }
        return runs.filter { !$0.isEmpty }
    }
}

/// A group beside everybody, in one period at one place.
public struct GroupFigure: Sendable {
    public var category: Category
    /// The preferred source's.
    public var stated: StatedFigure
    public var others: [StatedFigure]
    /// Group minus everybody; nil where everybody's figure is missing.
    public var gap: Fixed?
}

/// A total over the parts of a place, computed from them.
public struct PlaceTotal: Sendable {
    public var place: Place
    public var value: Fixed
    /// How many figures were added up.
    public var figures: Int64
}

/// Everything the page of one measure shows.
public struct MeasureView: Sendable {
    public var initiative: Initiative
    public var measure: Measure
    public var result: SharedResult
    /// At the place that the result is about.
    public var curve: Curve
    /// The same measure at other places that state it (the country beside the state).
    public var elsewhere: [Curve]
    /// The last period at the result's place, broken down; worst first within each dimension.
    public var groups: [GroupFigure]
    /// For measures that add up over places: the whole and its parts in the last period.
    public var totals: [PlaceTotal]
    public var totalsPeriod: Period?
    /// The places within, broken down as far as they are; nil where none of them has a figure.
    public var places: PlaceGrid?
    /// Where it began, shall go, and goes if nothing changes.
    public var markers: Markers
    /// Where partners report parts of one sum.
    public var reported: ReportedTotals?
    /// Where it is a share, by group; nil for whoever is no member.
    public var shareGroups: ShareGroups?
    /// What it is computed from, part of, or takes the place of.
    public var kin: MeasureKin
    /// Where it is told in words: the newest of what was told.
    var told: StoriesView?
    /// Of which activities it counts something, as far as whoever looks may know of them.
    var activities: [Activity]
    public var isMember: Bool
    /// Whether its figures can say how many people need something, and whoever looks may say so.
    var mayTakeNeed: Bool
    public var mayArrange: Bool
    /// Whether it is told who changed it when.
    var opensRecord: Bool
}

/// “Where this comes from”: one figure, all its versions, and its way up to the purpose and down to the record.
public struct FigureTrace: Sendable {
    public var initiative: Initiative
    public var measure: Measure
    public var result: SharedResult
    public var purpose: Purpose?
    public var place: Place
    public var category: Category?
    public var current: StatedFigure
    /// Earlier versions by the same source, newest first.
    public var earlier: [StatedFigure]
    /// What other sources state of the same cell.
    public var others: [StatedFigure]
    public var batch: Batch
    /// The report that it came with; nil where there is none, or whoever looks may not see it.
    var report: TracedReport?
    /// Whether whoever looks can let it count in the place of another source.
    var mayPrefer: Bool
    public var entry: Entry
    public var proof: InclusionProof
}
