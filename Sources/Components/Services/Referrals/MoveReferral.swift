public import Core
internal import Initiatives

/// Sends a referral, answers it, or says how far it has come. ``ReferralState`` says what can become of it, and by whom.
public struct MoveReferral: Action {
    public static let name = "services.move-referral"
    public static let verb = Verb.refer
    public static let isConfidential = true
    public var scope: Scope
    public var referral: ID<Referral>
    public var state: ReferralState
    public var reason: String?

    public init(scope: Scope, referral: ID<Referral>, to state: ReferralState, reason: String? = nil) {
        self.scope = scope
        self.referral = referral
        self.state = state
        self.reason = reason
    }

    public var subject: String { "referral" }

    public func validate() throws {
        if state.needsReason || reason != nil {
            try (reason ?? "").requireText(at: "reason", most: ReferralWords.Most.reason)
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let held = try Referral.find(referral, for: permit.actor, in: tx, scope: scope)
        let known = held.referral
        guard known.state.next.contains(state) else {
            throw Problem(.conflict, "referral.no-way", "This referral cannot become that from where it stands.")
        }
        guard state.setters.contains(held.side) else {
            throw Problem(.notAllowed, "referral.other-side", "Only the other organisation can say that.")
        }
        if state.needsConsent {
            guard try ReferralConsent.find(referral, in: tx, scope: scope)?.stands == true else {
                throw Problem(.conflict, "referral.no-consent", "The person has not agreed, or does not any more.")
            }
        }
        // What was sent by mistake is read by nobody there any more.
        if state == .enteredInError, let consent = try ReferralConsent.find(referral, in: tx, scope: scope),
            consent.stands
        {
            try consent.revoke(by: .sender, in: tx)
        }
        try tx.update(known, to: known.becoming(state, by: held.side, at: tx.now))
        let before = try tx.count(
            "SELECT COUNT(*) FROM referral_move WHERE scope = \(scope) AND referral = \(referral)")
        let place = ReferralMove.place(before + 1, of: known)
        try tx.insert(
            ReferralMove(
                scope: scope, referral: referral, number: before + 1, state: state, side: held.side,
                reason: try sealed(for: place, of: known, in: tx), time: tx.now))
        return Done()
    }
}

extension MoveReferral {
    /// Of what was erased nothing is written down any more; that there was a reason stays known.
    private func sealed(for place: String, of known: Referral, in tx: ReadTransaction) throws -> [UInt8]? {
        try reason.map { known.isErased ? [] : try tx.seal(Array($0.utf8), for: place) }
    }
}

extension Referral {
    fileprivate func becoming(_ state: ReferralState, by side: ReferralSide, at now: Instant) -> Referral {
        var changed = self
        changed.state = state
        if state == .requested { changed.requested = now }
        if state == .accepted { changed.accepted = now }
        if side == .receiver { changed.answered = answered ?? now }
        return changed
    }
}
