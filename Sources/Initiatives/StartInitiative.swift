public import Core
internal import Foundation
internal import Web

/// Begins an initiative, with a ledger of its own.
public struct StartInitiative: Action {
    public static let name = "initiatives.start"
    public static let verb = Verb.begin
    public var slug: Slug
    public var name: String
    public var summary: String
    public var timeZone: String
    public var since: Day?
    public var language: String
    public var nature: Initiative.Nature

    public init(
        slug: Slug, name: String, summary: String, timeZone: String, since: Day?, language: String,
        nature: Initiative.Nature = .own
    ) {
        self.slug = slug
        self.name = name
        self.summary = summary
        self.timeZone = timeZone
        self.since = since
        self.language = language
        self.nature = nature
    }

    public var scope: Scope { .site }
    public var subject: String { "/\(slug)" }

    public func validate() throws {
        try name.requireText(at: "name", most: 200)
        try summary.requireText(at: "summary", most: 1000)
        guard Language(rawValue: language) != nil else {
            throw Problem.invalid("initiative.language", at: "language", "There is no language “\(language)” here.")
        }
        guard TimeZone(identifier: timeZone) != nil else {
            throw Problem.invalid("initiative.time-zone", at: "timeZone", "There is no time zone “\(timeZone)”.")
        }
        guard !Initiative.reservedSlugs.contains(slug.text) else {
            throw Problem.invalid("initiative.slug-reserved", at: "slug", "“\(slug)” is an address of the site itself.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Scope {
        let scope = Scope(try tx.count("SELECT COALESCE(MAX(scope), 0) FROM initiative") + 1)
        try tx.insert(Initiative(scope: scope, self))
        try tx.open(scope)
        return scope
    }
}

extension Initiative {
    /// First parts of addresses that belong to the site: an initiative of that name could not be reached.
    static let reservedSlugs: Set<String> = [
        "about", "assets", "demonstration", "en", "es", "fr", "health", "hi", "link", "me", "openapi", "pa", "recover",
        "reply", "sign-in", "sign-out",
    ]
}
