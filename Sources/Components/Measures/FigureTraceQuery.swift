public import Core
public import Initiatives
internal import Purposes

/// Which figure is meant, as addresses and files say it.
public struct FigureKey: Sendable {
    public var measure: Slug
    public var place: Slug
    public var period: Period
    public var category: Number<Category>
    public var source: Number<Source>

    public init(
        measure: Slug, place: Slug, period: Period, category: Number<Category>, source: Number<Source>
    ) {
        self.measure = measure
        self.place = place
        self.period = period
        self.category = category
        self.source = source
    }
}

extension FigureTrace {
    public static func find(
        _ initiative: Slug, _ key: FigureKey, for actor: Actor = .visitor, in tx: ReadTransaction
    ) throws -> FigureTrace {
        let initiative = try Initiative.find(initiative, in: tx)
        let scope = initiative.scope
        let measure = try Measure.find(key.measure, in: tx, scope: scope)
        let place = try Place.find(key.place, in: tx, scope: scope)
        let sources = try Source.all(in: tx, scope: scope)
        let cell: SQL = """
            c.scope = \(scope) AND c.measure = \(measure.number) AND c.place = \(place.number)
            AND c.period = \(key.period) AND c.category = \(key.category)
            """
        let current = try Figure.current(where: cell, for: actor, in: tx)
        guard let figure = current.first(where: { $0.source == key.source }),
            let batch = try tx.record(Batch.self, "scope = \(scope) AND number = \(figure.batch)"),
            let entry = try Entry.find(figure.entry, in: tx, scope: scope)
        else { throw Problem.notFound }
        return FigureTrace(
            initiative: initiative, measure: measure,
            result: try SharedResult.find(measure.result, in: tx, scope: scope, for: actor),
            purpose: try Purpose.current(in: tx, scope: scope), place: place,
            category: try tx.record(Category.self, "scope = \(scope) AND number = \(key.category)"),
            current: try measure.stated(figure, sources),
            earlier: try earlier(than: figure, in: tx).map { try measure.stated($0, sources) },
            others: try current.filter { $0.source != key.source }.map { try measure.stated($0, sources) },
            batch: batch,
            report: try TracedReport.find(figure, of: measure, at: place, in: initiative, for: actor, tx),
            mayPrefer: actor.may(.arrange) && measure.sources == .compete && figure.units != nil && !figure.isPreferred,
            entry: entry,
            proof: try InclusionProof.of(entry, in: tx))
    }

    private static func earlier(than figure: Figure, in tx: ReadTransaction) throws -> [Figure] {
        try tx.records(
            Figure.self,
            """
            scope = \(figure.scope) AND measure = \(figure.measure) AND place = \(figure.place)
            AND period = \(figure.period) AND category = \(figure.category) AND source = \(figure.source)
            AND entry < \(figure.entry) AND EXISTS (SELECT 1 FROM batch b WHERE b.scope = figure.scope
              AND b.number = figure.batch AND b.state = 'accepted')
            ORDER BY entry DESC
            """)
    }
}
