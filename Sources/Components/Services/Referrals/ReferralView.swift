internal import Core
internal import Initiatives

/// One referral, as far as one of its two organisations may read it.
struct ReferralView: Sendable {
    /// One turn that it took. Its reason is hidden with everything else about the person.
    struct Turn: Sendable {
        var state: ReferralState
        var organisation: Organisation
        var reason: String?
        var time: Instant
    }

    var initiative: Initiative
    var referral: Referral
    var side: ReferralSide
    var sender: Organisation
    var receiver: Organisation
    /// What was told, to the receiver only what the person agreed to; nil where they do not agree any more.
    var words: ReferralWords?
    /// Which of the receiver's services it is for, for whom the words may be told.
    var service: Service?
    var consent: ReferralConsent?
    /// Who noted the person's yes, where they are known here.
    var witness: String?
    var moves: [Turn]
    /// When what was told ends by itself; nil where it is not over, or gone already.
    var ends: Instant?
    /// To whom a draft could go instead.
    var receivers: [Organisation] = []
    /// And for which of their services.
    var services: [Service] = []

    /// What the person said came of it, for whom they let read of them.
    var outcome: Referral.Outcome? { words == nil ? nil : referral.outcome }

    /// What whoever looks can make of it now.
    var choices: [ReferralState] {
        referral.state.choices(of: side).filter { !$0.needsConsent || consent?.stands == true }
    }

    var path: String { "/\(initiative.slug)/referrals/\(referral.id)" }
}

extension ReferralView {
    static func find(
        _ slug: Slug, _ id: ID<Referral>, for actor: Actor, in tx: ReadTransaction
    ) throws -> ReferralView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let held = try Referral.find(id, for: actor, in: tx, scope: scope)
        let (referral, consent) = (held.referral, try ReferralConsent.find(id, in: tx, scope: scope))
        let isOpen = held.side == .sender || consent?.stands == true
        let sender = try Organisation.find(referral.sender, in: tx, scope: scope)
        let receiver = try Organisation.find(referral.receiver, in: tx, scope: scope)
        let moves = try tx.records(
            ReferralMove.self, "scope = \(scope) AND referral = \(id) ORDER BY number DESC"
        ).map { move in
            Turn(
                state: move.state, organisation: move.side == .sender ? sender : receiver,
                reason: isOpen ? try move.opened(of: referral, in: tx) : nil, time: move.time)
        }
        let words = try held.words(consent, in: tx)
        let receivers =
            held.side == .sender && referral.state == .draft
            ? try ReferralKeeper.receivers(besides: referral.sender, in: tx, scope: scope) : []
        return ReferralView(
            initiative: initiative, referral: referral, side: held.side, sender: sender, receiver: receiver,
            words: words,
            service: try words?.service.flatMap {
                try tx.record(Service.self, "scope = \(scope) AND number = \($0)")
            }, consent: consent,
            witness: try consent?.member.flatMap { try Profile.find($0, in: tx, scope: scope)?.name }, moves: moves,
            ends: referral.state.isOver && !referral.isErased ? moves.first.map { Referral.ends(after: $0.time) } : nil,
            receivers: receivers,
            services: try receivers.isEmpty
                ? [] : Service.offered(by: receivers, asked: words?.service, in: tx, scope: scope))
    }
}

extension Referral.Held {
    /// What this side may read.
    func words(_ consent: ReferralConsent?, in tx: ReadTransaction) throws -> ReferralWords? {
        guard !referral.isErased else { return nil }
        return switch side {
        case .sender: try ReferralWords.open(referral, in: tx)
        case .receiver:
            try consent.flatMap { $0.stands ? try ReferralWords.open(referral, in: tx).shared($0.parts) : nil }
        }
    }
}

extension ReferralMove {
    fileprivate func opened(of referral: Referral, in tx: ReadTransaction) throws -> String? {
        // Where the words were erased, only that there was a reason is left.
        try reason.flatMap {
            $0.isEmpty
                ? nil
                : String(decoding: try tx.unseal($0, for: ReferralMove.place(number, of: referral)), as: UTF8.self)
        }
    }
}
