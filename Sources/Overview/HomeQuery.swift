internal import Activities
public import Core
internal import Initiatives
internal import Measures
internal import Partners
internal import Purposes

extension HomeView {
    public static func find(_ slug: Slug, for actor: Actor = .visitor, in tx: ReadTransaction) throws -> HomeView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let sources = try Source.all(in: tx, scope: scope)
        let results = try SharedResult.all(in: tx, scope: scope, for: actor)
        let measures = try Measure.all(in: tx, scope: scope)
        let purpose = try Purpose.current(in: tx, scope: scope)
        let headline = try headline(measures, results, sources, for: actor, in: tx)
        return HomeView(
            initiative: initiative, purpose: purpose, purposeSource: purpose?.source.flatMap { sources[$0] },
            aims: try Aim.all(in: tx, scope: scope).compactMap { aim in sources[aim.source].map { (aim, $0) } },
            headline: headline,
            reported: try headline.flatMap { try $0.reported(on: initiative.day(at: tx.now), for: actor, in: tx) },
            results: results.map { result in
                ResultLine(result: result, measures: measures.filter { $0.result == result.number })
            },
            widestGap: try WidestGap.find(among: measures, results: results, sources: sources, for: actor, in: tx),
            partners: try PartnersView.of(initiative, sources: sources, in: tx),
            figureCount: results.isEmpty ? 0 : try Figure.currentCount(in: tx, scope: scope),
            conflictCount: results.isEmpty ? 0 : try Figure.conflictCount(in: tx, scope: scope),
            entryCount: try RecordHead.find(in: tx, scope: scope).size,
            wheel: try Wheel.find(initiative, for: actor, in: tx),
            activityCount: try Activity.all(in: tx, scope: scope, for: actor).count,
            waiting: actor.seat == nil ? [] : try OverviewComponent.waiting.flatMap { try $0(actor, initiative, tx) },
            isDrafted: try Purpose.isDrafted(for: actor, in: tx, scope: scope), arranges: actor.may(.arrange))
    }

    private static func headline(
        _ measures: [Measure], _ results: [SharedResult], _ sources: [Number<Source>: Source], for actor: Actor,
        in tx: ReadTransaction
    ) throws -> Curve? {
        guard let measure = measures.first(where: \.isHeadline),
            let result = results.first(where: { $0.number == measure.result })
        else { return nil }
        return try Curve.headline(of: measure, at: result.place, sources: sources, for: actor, in: tx)
    }
}

extension HomeView.WidestGap {
    static func find(
        among measures: [Measure], results: [SharedResult], sources: [Number<Source>: Source], for actor: Actor,
        in tx: ReadTransaction
    ) throws -> HomeView.WidestGap? {
        guard let widest = try Gap.widest(among: measures, in: tx),
            let measure = measures.first(where: { $0.number.value == widest.measure }),
            let result = results.first(where: { $0.number == measure.result })
        else { return nil }
        let curves = try Curve.all(of: measure, first: result.place, sources: sources, for: actor, in: tx)
        guard let curve = curves.first(where: { $0.place.number.value == widest.place }),
            let point = curve.points.first(where: { $0.period.code == widest.period }), let everybody = point.shown
        else { return nil }
        let groups = try GroupFigure.all(
            of: measure, at: curve.place.number, in: point.period, everybody: everybody.value, sources: sources,
            for: actor, tx: tx)
        let dimension = groups.first { $0.category.number.value == widest.category }?.category.dimension
        let around = curves.first { $0.place.number == curve.place.parent }
        return HomeView.WidestGap(
            measure: measure, place: curve.place, period: point.period, everybody: everybody,
            groups: groups.filter { $0.category.dimension == dimension }.reversed(),
            around: around.flatMap { around in
                around.points.first { $0.period == point.period }?.shown.map { (around.place, $0) }
            }, isOnlyPeriod: curve.points.count == 1)
    }
}

extension SiteView {
    public static func find(in tx: ReadTransaction) throws -> SiteView {
        SiteView(initiatives: try Initiative.all(in: tx).filter(\.isPublished))
    }
}

extension RecordView {
    public static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> RecordView {
        let initiative = try Initiative.find(slug, in: tx)
        let head = try RecordHead.find(in: tx, scope: initiative.scope)
        return RecordView(
            initiative: initiative, size: head.size, root: head.root,
            entries: initiative.opensRecord(to: actor) ? try Entry.latest(50, in: tx, scope: initiative.scope) : nil)
    }
}

extension EntryView {
    public static func find(
        _ slug: Slug, _ sequence: Int64, for actor: Actor, in tx: ReadTransaction
    ) throws -> EntryView {
        let initiative = try Initiative.find(slug, in: tx)
        guard initiative.opensRecord(to: actor), let entry = try Entry.find(sequence, in: tx, scope: initiative.scope)
        else { throw Problem.notFound }
        return EntryView(
            initiative: initiative, entry: entry, proof: try InclusionProof.of(entry, in: tx),
            wrote: try entry.wrote(in: tx))
    }
}
