public import Core

/// An organisation, or a person for themselves, asks to be let in. That is their own yes; the initiative's is still to come.
public struct AskToJoin: Action {
    public static let name = "people.ask"
    public static let verb = Verb.ask
    public var scope: Scope
    public var name: String
    public var email: String?
    public var language: String
    public var standing: Standing
    /// nil for who asks for themselves.
    public var organisation: NewOrganisation?

    public struct NewOrganisation: Codable, Sendable {
        public var name: String
        public var sector: Sector
        /// What it wants to bring.
        public var part: String

        public init(name: String, sector: Sector, part: String) {
            self.name = name
            self.sector = sector
            self.part = part
        }
    }

    public init(
        scope: Scope, name: String, email: String?, language: String, standing: Standing,
        organisation: NewOrganisation?
    ) {
        self.scope = scope
        self.name = name
        self.email = email
        self.language = language
        self.standing = standing
        self.organisation = organisation
    }

    public var subject: String { "request to join" }

    public func validate() throws {
        try name.requireName(at: "name", most: 100)
        if let email { try Profile.requireAddress(email, at: "email") }
        guard let organisation else { return }
        try organisation.name.requireName(at: "organisation", most: 200)
        try organisation.part.requireText(at: "part", most: 500)
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<Seat> {
        let host = try organisation.map {
            try Organisation.enter(
                $0.name, $0.sector, standing: standing, givesMoney: false, state: .asked, part: $0.part, in: tx)
        }
        let member = Number<Member>(try tx.nextNumber(in: Member.self))
        try tx.insert(Member(scope: scope, number: member))
        try tx.insert(
            Profile(scope: scope, member: member, name: name, email: email, language: language, standing: standing))
        let seat = Seat(
            scope: scope, number: Number(try tx.nextNumber(in: Seat.self)), member: member,
            role: host == nil ? .communityMember : .partnerLead, organisation: host, state: .asked, offeredBy: nil,
            since: tx.now)
        try tx.insert(seat)
        return seat.number
    }
}
