public import Core
public import Initiatives

/// Lets one of several sources that compete count for a cell, by hand and with a reason. The figures stay as they were
/// stated: newer versions of the same values say which of them counts, and the batch that brings them says why.
public struct PreferSource: Action {
    public static let name = "measures.prefer-source"
    public static let verb = Verb.arrange
    static let longestReason = 500
    public var scope: Scope
    public var measure: Slug
    public var place: Slug
    public var period: Period
    public var category: Number<Category>
    public var source: Number<Source>
    public var reason: String

    public init(
        scope: Scope, measure: Slug, place: Slug, period: Period, category: Number<Category>, source: Number<Source>,
        reason: String
    ) {
        self.scope = scope
        self.measure = measure
        self.place = place
        self.period = period
        self.category = category
        self.source = source
        self.reason = reason
    }

    public var subject: String { "measure \(measure), \(period)" }

    public func validate() throws { try reason.requireText(at: "reason", most: Self.longestReason) }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let measure = try Measure.find(measure, in: tx, scope: scope)
        let place = try Place.find(place, in: tx, scope: scope).number
        let cell = try Figure.current(
            where: """
                c.scope = \(scope) AND c.measure = \(measure.number) AND c.place = \(place) AND c.period = \(period)
                AND c.category = \(category)
                """, in: tx)
        guard measure.sources == .compete, let chosen = cell.first(where: { $0.source == source }), chosen.units != nil
        else { throw Problem.notFound }
        guard !chosen.isPreferred else {
            throw Problem(.conflict, "figure.preferred", "This source counts already.")
        }
        try refuseWaiting(measure, place, in: tx)
        let batch = Batch(
            scope: scope, number: Number(try tx.nextNumber(in: Batch.self)), name: reason, state: .accepted)
        try tx.insert(batch)
        let turned = cell.filter { $0.source == source || $0.isPreferred }
        try tx.append(turned.map { $0.turned(isPreferred: $0.source == source, entry: tx.entry, batch: batch.number) })
        try batch.count(in: tx)
        return Done()
    }
}

extension PreferSource {
    /// What waits to be accepted was handed in before this decision, so it would be older than the version that says so.
    private func refuseWaiting(_ measure: Measure, _ place: Number<Place>, in tx: ReadTransaction) throws {
        let waiting = try tx.count(
            """
            SELECT COUNT(*) FROM batch b JOIN figure f ON f.scope = b.scope AND f.batch = b.number
            WHERE b.scope = \(scope) AND b.state = 'submitted' AND f.measure = \(measure.number) AND f.place = \(place)
              AND f.period = \(period) AND f.category = \(category)
            """)
        guard waiting == 0 else {
            throw Problem(
                .conflict, "figure.waiting", at: "reason", "A report of it waits. Accept it or give it back first.")
        }
    }
}

extension Figure {
    /// The same as it is stated, in a newer version.
    fileprivate func turned(isPreferred: Bool, entry: Int64, batch: Number<Batch>) -> Figure {
        var figure = self
        (figure.isPreferred, figure.entry, figure.batch) = (isPreferred, entry, batch)
        return figure
    }
}
