internal import Core
internal import Initiatives

/// One pathway, as whoever looks may see it.
struct PathwayView: Sendable {
    let initiative: Initiative
    let way: PathwayBook.Way
    let isMember: Bool
    let mayDraw: Bool
    /// Whether whoever looks acts for an organisation that may say how many went on.
    let mayState: Bool
    let opensRecord: Bool

    var path: String { way.pathway.path(in: initiative) }

    static func find(_ slug: Slug, _ pathway: Slug, for actor: Actor, in tx: ReadTransaction) throws -> PathwayView {
        let initiative = try Initiative.find(slug, in: tx)
        let book = try PathwayBook.of(initiative, isMember: actor.may(.readShared), in: tx)
        guard let way = book.ways.first(where: { $0.pathway.slug == pathway }) else { throw Problem.notFound }
        return PathwayView(
            initiative: initiative, way: way, isMember: actor.may(.readShared), mayDraw: actor.may(.arrange),
            mayState: actor.may(.record) && actor.behalf != nil, opensRecord: initiative.opensRecord(to: actor))
    }
}

extension Pathway {
    func path(in initiative: Initiative) -> String { "/\(initiative.slug)/pathways/\(slug)" }
}
