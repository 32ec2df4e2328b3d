public import Core
public import Initiatives

/// A figure as a file states it: its source and its group still have names only.
public struct NamedFigure: Codable, Sendable {
    public var measure: Number<Measure>
    public var place: Number<Place>
    public var period: Period
    /// nil for everybody.
    public var category: Category.Name?
    public var citation: String
    public var state: Figure.State
    public var units: Int64?
    public var rank: Int64?
    public var cases: Int64?
    public var standardError: Int64?
    public var note: String?
    public var isPreferred: Bool

    public init(
        measure: Number<Measure>, place: Number<Place>, period: Period, category: Category.Name?, citation: String,
        state: Figure.State, units: Int64?, rank: Int64? = nil, cases: Int64? = nil, standardError: Int64? = nil,
        note: String? = nil, isPreferred: Bool
    ) {
        self.measure = measure
        self.place = place
        self.period = period
        self.category = category
        self.citation = citation
        self.state = state
        self.units = units
        self.rank = rank
        self.cases = cases
        self.standardError = standardError
        self.note = note
        self.isPreferred = isPreferred
    }
}

/// The sources and groups that figures name, each once, in the order in which they come.
struct FigureNames {
    private(set) var citations: [String] = []
    private(set) var categories: [Category.Name] = []
    private var knownCitations: Set<String> = []
    private var knownCategories: Set<Category.Name> = []

    mutating func note(_ figure: NamedFigure) {
        if knownCitations.insert(figure.citation).inserted { citations.append(figure.citation) }
        if let category = figure.category, knownCategories.insert(category).inserted { categories.append(category) }
    }
}

/// The numbers under which an open batch knows these names.
struct FigureNumbers {
    private let sources: [String: Number<Source>]
    private let categories: [Category.Name: Number<Category>]

    init(_ opened: OpenBatch.Opened, of names: FigureNames) {
        sources = Dictionary(uniqueKeysWithValues: zip(names.citations, opened.sources))
        categories = Dictionary(uniqueKeysWithValues: zip(names.categories, opened.categories))
    }

    /// - Returns: nil where the figure names what was not known when the batch was opened.
    func row(of figure: NamedFigure) -> RecordFigures.Row? {
        let category = figure.category.map { categories[$0] } ?? Category.all
        guard let source = sources[figure.citation], let category else { return nil }
        return RecordFigures.Row(
            measure: figure.measure, place: figure.place, period: figure.period, category: category, source: source,
            state: figure.state, units: figure.units, rank: figure.rank, cases: figure.cases,
            standardError: figure.standardError, note: figure.note, isPreferred: figure.isPreferred)
    }
}
