public import Core
internal import Initiatives

/// Records that the method of a measure changed, so that nothing is compared across the change.
public struct BreakSeries: Action {
    public static let name = "measures.break-series"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var measure: Slug
    public var period: Period
    public var reason: String
    public var citation: String

    public init(scope: Scope, measure: Slug, period: Period, reason: String, citation: String) {
        self.scope = scope
        self.measure = measure
        self.period = period
        self.reason = reason
        self.citation = citation
    }

    public var subject: String { "measure \(measure)" }

    public func validate() throws {
        try reason.requireText(at: "reason", most: 1000)
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let measure = try Measure.find(measure, in: tx, scope: scope).number
        let source = try Source.cited(citation, in: tx)
        try tx.insert(SeriesBreak(scope: scope, measure: measure, period: period, reason: reason, source: source))
        return Done()
    }
}
