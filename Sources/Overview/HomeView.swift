public import Core
public import Initiatives
public import Measures
public import Partners
public import Purposes

/// The home of an initiative: its purpose, its headline curve, its results, who is in it, and its line.
public struct HomeView: Sendable {
    public var initiative: Initiative
    public var purpose: Purpose?
    public var purposeSource: Source?
    public var aims: [(aim: Aim, source: Source)]
    public var headline: Curve?
    /// What partners' reports of the headline add up to, where it is they who state it.
    public var reported: ReportedTotals?
    public var results: [ResultLine]
    /// The widest gap between a group and everybody, among all measures that are broken down.
    public var widestGap: WidestGap?
    public var partners: PartnersView
    /// Figures current, and how many cells have sources that disagree.
    public var figureCount: Int64
    public var conflictCount: Int64
    public var entryCount: Int64
    public var wheel: Wheel
    /// What is done, as far as whoever looks may know.
    public var activityCount: Int
    /// What waits for whoever looks, from the seat they act from.
    public var waiting: [WaitingItem] = []
    /// Whether a purpose is drafted, as far as whoever looks may know.
    public var isDrafted = false
    /// Whether whoever looks sets the initiative up.
    public var arranges = false

    /// Whether there is anything to follow from the purpose on.
    public var hasLine: Bool { purpose != nil || !results.isEmpty || figureCount > 0 }

    /// Whoever looks has to begin it: there is nothing to show yet.
    public var begins: Bool { isEmpty && arranges }

    /// Nothing has come of it yet that could be shown.
    public var isEmpty: Bool {
        purpose == nil && aims.isEmpty && headline == nil && results.isEmpty && partners.count == 0 && figureCount == 0
    }

    public struct ResultLine: Sendable {
        public var result: SharedResult
        public var measures: [Measure]
    }

    /// One measure in one period at one place: everybody, and the groups of the dimension with the widest gap.
    public struct WidestGap: Sendable {
        public var measure: Measure
        public var place: Place
        public var period: Period
        public var everybody: StatedFigure
        /// The groups of one dimension, best first; the last one is the worst off.
        public var groups: [GroupFigure]
        /// The same measure for everybody in the surrounding place, to compare.
        public var around: (place: Place, stated: StatedFigure)?
        /// Whether the measure was found in this period only, so that nothing can be said about a trend.
        public var isOnlyPeriod: Bool
    }
}

/// All initiatives that this site shows to everybody.
public struct SiteView: Sendable {
    public var initiatives: [Initiative]
}

/// The state of an initiative's record, for “how to check it yourself”, with its latest entries.
public struct RecordView: Sendable {
    public var initiative: Initiative
    public var size: Int64
    public var root: Digest
    /// Newest first. nil for whom the single entries are not: those of an initiative of people are for its members.
    public var entries: [Entry]?
}

/// One entry of the record, with the proof that it is in it.
public struct EntryView: Sendable {
    public var initiative: Initiative
    public var entry: Entry
    public var proof: InclusionProof
    /// How many rows it wrote, by table.
    public var wrote: [(table: String, rows: Int64)]
}
