public import Core
public import Purposes

/// What is counted, and how to read it.
public struct Measure: Record, Codable {
    public enum Kind: String, Storable, Codable, CaseIterable, Sendable {
        /// About a whole population; owned by no partner.
        case indicator
        /// About one activity's or organisation's own participants: how much was done, how well, and whether anybody is
        /// better off [Results-Based Accountability].
        case howMuch = "how much"
        case howWell = "how well"
        case betterOff = "better off"
        /// About participants, from before it was asked which of the three.
        case performance

        /// What somebody can choose.
        public static let offered: [Kind] = [.indicator, .howMuch, .howWell, .betterOff]
    }
    /// What an answer is.
    public enum Form: String, Storable, Codable, CaseIterable, Sendable {
        case number
        /// One of a few levels that have names, the lowest first.
        case scale
        /// Reached or not.
        case milestone
        /// What changed for somebody, in words. It has no figures.
        case story
    }
    /// Which way is better; neither, where it only says what was done or asked.
    public enum Direction: String, Storable, Codable, CaseIterable, Sendable { case more, less, neither }
    /// How figures of the parts of a place make one for the whole.
    public enum OverPlaces: String, Storable, Codable, Sendable {
        case sum
        /// The figure is stated for each place; nothing is computed from its parts.
        case stated
    }
    /// Whether several sources each report their part, or each state the same quantity.
    public enum Sources: String, Storable, Codable, Sendable {
        case addUp = "add up"
        case compete
    }

    public var scope: Scope
    public var number: Number<Measure>
    public var slug: Slug
    public var result: Number<SharedResult>
    /// The question that it answers, in plain words: “Did the whole system get better?”
    public var question: String
    public var name: String
    public var definition: String
    /// After a number: “of 1,000”, “students”.
    public var unit: String
    public var kind: Kind
    public var form: Form
    public var direction: Direction
    public var overPlaces: OverPlaces
    public var sources: Sources
    /// Figures are stored as whole numbers of 10^−decimals.
    public var decimals: Int64
    /// Its values are means or shares of cases, so that few cases make one unreliable.
    public var isMean: Bool
    /// The highest possible value, in stored units, where there is one.
    public var highest: Int64?
    /// The curve on the initiative's home.
    public var isHeadline: Bool
    /// Of a scale: the names of its levels, the lowest first. They stand in a table of their own, from which
    /// ``find(_:in:scope:)`` reads them.
    public internal(set) var levels: [String] = []

    public static let columns = [
        Column("scope", \Measure.scope), Column("number", \Measure.number), Column("slug", \Measure.slug),
        Column("result", \Measure.result), Column("question", \Measure.question), Column("name", \Measure.name),
        Column("definition", \Measure.definition), Column("unit", \Measure.unit), Column("kind", \Measure.kind),
        Column("form", \Measure.form), Column("direction", \Measure.direction),
        Column("over_places", \Measure.overPlaces),
        Column("sources", \Measure.sources), Column("decimals", \Measure.decimals), Column("is_mean", \Measure.isMean),
        Column("highest", \Measure.highest), Column("is_headline", \Measure.isHeadline),
    ]
    public static let table = declare(
        "measure", .recorded, key: ["scope", "number"], unique: [["scope", "slug"]],
        references: [.to("result", from: ["scope", "result"], at: ["scope", "number"])],
        checks: ["decimals BETWEEN 0 AND 9", formIsKnown])
    static let formIsKnown = "form IN ('number', 'scale', 'milestone', 'story')"
    /// Until this column came, every measure was a number.
    public static let addedForm = AddedColumn("form", to: table, before: Form.number.rawValue, check: formIsKnown)

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        slug = try row.get("slug")
        result = try row.get("result")
        question = try row.get("question")
        name = try row.get("name")
        definition = try row.get("definition")
        unit = try row.get("unit")
        kind = try row.get("kind")
        form = try row.get("form")
        direction = try row.get("direction")
        overPlaces = try row.get("over_places")
        sources = try row.get("sources")
        decimals = try row.get("decimals")
        isMean = try row.get("is_mean")
        highest = try row.get("highest")
        isHeadline = try row.get("is_headline")
    }

    init(scope: Scope, number: Number<Measure>, result: Number<SharedResult>, _ define: DefineMeasure) {
        self.scope = scope
        self.number = number
        slug = define.slug
        self.result = result
        question = define.question
        name = define.name
        definition = define.definition
        unit = define.unit
        kind = define.kind
        form = define.form
        direction = define.direction
        overPlaces = define.overPlaces
        sources = define.sources
        decimals = define.decimals
        isMean = define.isMean
        highest = define.form.highest(levels: define.levels) ?? define.highest
        isHeadline = define.isHeadline
        levels = define.levels
    }

    public func value(_ units: Int64) -> Fixed { Fixed(units: units, decimals: Int(decimals)) }
}
