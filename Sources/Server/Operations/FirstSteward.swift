public import Core
internal import Credentials
public import Initiatives

/// Begins an initiative and invites its first steward. Whoever runs the server does this at its terminal, and hands the
/// link to the steward; from then on stewards invite others themselves.
public struct FirstSteward: Codable, Sendable {
    public var slug: Slug
    public var name: String
    public var summary: String
    public var timeZone: String
    /// The language of the initiative's own texts, and of the steward.
    public var language: String
    public var steward: String
    public var email: String?

    public init(
        slug: Slug, name: String, summary: String, timeZone: String, language: String, steward: String, email: String?
    ) {
        self.slug = slug
        self.name = name
        self.summary = summary
        self.timeZone = timeZone
        self.language = language
        self.steward = steward
        self.email = email
    }

    /// What is handed to somebody: an address that works once.
    public struct Welcome: Codable, Sendable {
        public var initiative: Slug
        public var seat: Number<Seat>
        /// After the site's own address.
        public var path: String
        public var code: String
    }

    func run(on site: Site) async throws -> Welcome {
        let guest = InvitePeople.Guest(
            name: steward, email: email, language: language, role: .steward, organisation: nil)
        let start = StartInitiative(
            slug: slug, name: name, summary: summary, timeZone: timeZone, since: nil, language: language)
        try InvitePeople(scope: .site, guests: [guest]).validate()
        let begun = try await begun(on: site)
        let scope = if let begun { begun } else { try await site.store.perform(start, by: .operator) }
        let seats = try await site.store.perform(InvitePeople(scope: scope, guests: [guest]), by: .operator)
        guard let seat = seats.first else { throw Problem.notFound }
        return try await FirstSteward.link(to: seat, in: slug, on: site)
    }

    /// The initiative, where the same was begun before and nobody was invited yet: then something went wrong in between.
    private func begun(on site: Site) async throws -> Scope? {
        try await site.store.read { tx in
            guard let known = try tx.record(Initiative.self, "slug = \(slug)") else { return nil }
            guard known.nature == .own, known.name == name,
                try tx.count("SELECT COUNT(*) FROM seat WHERE scope = \(known.scope)") == 0
            else {
                throw Problem(
                    .conflict, "initiative.slug-taken", at: "slug", "There is an initiative “\(slug)” already.")
            }
            return known.scope
        }
    }

    /// Makes a link to a seat that was offered, or to set a passphrase where it is held already.
    static func link(to number: Number<Seat>, in initiative: Slug, on site: Site) async throws -> Welcome {
        let code = try await site.store.operate { tx in
            let scope = try Initiative.find(initiative, in: tx).scope
            let seat = try Seat.find(number, in: tx, scope: scope)
            guard seat.state == .offered || seat.state == .held else { throw Problem.notFound }
            return try Link.make(to: seat.state == .offered ? .invitation : .account, for: seat, in: tx).text
        }
        return Welcome(initiative: initiative, seat: number, path: "/link/\(code)", code: code)
    }
}
