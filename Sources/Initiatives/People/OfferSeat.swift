public import Core

/// Offers another seat to somebody who is here already: another role, or for another organisation.
public struct OfferSeat: Action {
    public static let name = "people.offer-seat"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var member: Number<Member>
    public var role: Role
    public var organisation: Number<Organisation>?

    public init(scope: Scope, member: Number<Member>, role: Role, organisation: Number<Organisation>?) {
        self.scope = scope
        self.member = member
        self.role = role
        self.organisation = organisation
    }

    public var subject: String { "member \(member.value)" }

    public func validate() throws {
        try InvitePeople.Guest(
            name: "–", email: nil, language: "en", role: role, organisation: organisation.map { .known($0) }
        ).validate()
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<Seat> {
        guard try tx.record(Profile.self, "scope = \(scope) AND member = \(member)") != nil else {
            throw Problem.notFound
        }
        let same = try tx.count(
            """
            SELECT COUNT(*) FROM seat WHERE scope = \(scope) AND member = \(member) AND role = \(role)
            AND organisation IS NOT DISTINCT FROM \(organisation) AND state IN ('offered', 'asked', 'held')
            """)
        guard same == 0 else {
            throw Problem(.conflict, "seat.same", at: "role", "They have this seat already, or were offered it.")
        }
        if let organisation {
            try role.requireOwnWord(for: organisation, by: permit.actor, in: tx)
            try Membership.find(organisation, in: tx, scope: scope).invite(in: tx)
        }
        let seat = Seat(
            scope: scope, number: Number(try tx.nextNumber(in: Seat.self)), member: member, role: role,
            organisation: organisation, state: .offered,
            offeredBy: permit.actor.member > 0 ? Number(permit.actor.member) : nil, since: tx.now)
        try tx.insert(seat)
        return seat.number
    }
}

extension Role {
    /// Who speaks for an organisation is brought in by those who do already, as long as there is anybody: else whoever
    /// arranges things could give themselves the seat from which is read and said what is that organisation's alone.
    /// - Throws: `seat.own-lead`
    func requireOwnWord(for organisation: Number<Organisation>, by actor: Actor, in tx: WriteTransaction) throws {
        let isTheirs = actor.role.speaksForOrganisation && actor.behalf == organisation.value
        guard speaksForOrganisation, actor.role != .operator, !isTheirs else { return }
        guard try Seat.speakers(for: organisation, in: tx).isEmpty else { throw Seat.ownLead(at: "role") }
    }
}

extension Seat {
    /// An offer to speak for an organisation lapses when somebody speaks for it by then, and did not make it.
    /// - Throws: `seat.own-lead`
    func requireStillOwnWord(in tx: WriteTransaction) throws {
        guard role.speaksForOrganisation, let organisation, let offeredBy else { return }
        let speakers = try Seat.speakers(for: organisation, in: tx)
        guard speakers.isEmpty || speakers.contains(offeredBy) else { throw Seat.ownLead(at: nil) }
    }

    fileprivate static func speakers(
        for organisation: Number<Organisation>, in tx: WriteTransaction
    ) throws -> [Number<Member>] {
        try tx.all(
            """
            SELECT member FROM seat WHERE scope = \(tx.scope) AND organisation = \(organisation)
            AND state = 'held' AND role IN ('partner lead', 'funder')
            """
        ) { try $0.get("member", as: Number<Member>.self) }
    }

    /// - Parameter place: the field at fault, where a form asks for the role.
    fileprivate static func ownLead(at place: String?) -> Problem {
        Problem(.notAllowed, "seat.own-lead", at: place, "Who speaks for this organisation brings in another one.")
    }
}
