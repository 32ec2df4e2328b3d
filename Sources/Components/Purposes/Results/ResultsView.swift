internal import Core
internal import Initiatives

/// All results of an initiative, as far as whoever asks may know of them.
struct ResultsView: Sendable {
    var initiative: Initiative
    var results: [PlacedResult]
    /// Members see what was dropped, and why.
    var dropped: [PlacedResult]
    var isMember: Bool
    var maySuggest: Bool

    func results(of kind: SharedResult.Kind) -> [PlacedResult] { results.filter { $0.result.kind == kind } }
}

/// A result with the place that it is about and where its gap was stated.
struct PlacedResult: Sendable {
    var result: SharedResult
    var place: Place
    var gapSource: Source?
}

/// One result, with what stands above and below it on the line.
struct ResultView: Sendable {
    var initiative: Initiative
    var placed: PlacedResult
    var purpose: String?
    /// The steps that lead to it at once, and who works towards it. Only members see these.
    var steps: [Step]
    var speakers: [Speaker]
    var isMember: Bool
    var maySuggest: Bool
    var mayDropAtOnce: Bool
    /// Members are answering to a purpose without it.
    var isLeftOut: Bool
    /// Where it is told who changed it when, for whom that is.
    var history: String?

    var result: SharedResult { placed.result }
    var mayRevise: Bool { maySuggest && result.state != .retired && !result.isAsked }
    var mayDrop: Bool { mayRevise && (mayDropAtOnce || result.isMembersOwn) && result.dropReason == nil }
    var mayKeep: Bool { mayRevise && result.dropReason != nil && !isLeftOut }
}

extension ResultsView {
    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> ResultsView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let isMember = actor.may(.readShared)
        let places = Dictionary(uniqueKeysWithValues: try Place.all(in: tx, scope: scope).map { ($0.number, $0) })
        let sources = try Source.all(in: tx, scope: scope)
        let placed = { (results: [SharedResult]) in
            results.compactMap { result in
                places[result.place].map {
                    PlacedResult(result: result, place: $0, gapSource: result.gapSource.flatMap { sources[$0] })
                }
            }
        }
        return ResultsView(
            initiative: initiative, results: placed(try SharedResult.all(in: tx, scope: scope, for: actor)),
            dropped: isMember ? placed(try SharedResult.dropped(in: tx, scope: scope)) : [],
            isMember: isMember, maySuggest: actor.may(.propose))
    }
}

extension ResultView {
    /// - Throws: not found where there is no such result, and where whoever asks may not know of it.
    static func find(_ slug: Slug, _ result: Slug, for actor: Actor, in tx: ReadTransaction) throws -> ResultView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let isMember = actor.may(.readShared)
        guard let known = try tx.record(SharedResult.self, "scope = \(scope) AND slug = \(result)"),
            isMember || known.state == .agreed
        else { throw Problem.notFound }
        let found = isMember ? known : known.forEverybody
        let steps = try isMember ? Step.all(in: tx, scope: scope).filter { $0.leadsToResult == found.number } : []
        return ResultView(
            initiative: initiative,
            placed: PlacedResult(
                result: found, place: try Place.find(found.place, in: tx, scope: scope),
                gapSource: try found.gapSource.map { try Source.find($0, in: tx, scope: scope) }),
            purpose: try Purpose.current(in: tx, scope: scope)?.statement, steps: steps,
            speakers: isMember ? try Speakers(in: tx, scope: scope, for: actor).serving(found, in: tx) : [],
            isMember: isMember,
            maySuggest: actor.may(.propose), mayDropAtOnce: found.mayBeDroppedBy(actor),
            isLeftOut: try isMember && found.isLeftOut(in: tx),
            history: initiative.opensRecord(to: actor) ? "\(found.path(in: initiative))/history" : nil)
    }
}
