public import HTML

/// A curve over time. It breaks where the method changed, is dotted where a period is missing, and says what happened
/// and what disagrees where it is.
public struct LineChart: HTML {
    /// One period.
    public struct Point: Sendable {
        /// When it is: the middle of the period, in days since 1970.
        var time: Double
        var label: String
        var value: Double?
        /// The value as it is read.
        var text: String
        /// What stands under it: a rank, another source's figure.
        var notes: [Note]

        public init(time: Double, label: String, value: Double?, text: String, notes: [Note] = []) {
            self.time = time
            self.label = label
            self.value = value
            self.text = text
            self.notes = notes
        }
    }

    /// A few words under a point, and the same in fewer letters for where space is dear.
    public struct Note: Sendable {
        var words: String
        var short: String

        public init(_ words: String, short: String) {
            self.words = words
            self.short = short
        }
    }

    /// Something that happened, or the moment from which another method counts.
    public struct Moment: Sendable {
        public enum Kind: Sendable { case event, seriesBreak }

        var time: Double
        /// When it was, in the page's language; it stands on a line of its own.
        var day: String?
        var words: String
        var kind: Kind
        /// Of its words, where it is not the page's.
        var language: String?

        public init(_ kind: Kind, time: Double, day: String? = nil, words: String, language: String? = nil) {
            self.language = language
            self.kind = kind
            self.time = time
            self.day = day
            self.words = words
        }
    }

    /// The same quantity somewhere else, to compare with.
    public struct Companion: Sendable {
        var name: String
        /// The points between series breaks; only these are joined.
        var runs: [[(time: Double, value: Double)]]

        public init(name: String, runs: [[(time: Double, value: Double)]]) {
            self.name = name
            self.runs = runs
        }
    }

    public var id: String
    public var title: String
    public var description: String
    /// The points between series breaks; only these are joined.
    public var runs: [[Point]]
    public var moments: [Moment]
    public var companions: [Companion]
    /// The names of the values from 0 on, where there is nothing between them: then the axis says these, and the line goes
    /// in steps. Empty where the values are numbers.
    public var levels: [String]
    let reader: Reader
    /// Of the title, where it is not the page's.
    let titleLanguage: String?

    public init(
        id: String, title: String, description: String, runs: [[Point]], moments: [Moment] = [],
        companions: [Companion] = [], levels: [String] = [], titleLanguage: String? = nil, reader: Reader
    ) {
        self.levels = levels
        self.titleLanguage = titleLanguage
        self.id = id
        self.title = title
        self.description = description
        self.runs = runs
        self.moments = moments.sorted { $0.time < $1.time }
        self.companions = companions
        self.reader = reader
    }

    public var body: some HTML {
        DrawnTwice { size in LineDrawing(chart: self, layout: LineLayout(self, size)) }
    }
}
