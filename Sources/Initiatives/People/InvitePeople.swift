public import Core

/// Invites people, and with them their organisations. Nobody is in anything by this: each is asked, and says yes or no.
public struct InvitePeople: Action {
    /// Somebody to invite, and to what seat.
    public struct Guest: Codable, Sendable, Equatable {
        public var name: String
        public var email: String?
        public var language: String
        public var role: Role
        /// nil for who is invited as themselves.
        public var organisation: Host?

        public init(name: String, email: String?, language: String, role: Role, organisation: Host?) {
            self.name = name
            self.email = email
            self.language = language
            self.role = role
            self.organisation = organisation
        }
    }

    /// The organisation that a guest is to sit for: one that is here already, by its number, or a new one by its name.
    public enum Host: Codable, Sendable, Equatable {
        case known(Number<Organisation>)
        case new(name: String, sector: Sector, givesMoney: Bool)
    }

    public static let name = "people.invite"
    public static let verb = Verb.invite
    public static let most = 500
    public var scope: Scope
    public var guests: [Guest]

    public init(scope: Scope, guests: [Guest]) {
        self.scope = scope
        self.guests = guests
    }

    /// Only how many: a name here could never be forgotten.
    public var subject: String { "\(guests.count) invited" }

    public func validate() throws {
        guard (1...Self.most).contains(guests.count) else {
            throw Problem.invalid("people.none", at: "people", "Between 1 and \(Self.most) people are invited at once.")
        }
        for guest in guests { try guest.validate() }
    }

    /// - Returns: the seats that were offered, in the order of the guests.
    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> [Number<Seat>] {
        try Letter.requireRoom(for: guests.count { $0.email != nil }, from: permit.actor, scope: scope, in: tx)
        var hosts: [String: Number<Organisation>] = [:]
        return try guests.map { guest in
            try require(guest, within: permit.actor)
            let organisation = try guest.organisation.map { try host($0, &hosts, tx) }
            if let organisation { try guest.role.requireOwnWord(for: organisation, by: permit.actor, in: tx) }
            let member = Number<Member>(try tx.nextNumber(in: Member.self))
            try tx.insert(Member(scope: scope, number: member))
            try tx.insert(
                Profile(
                    scope: scope, member: member, name: guest.name, email: guest.email, language: guest.language))
            let seat = Seat(
                scope: scope, number: Number(try tx.nextNumber(in: Seat.self)), member: member, role: guest.role,
                organisation: organisation, state: .offered,
                offeredBy: permit.actor.member > 0 ? Number(permit.actor.member) : nil, since: tx.now)
            try tx.insert(seat)
            if guest.email != nil { try Letter.queue(.invitation, to: seat, in: tx) }
            return seat.number
        }
    }

    /// Who leads a partner brings people into their own organisation, and into none else.
    private func require(_ guest: Guest, within actor: Actor) throws {
        guard actor.role == .partnerLead else { return }
        guard case .known(let organisation)? = guest.organisation, organisation.value == actor.behalf,
            guest.role == .contributor || guest.role.speaksForOrganisation
        else { throw Problem(.notAllowed, "people.other-organisation", "You invite people of your own organisation.") }
    }

    private func host(
        _ host: Host, _ made: inout [String: Number<Organisation>], _ tx: WriteTransaction
    ) throws -> Number<Organisation> {
        switch host {
        case .known(let number):
            let organisation = try Organisation.find(number, in: tx, scope: scope)
            try Membership.find(organisation.number, in: tx, scope: scope).invite(in: tx)
            return organisation.number
        case .new(let name, let sector, let givesMoney):
            if let known = made[name] { return known }
            let number = try Organisation.enter(name, sector, givesMoney: givesMoney, state: .invited, in: tx)
            made[name] = number
            return number
        }
    }
}

extension InvitePeople.Guest {
    func validate() throws {
        try name.requireName(at: "name", most: 100)
        if let email { try Profile.requireAddress(email, at: "email") }
        guard Role.offered.contains(role) else {
            throw Problem.invalid("seat.role", at: "role", "Nobody can be offered the role “\(role.rawValue)”.")
        }
        guard organisation != nil || !role.speaksForOrganisation else {
            throw Problem.invalid(
                "seat.organisation-missing", at: "organisation", "A \(role.rawValue) sits for an organisation.")
        }
        guard organisation == nil || role != .communityMember else {
            throw Problem.invalid(
                "seat.organisation-extra", at: "organisation", "A community member is here as themselves.")
        }
        if case .new(let name, _, _)? = organisation { try name.requireName(at: "organisation", most: 200) }
    }
}
