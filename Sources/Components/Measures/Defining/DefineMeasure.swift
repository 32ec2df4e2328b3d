public import Core
internal import Initiatives
internal import Purposes

/// Says what is counted, and how.
public struct DefineMeasure: Action {
    public static let name = "measures.define"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var slug: Slug
    public var result: Slug
    public var question: String
    public var name: String
    public var definition: String
    public var unit: String
    public var kind = Measure.Kind.indicator
    public var form = Measure.Form.number
    /// Of a scale, the lowest first.
    public var levels: [String] = []
    public var direction = Measure.Direction.more
    public var overPlaces = Measure.OverPlaces.stated
    public var sources = Measure.Sources.compete
    public var decimals: Int64 = 0
    public var isMean = false
    public var highest: Int64?
    public var isHeadline = false
    /// nil where figures of it are stated.
    public var share: ShareOf?
    /// nil where it is the first of its kind.
    public var replaces: ReplacedMeasure?

    public init(
        scope: Scope, slug: Slug, result: Slug, question: String, name: String, definition: String, unit: String
    ) {
        self.scope = scope
        self.slug = slug
        self.result = result
        self.question = question
        self.name = name
        self.definition = definition
        self.unit = unit
    }

    public var subject: String { "measure \(slug)" }

    public func validate() throws {
        try question.requireText(at: "question", most: 200)
        try name.requireText(at: "name", most: 200)
        try definition.requireText(at: "definition", most: 2000)
        guard (0...Int64(Fixed.mostDecimals)).contains(decimals) else {
            throw Problem.invalid("measure.decimals", at: "decimals", "Between 0 and \(Fixed.mostDecimals) decimals.")
        }
        try share?.validate()
        try replaces?.validate()
        guard share == nil || isShare else {
            throw Problem.invalid("share.counting", at: "counting", "A share is a number that is added up from parts.")
        }
        try validateForm()
    }

    private var isShare: Bool { form == .number && sources == .addUp && overPlaces == .sum && isMean }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<Measure> {
        let result = try SharedResult.find(result, in: tx, scope: scope).number
        let number = Number<Measure>(try tx.nextNumber(in: Measure.self))
        try tx.insert(Measure(scope: scope, number: number, result: result, self))
        if let share = try share?.resolved(for: number, in: tx, scope: scope) { try tx.insert(share) }
        try replaces?.settle(by: number, in: tx, on: Initiative.today(in: tx))
        for (level, label) in levels.enumerated() {
            try tx.insert(ScaleLevel(scope: scope, measure: number, level: Int64(level), label: label))
        }
        return number
    }
}
