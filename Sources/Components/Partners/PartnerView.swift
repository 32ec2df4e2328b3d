internal import Core
internal import Initiatives
internal import Web

/// One organisation in the initiative, as whoever looks may see it.
struct PartnerView: Sendable {
    var initiative: Initiative
    var partner: PartnersView.Partner
    var profile: PartnerProfile
    /// What it does here; nothing where that is not asked for.
    var doing: [PartnerDoing] = []
    /// Who sits for it, and who was asked to; none for those outside.
    var people: [Person]
    var now: Instant
    /// Whether whoever looks may say who it is.
    var isOwn: Bool
    /// Whether whoever looks may say how it can be known and where it works.
    var maySayProfile: Bool
    /// Whether whoever looks may say in confidence how they see it.
    var mayRate: Bool
    /// Whether whoever looks may ask in private to talk.
    var mayAskToTalk: Bool
    /// Whether it is told who changed it when.
    var opensRecord: Bool
    var path: String { partner.path(in: initiative) }

    /// The address of one that was merged leads to the one that stays.
    /// - Throws: `notFound` for whoever may not know of it.
    static func find(
        _ visit: Visit, _ doing: [PartnerDoing.Query] = [], in tx: ReadTransaction
    ) throws -> PartnerView {
        let initiative = try Initiative.find(try visit.slug("initiative"), in: tx)
        let named = try Organisation.find(try visit.slug("organisation"), in: tx, scope: initiative.scope)
        let alias = try OrganisationAlias.find(named.number, in: tx, scope: initiative.scope)
        if alias != nil { try requireShown(named, to: visit.actor, in: tx) }
        let organisation = try alias.map { try Organisation.find($0.stays, in: tx, scope: initiative.scope) } ?? named
        let membership = try Membership.find(organisation.number, in: tx, scope: initiative.scope)
        let actor = visit.actor
        let silent = actor.may(.readShared) ? try Silence.since(initiative, in: tx) : [:]
        let partner = PartnersView.Partner(
            organisation: organisation, membership: membership,
            source: try membership.source.map { try Source.find($0, in: tx, scope: initiative.scope) },
            silentSince: silent[organisation.number])
        let isOwn = actor.behalf == organisation.number.value
        guard partner.isShown(to: actor) || isOwn else { throw Problem.notFound }
        let own =
            membership.state == .joined && !isOwn
            ? try Spokesperson.find(actor, in: tx, scope: initiative.scope) : nil
        return PartnerView(
            initiative: initiative, partner: partner,
            profile: try PartnerProfile.all(organisation.number, in: tx, scope: initiative.scope)[
                organisation.number] ?? PartnerProfile(),
            doing: try doing.flatMap { try $0(organisation.number, initiative, actor, tx) },
            people: actor.may(.readShared)
                ? try people(organisation.number, seenBy: actor, in: tx, initiative.scope) : [],
            now: visit.store.time.now(), isOwn: actor.may(.describe) && (isOwn || actor.may(.arrange)),
            maySayProfile: PartnerProfile.isSaid(by: actor, of: membership),
            mayRate: own != nil,
            mayAskToTalk: try own.map { own in
                try RepairAsking.find(initiative, for: actor, speaking: own, in: tx).rest(from: organisation.number)
                    == nil
            } ?? false,
            opensRecord: initiative.opensRecord(to: actor))
    }

    /// Who might not know of it is not told by where its address leads that it was here.
    private static func requireShown(_ merged: Organisation, to actor: Actor, in tx: ReadTransaction) throws {
        let partner = PartnersView.Partner(
            organisation: merged, membership: try Membership.find(merged.number, in: tx, scope: merged.scope))
        guard partner.isShown(to: actor) else { throw Problem.notFound }
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
