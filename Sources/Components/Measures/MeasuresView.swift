public import Core
public import Initiatives
public import Purposes

/// All measures of an initiative under the results they serve, each with its newest figure.
public struct MeasuresView: Sendable {
    public var initiative: Initiative
    /// In the order of the results. A result without measures is there too: that is worth knowing.
    public var results: [ServedResult]
    public var isMember: Bool
    public var mayArrange: Bool
    /// What reporting takes all partners together in a year, in minutes; nil for whoever is no member.
    public var minutesAYear: Int64?

    public struct ServedResult: Sendable {
        public var result: SharedResult
        public var measures: [LatestFigure]
    }

    /// A measure with its newest reported figure at the place that its result is about.
    public struct LatestFigure: Sendable {
        public var measure: Measure
        public var place: Place
        public var stated: StatedFigure?
        /// For a measure that adds up over places: the newest total at that place, where the place states none itself.
        public var total: PlaceTotal?
        public var totalPeriod: Period?
        /// How many places have any figure of it.
        public var places: Int
        /// How many stories were told, where it is told in words.
        public var told: Int?
        /// Whether it is said where it began.
        public var hasBaseline: Bool
    }
}
