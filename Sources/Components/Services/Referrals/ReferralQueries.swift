internal import Core
internal import Initiatives

extension Referral {
    /// A referral as one of its two organisations stands to it.
    struct Held {
        var referral: Referral
        var side: ReferralSide
    }

    /// One that somebody is in charge of. What others have, and what was not sent yet, is not there.
    static func find(
        _ id: ID<Referral>, for actor: Actor, in tx: ReadTransaction, scope: Scope
    ) throws -> Held {
        let own = try ReferralKeeper.ownOrganisation(of: actor, in: tx, scope: scope)
        guard let referral = try tx.record(Referral.self, "scope = \(scope) AND id = \(id)"),
            let side = referral.side(of: own)
        else { throw Problem.notFound }
        return Held(referral: referral, side: side)
    }

    /// One that whoever acts sent, or is about to send.
    static func sent(_ id: ID<Referral>, by actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> Referral {
        let held = try find(id, for: actor, in: tx, scope: scope)
        guard held.side == .sender else { throw Problem.notFound }
        return held.referral
    }

    /// One whose words can still be changed, and of which nobody else knows.
    static func draft(_ id: ID<Referral>, of actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> Referral {
        let referral = try sent(id, by: actor, in: tx, scope: scope)
        guard referral.state == .draft else {
            throw Problem(.conflict, "referral.sent", "This was sent already.")
        }
        return referral
    }

    /// All that an organisation sent or received, newest first.
    static func all(of own: Number<Organisation>, in tx: ReadTransaction, scope: Scope) throws -> [Held] {
        try tx.records(
            Referral.self,
            "scope = \(scope) AND (sender = \(own) OR receiver = \(own)) ORDER BY written DESC, id"
        ).compactMap { referral in referral.side(of: own).map { Held(referral: referral, side: $0) } }
    }

    private func side(of own: Number<Organisation>) -> ReferralSide? {
        if sender == own { return .sender }
        return receiver == own && requested != nil ? .receiver : nil
    }
}
