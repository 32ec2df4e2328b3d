internal import Core
internal import Web

/// One person in an initiative, as one who is in it too may see them.
struct PersonView: Sendable {
    var initiative: Initiative
    var person: Person
    var now: Instant
    /// What links they could be given by whoever looks.
    var links: [HandedLink]
    var path: String { "/\(initiative.slug)/people/\(person.member.number.value)" }

    /// - Throws: `notFound` for who is no member of this initiative, and for who was forgotten and never was one; and to
    /// all but those who arrange, for who left, asks to join, or was asked and has not said yes.
    static func find(_ visit: Visit, in tx: ReadTransaction) throws -> PersonView {
        let initiative = try Initiative.find(try visit.slug("initiative"), in: tx)
        let person = try Person.find(try visit.number("member"), in: tx, scope: initiative.scope)
            .seen(by: visit.actor)
        let now = visit.store.time.now()
        let isKnown = try person.profile == nil ? person.wasHere(in: tx) : visit.actor.may(.arrange)
        guard person.state(at: now) != nil || isKnown else { throw Problem.notFound }
        return PersonView(
            initiative: initiative, person: person, now: now,
            links: try HandedLink.all(for: person, by: visit.actor, in: tx))
    }
}

extension Person {
    /// Whether they ever held a seat that they hold no more.
    fileprivate func wasHere(in tx: ReadTransaction) throws -> Bool {
        try tx.count(
            "SELECT COUNT(*) FROM seat WHERE scope = \(member.scope) AND member = \(member.number) AND state = 'left'")
            > 0
    }
}

/// A link that somebody may hand to a person themselves: by chat, on paper, by telephone.
struct HandedLink: Sendable {
    let place: Person.Place
    let purpose: Link.Purpose
    /// How a form names it.
    var value: String { "\(place.seat.number.value) \(purpose.rawValue)" }

    /// A partner's lead helps those whom they invited into their own organisation to say yes or no. Everything else is
    /// for who arranges; and who has an account needs a link only for a seat that they were offered.
    static func all(for person: Person, by actor: Actor, in tx: ReadTransaction) throws -> [HandedLink] {
        guard actor.may(.invite), person.profile != nil else { return [] }
        let accounts = try tx.count(
            """
            SELECT COUNT(*) FROM account_member
            WHERE scope = \(person.member.scope) AND member = \(person.member.number)
            """)
        return person.seats.flatMap { place in
            purposes(for: place.seat, hasAccount: accounts > 0).filter { purpose in
                actor.may(.arrange) || (purpose == .invitation && place.seat.isInvitedInto(by: actor))
            }
            .map { HandedLink(place: place, purpose: $0) }
        }
    }

    private static func purposes(for seat: Seat, hasAccount: Bool) -> [Link.Purpose] {
        switch seat.state {
        case .offered: [.invitation]
        case .held where hasAccount: []
        case .held: seat.hasVoice ? [.account, .answer] : [.account]
        case .asked, .declined, .left: []
        }
    }
}

extension Seat {
    /// Whether it is in the organisation for which whoever looks acts and invites.
    func isInvitedInto(by actor: Actor) -> Bool {
        actor.may(.invite) && actor.behalf != nil && organisation?.value == actor.behalf
    }

    /// Whether one speaks with a voice from it.
    fileprivate var hasVoice: Bool { role.speaksForOrganisation || role == .communityMember }
}
