internal import Core
internal import Initiatives

/// Another organisation that one's own could ask to talk.
struct AskForRepairView: Sendable {
    var initiative: Initiative
    var other: Organisation
    /// The one that goes on between the two.
    var going: ID<Repair>?
    /// The day from which on one may ask them again, where one has to wait for it.
    var rest: Day?

    /// - Throws: `notFound` for whoever speaks for no organisation here, and for whom they cannot ask.
    static func find(
        _ slug: Slug, _ organisation: Slug, for actor: Actor, in tx: ReadTransaction
    ) throws -> AskForRepairView {
        let initiative = try Initiative.find(slug, in: tx)
        guard let own = try Spokesperson.find(actor, in: tx, scope: initiative.scope) else { throw Problem.notFound }
        let other = try Organisation.other(organisation, than: own, in: tx, scope: initiative.scope)
        let asking = try RepairAsking.find(initiative, for: actor, speaking: own, in: tx)
        return AskForRepairView(
            initiative: initiative, other: other, going: asking.going(with: other.number),
            rest: asking.rest(from: other.number))
    }
}
