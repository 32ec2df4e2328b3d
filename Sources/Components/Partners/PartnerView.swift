internal import Core
internal import Initiatives
internal import Web

/// One organisation in the initiative, as whoever looks may see it.
struct PartnerView: Sendable {
    var initiative: Initiative
    var partner: PartnersView.Partner
    /// Who sits for it, and who was asked to; none for those outside.
    var people: [Person]
    var now: Instant
    /// Whether whoever looks may say who it is.
    var isOwn: Bool
    /// Whether whoever looks may say in confidence how they see it.
    var mayRate: Bool
    /// Whether it is told who changed it when.
    var opensRecord: Bool
    var path: String { partner.path(in: initiative) }

    /// - Throws: `notFound` for whoever may not know of it.
    static func find(_ visit: Visit, in tx: ReadTransaction) throws -> PartnerView {
        let initiative = try Initiative.find(try visit.slug("initiative"), in: tx)
        let organisation = try Organisation.find(try visit.slug("organisation"), in: tx, scope: initiative.scope)
        let membership = try Membership.find(organisation.number, in: tx, scope: initiative.scope)
        let partner = PartnersView.Partner(
            organisation: organisation, membership: membership,
            source: try membership.source.map { try Source.find($0, in: tx, scope: initiative.scope) })
        let actor = visit.actor
        let isOwn = actor.behalf == organisation.number.value
        guard partner.isShown(to: actor) || isOwn else { throw Problem.notFound }
        return PartnerView(
            initiative: initiative, partner: partner,
            people: actor.may(.readShared)
                ? try people(organisation.number, seenBy: actor, in: tx, initiative.scope) : [],
            now: visit.store.time.now(), isOwn: actor.may(.describe) && (isOwn || actor.may(.arrange)),
            mayRate: try membership.state == .joined && !isOwn
                && Spokesperson.find(actor, in: tx, scope: initiative.scope) != nil,
            opensRecord: initiative.opensRecord(to: actor))
    }

    private static func people(
        _ organisation: Number<Organisation>, seenBy actor: Actor, in tx: ReadTransaction, _ scope: Scope
    ) throws -> [Person] {
        try Person.all(in: tx, scope: scope).compactMap { person in
            var theirs = person.seen(by: actor)
            theirs.seats = theirs.seats.filter { $0.organisation?.number == organisation }
            return theirs.seats.isEmpty ? nil : theirs
        }
    }
}
