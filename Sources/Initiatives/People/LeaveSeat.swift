public import Core

/// Gives up the seat that one acts from. Nobody has to say why.
public struct LeaveSeat: Action {
    public static let name = "people.leave"
    public static let verb = Verb.keepPlace
    public var scope: Scope

    public init(scope: Scope) { self.scope = scope }

    public var subject: String { "seat" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        guard let number = permit.actor.seat else { throw Problem.notFound }
        try Seat.find(Number(number), in: tx, scope: scope).end(in: tx)
        return Done()
    }
}

/// Takes a seat away, or takes back an offer that was not answered. Not the last seat that a voice speaks from: a steward
/// decides nothing alone, and with a voice goes what it has answered.
public struct EndSeat: Action {
    public static let name = "people.end-seat"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var seat: Number<Seat>

    public init(scope: Scope, seat: Number<Seat>) {
        self.scope = scope
        self.seat = seat
    }

    public var subject: String { "seat \(seat.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let seat = try Seat.find(seat, in: tx, scope: scope)
        if permit.actor.role != .operator, try seat.isLastOfVoice(in: tx) {
            throw Problem(
                .conflict, "seat.voice", "This is the last seat that a voice speaks from. It ends when they leave.")
        }
        try seat.end(in: tx)
        return Done()
    }
}

/// An organisation leaves: its lead says so, and nobody sits for it any more.
public struct LeaveTogether: Action {
    public static let name = "organisations.leave"
    public static let verb = Verb.keepPlace
    public var scope: Scope

    public init(scope: Scope) { self.scope = scope }

    public var subject: String { "membership" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        guard permit.actor.role.speaksForOrganisation, let behalf = permit.actor.behalf else {
            throw Problem(.notAllowed, "not-allowed", "Only who speaks for the organisation can say this.")
        }
        let organisation = Number<Organisation>(behalf)
        let seats = try tx.records(
            Seat.self,
            "scope = \(scope) AND organisation = \(organisation) AND state IN ('held', 'offered', 'asked') ORDER BY number"
        )
        for seat in seats { try seat.end(in: tx) }
        let membership = try Membership.find(organisation, in: tx, scope: scope)
        if membership.state != .left { try membership.change(to: .left, in: tx) }
        return Done()
    }
}

extension Seat {
    public static func find(_ number: Number<Seat>, in tx: ReadTransaction, scope: Scope) throws -> Seat {
        guard let found = try tx.record(Seat.self, "scope = \(scope) AND number = \(number)") else {
            throw Problem.notFound
        }
        return found
    }

    /// The seat is given up or taken away. The last who speaks for an organisation takes its voice along: it has left.
    /// - Parameter mayBeLast: whether nobody need be left who could arrange.
    func end(mayBeLast: Bool = false, in tx: WriteTransaction) throws {
        guard state == .held || state == .offered || state == .asked else { return }
        if !mayBeLast { try Seat.requireSteward(besides: [self], in: tx) }
        var ended = self
        ended.state = state == .held ? .left : .declined
        try tx.update(self, to: ended)
        for purpose in Link.Purpose.allCases { try Link.revoke(purpose, for: self, in: tx) }
        if state == .asked, let organisation {
            try Membership.find(organisation, in: tx, scope: scope).answer(admits: false, in: tx)
        }
        guard try isLastOfVoice(in: tx) else { return }
        if let organisation, role.speaksForOrganisation {
            let membership = try Membership.find(organisation, in: tx, scope: scope)
            if membership.state == .joined { try membership.change(to: .left, in: tx) }
        }
        try Voice.silence(Voice.find(for: self, in: tx), in: tx)
    }

    /// Whether a voice speaks from this seat, and from no other.
    func isLastOfVoice(in tx: ReadTransaction) throws -> Bool {
        guard state == .held, role.speaksForOrganisation || role == .communityMember else { return false }
        guard let organisation else { return true }
        return try tx.count(
            """
            SELECT COUNT(*) FROM seat WHERE scope = \(scope) AND organisation = \(organisation) AND number <> \(number)
            AND state = 'held' AND role IN ('partner lead', 'funder')
            """) == 0
    }

    /// An initiative without a steward could be arranged by nobody.
    /// - Parameter ending: seats of one initiative, which all end at once.
    static func requireSteward(besides ending: [Seat], in tx: ReadTransaction) throws {
        guard let seat = ending.first(where: { $0.role == .steward && $0.state == .held }) else { return }
        let others = try tx.count(
            """
            SELECT COUNT(*) FROM seat WHERE scope = \(seat.scope) AND role = 'steward' AND state = 'held'
            AND number NOT IN (\(list: ending.map(\.number)))
            """)
        guard others > 0 else {
            throw Problem(.conflict, "seat.last-steward", "You are the last steward here. Let another join first.")
        }
    }
}
