internal import Core
internal import Initiatives

/// What an organisation sent and received, and how that went.
struct ReferralsView: Sendable {
    struct Line: Sendable {
        var referral: Referral
        var side: ReferralSide
        /// The other organisation.
        var other: Organisation
        /// nil where the person does not agree any more.
        var words: ReferralWords?
        /// What they said came of it, for whom they let read of them.
        var outcome: Referral.Outcome? { words == nil ? nil : referral.outcome }
    }

    /// The most of those that are over that are shown.
    static let mostOver = 50

    var initiative: Initiative
    /// nil for whoever is not in charge of referrals.
    var own: Organisation?
    /// Whether whoever looks says who else is in charge.
    var isLead: Bool
    var sent: [Line] = []
    var received: [Line] = []
    var sentFigures = ReferralFigures([])
    var receivedFigures = ReferralFigures([])
    var receivers: [Organisation] = []

    var path: String { "/\(initiative.slug)/referrals" }
}

extension ReferralsView {
    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> ReferralsView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        guard let own = try ReferralKeeper.organisation(of: actor, in: tx, scope: scope) else {
            return ReferralsView(initiative: initiative, own: nil, isLead: false)
        }
        let organisations = try tx.records(Organisation.self, "scope = \(scope)")
        let held = try Referral.all(of: own, in: tx, scope: scope)
        let (sent, received) = (held.filter { $0.side == .sender }, held.filter { $0.side == .receiver })
        let desk = Desk(organisations: organisations, consents: try ReferralConsent.all(about: own, in: tx, scope))
        return ReferralsView(
            initiative: initiative, own: organisations.first { $0.number == own }, isLead: actor.role == .partnerLead,
            sent: try desk.lines(sent, in: tx), received: try desk.lines(received, in: tx),
            sentFigures: ReferralFigures(sent.map(\.referral)),
            receivedFigures: ReferralFigures(received.map(\.referral)),
            receivers: try ReferralKeeper.receivers(besides: own, in: tx, scope: scope))
    }

    /// Lays out referrals, those that are open first.
    private struct Desk {
        let organisations: [Organisation]
        let consents: [ID<Referral>: ReferralConsent]

        func lines(_ held: [Referral.Held], in tx: ReadTransaction) throws -> [Line] {
            let over = held.filter(\.referral.state.isOver).prefix(ReferralsView.mostOver)
            return try (held.filter { !$0.referral.state.isOver } + over).compactMap { held in
                let other = held.side == .sender ? held.referral.receiver : held.referral.sender
                return try organisations.first { $0.number == other }.map {
                    Line(
                        referral: held.referral, side: held.side, other: $0,
                        words: try held.words(consents[held.referral.id], in: tx))
                }
            }
        }
    }
}

extension ReferralConsent {
    /// Those about everything that an organisation received.
    fileprivate static func all(
        about own: Number<Organisation>, in tx: ReadTransaction, _ scope: Scope
    ) throws -> [ID<Referral>: ReferralConsent] {
        let found = try tx.records(
            ReferralConsent.self,
            """
            scope = \(scope) AND EXISTS (SELECT 1 FROM referral r WHERE r.scope = referral_consent.scope
              AND r.id = referral_consent.referral AND r.receiver = \(own))
            """)
        return Dictionary(found.map { ($0.referral, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
