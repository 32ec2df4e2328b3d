public import Core

/// Which older measure a new one takes the place of, and why.
public struct ReplacedMeasure: Codable, Sendable {
    static let longestReason = 500
    public var measure: Slug
    public var reason: String

    public init(measure: Slug, reason: String) {
        self.measure = measure
        self.reason = reason
    }

    func validate() throws { try reason.requireText(at: "replacesReason", most: Self.longestReason) }

    /// From the period that runs now on, nobody is asked for the old one. What was asked before stays due.
    func settle(by successor: Number<Measure>, in tx: WriteTransaction, on today: Day) throws {
        let old = try Measure.find(measure, in: tx, scope: tx.scope)
        guard try Replacement.find(old.number, in: tx, scope: tx.scope) == nil else {
            throw Problem(.conflict, "measure.replaced", at: "replaces", "“\(old.name)” was replaced already.")
        }
        guard try Share.all(from: old.number, in: tx, scope: tx.scope).isEmpty else {
            throw Problem(.conflict, "measure.in-share", at: "replaces", "A share is computed from “\(old.name)”.")
        }
        try tx.insert(
            Replacement(scope: tx.scope, measure: old.number, successor: successor, reason: reason))
        guard let schedule = try Schedule.find(old.number, in: tx, scope: tx.scope) else { return }
        let last = schedule.ended(on: today).last
        let asked = try tx.records(
            Reporter.self,
            "scope = \(tx.scope) AND measure = \(old.number) ORDER BY organisation, place")
        for reporter in asked { try reporter.end(with: last, in: tx) }
    }
}

extension Reporter {
    /// - Parameter last: the last period that it reports; one that would begin later never does.
    fileprivate func end(with last: Period?, in tx: WriteTransaction) throws {
        guard let last, first <= last else { return try tx.retire(self) }
        if let known = self.last, known <= last { return }
        var ended = self
        ended.last = last
        try tx.update(self, to: ended)
    }
}

extension Replacement {
    static func find(_ measure: Number<Measure>, in tx: ReadTransaction, scope: Scope) throws -> Replacement? {
        try tx.record(Replacement.self, "scope = \(scope) AND measure = \(measure)")
    }
}
