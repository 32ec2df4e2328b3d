public import Core
internal import Initiatives

/// Shows the figures of a batch, all at once, and brings every total up to date with them.
public struct PublishBatch: Action {
    public static let name = "measures.publish-batch"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var batch: Number<Batch>

    public init(scope: Scope, batch: Number<Batch>) {
        self.scope = scope
        self.batch = batch
    }

    public var subject: String { "batch \(batch.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done { try publish(in: tx) }

    func publish(in tx: WriteTransaction) throws -> Done {
        guard let open = try tx.record(Batch.self, "scope = \(scope) AND number = \(batch)"), open.state == .open else {
            throw Problem(.conflict, "batch.closed", "This batch is not open.")
        }
        try refuseRepeats(in: tx)
        var published = open
        published.state = .accepted
        try tx.update(open, to: published)
        try published.count(in: tx)
        return Done()
    }

    /// Two values for one cell in one batch would leave it to chance which one counts.
    private func refuseRepeats(in tx: WriteTransaction) throws {
        let twice = try tx.first(
            """
            SELECT p.name, f.period FROM figure f JOIN place p ON p.scope = f.scope AND p.number = f.place
            WHERE f.scope = \(scope) AND f.batch = \(batch)
            GROUP BY f.measure, f.place, p.name, f.period, f.category, f.source HAVING COUNT(*) > 1 LIMIT 1
            """
        ) { (place: try $0.get("name", as: String.self), period: try $0.get("period", as: Period.self)) }
        if let twice {
            throw Problem.invalid(
                "figures.repeated", "There are two figures of one source for \(twice.place), \(twice.period).")
        }
    }
}

extension Batch {
    /// From now on its figures count: every total is brought up to date with them.
    func count(in tx: WriteTransaction) throws {
        try Total.add(self, in: tx)
        try tx.derive(CurrentFigure.table, CurrentFigure.adopt(self))
        try refuseTwoPreferred(in: tx)
    }

    /// Where sources compete, one of them counts: two that are preferred would be one quantity counted twice.
    private func refuseTwoPreferred(in tx: WriteTransaction) throws {
        let twice = try tx.first(
            """
            SELECT p.name, f.period FROM figure f
            JOIN measure m ON m.scope = f.scope AND m.number = f.measure AND m.sources = 'compete'
            JOIN current_figure c ON c.scope = f.scope AND c.measure = f.measure AND c.period = f.period
              AND c.category = f.category AND c.place = f.place AND c.source <> f.source
              AND c.is_preferred = 1 AND c.units IS NOT NULL
            JOIN current_figure o ON o.scope = f.scope AND o.measure = f.measure AND o.period = f.period
              AND o.category = f.category AND o.place = f.place AND o.source = f.source
              AND o.is_preferred = 1 AND o.units IS NOT NULL
            JOIN place p ON p.scope = f.scope AND p.number = f.place
            WHERE f.scope = \(scope) AND f.batch = \(number) LIMIT 1
            """
        ) { (place: try $0.get("name", as: String.self), period: try $0.get("period", as: Period.self)) }
        if let twice {
            throw Problem.invalid(
                "figures.two-preferred", at: "preferred",
                "Another source is preferred already for \(twice.place), \(twice.period); only one can count.")
        }
    }
}
