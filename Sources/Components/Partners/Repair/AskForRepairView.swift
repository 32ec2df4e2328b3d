internal import Core
internal import Initiatives

/// Another organisation that one's own could ask to talk.
struct AskForRepairView: Sendable {
    var initiative: Initiative
    var other: Organisation

    /// - Throws: `notFound` for whoever speaks for no organisation here, and for whom they cannot ask.
    static func find(
        _ slug: Slug, _ organisation: Slug, for actor: Actor, in tx: ReadTransaction
    ) throws -> AskForRepairView {
        let initiative = try Initiative.find(slug, in: tx)
        guard let own = try Spokesperson.find(actor, in: tx, scope: initiative.scope) else { throw Problem.notFound }
        return AskForRepairView(
            initiative: initiative,
            other: try Organisation.rated(organisation, by: own, in: tx, scope: initiative.scope))
    }
}
