public import Core

/// Yes to a seat that was offered. Which one is no question: it is the one whose link was shown, or that the person who
/// is signed in was offered.
public struct AcceptInvitation: Action {
    public static let name = "people.accept"
    public static let verb = Verb.consent
    public var scope: Scope
    /// nil for the seat of the link that was shown.
    public var seat: Number<Seat>?
    public var standing: Standing?

    public init(scope: Scope, seat: Number<Seat>? = nil, standing: Standing?) {
        self.scope = scope
        self.seat = seat
        self.standing = standing
    }

    public var subject: String { "invitation" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<Seat> {
        let offered = try Seat.offered(to: permit.actor, seat, in: tx)
        try Link.use(permit.caller, in: tx)
        try Link.revoke(.invitation, for: offered, in: tx)
        try offered.requireStillOwnWord(in: tx)
        var held = offered
        held.state = .held
        try tx.update(offered, to: held)
        try takePlace(held, in: tx)
        try stand(held.member, in: tx)
        return held.number
    }

    /// An organisation joins when one who speaks for it says yes; others find it here already.
    private func takePlace(_ held: Seat, in tx: WriteTransaction) throws {
        if let organisation = held.organisation, held.role.speaksForOrganisation {
            try Membership.find(organisation, in: tx, scope: scope).accept(in: tx)
            try stand(organisation, in: tx)
        }
        try Voice.give(to: held, in: tx)
    }

    /// As long as nobody has said how an organisation stands, it stands as whoever speaks for it does.
    private func stand(_ number: Number<Organisation>, in tx: WriteTransaction) throws {
        let known = try Organisation.find(number, in: tx, scope: scope)
        guard let standing, known.standing == nil else { return }
        var changed = known
        changed.standing = standing
        try tx.update(known, to: changed)
    }

    private func stand(_ number: Number<Member>, in tx: WriteTransaction) throws {
        guard let standing, let profile = try Profile.find(number, in: tx, scope: scope), profile.standing != standing
        else { return }
        var changed = profile
        changed.standing = standing
        try tx.update(profile, to: changed)
    }
}

/// No to a seat that was offered.
public struct DeclineInvitation: Action {
    public static let name = "people.decline"
    public static let verb = Verb.consent
    public var scope: Scope
    public var seat: Number<Seat>?

    public init(scope: Scope, seat: Number<Seat>? = nil) {
        self.scope = scope
        self.seat = seat
    }

    public var subject: String { "invitation" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let offered = try Seat.offered(to: permit.actor, seat, in: tx)
        try Link.use(permit.caller, in: tx)
        try Link.revoke(.invitation, for: offered, in: tx)
        var declined = offered
        declined.state = .declined
        try tx.update(offered, to: declined)
        if let organisation = offered.organisation, offered.role.speaksForOrganisation {
            let membership = try Membership.find(organisation, in: tx, scope: scope)
            if membership.state == .invited { try membership.change(to: .declined, in: tx) }
        }
        return Done()
    }
}

extension Seat {
    /// The seat that somebody may say yes or no to: the link's own, or one of those offered to the member who is signed in.
    static func offered(to actor: Actor, _ wanted: Number<Seat>?, in tx: WriteTransaction) throws -> Seat {
        let number = actor.role == .invited ? actor.seat : wanted?.value
        guard let number,
            let seat = try tx.record(
                Seat.self, "scope = \(tx.scope) AND number = \(number) AND member = \(actor.member)")
        else { throw Problem.notFound }
        guard seat.state == .offered else {
            throw Problem(.conflict, "invitation.answered", "This invitation has been answered already.")
        }
        return seat
    }
}
