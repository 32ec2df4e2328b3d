internal import Core
internal import Initiatives

/// How one's own organisation sees another: for itself alone.
struct RateView: Sendable {
    var initiative: Initiative
    var own: Organisation
    var rated: Organisation
    /// nil where it has not said so yet.
    var answers: [RatingItem: Int64]?

    /// - Throws: `notFound` for whoever speaks for no organisation here, and for whom they cannot rate.
    static func find(_ slug: Slug, _ organisation: Slug, for actor: Actor, in tx: ReadTransaction) throws -> RateView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        guard let own = try Spokesperson.find(actor, in: tx, scope: scope) else { throw Problem.notFound }
        let rated = try Organisation.rated(organisation, by: own, in: tx, scope: scope)
        return RateView(
            initiative: initiative, own: try Organisation.find(own, in: tx, scope: scope), rated: rated,
            answers: try Rating.find(by: own, of: rated.number, in: tx, scope: scope)?.opened(in: tx))
    }
}
