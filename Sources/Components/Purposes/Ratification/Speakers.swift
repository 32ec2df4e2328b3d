public import Core
public import Initiatives

/// Whoever has a voice, or acted for one, as whoever looks may know them. Pages take every name from here.
public struct Speakers: Sendable {
    /// Every voice there ever was, those who live the challenge first, then by name.
    public let all: [Speaker]
    /// What members are called, whoever was forgotten is missing; nil where people are not to be named.
    private let names: [Number<Member>: String]?

    public init(in tx: ReadTransaction, scope: Scope, for actor: Actor) throws {
        self = try actor.knowsWhoSaidWhat ? .named(in: tx, scope: scope) : .unnamed(in: tx, scope: scope)
    }

    private init(_ speakers: [Speaker], names: [Number<Member>: String]?) {
        all = speakers.sorted(by: Speaker.isBefore)
        self.names = names
    }

    /// With everybody's name: for counting, for one's own voice, and for pages that only those who arrange may open.
    static func named(in tx: ReadTransaction, scope: Scope) throws -> Speakers {
        Speakers(try voices(in: tx, scope: scope), names: try Profile.names(in: tx, scope: scope))
    }

    private static func unnamed(in tx: ReadTransaction, scope: Scope) throws -> Speakers {
        Speakers(try voices(in: tx, scope: scope).map(\.forPublic), names: nil)
    }

    public subscript(voice: Number<Voice>) -> Speaker? { all.first { $0.voice == voice } }
    public var entitled: [Speaker] { all.filter(\.isEntitled) }

    /// How a member is called who acted for a voice, drafted a version or sits in the founding circle.
    public func called(_ member: Number<Member>) -> Called {
        guard let names else { return .unnamed }
        return names[member].map { .named($0) } ?? .former
    }

    private static func voices(in tx: ReadTransaction, scope: Scope) throws -> [Speaker] {
        try tx.all(
            """
            SELECT v.number AS voice, v.is_entitled AS is_entitled, o.name AS organisation, p.name AS person,
              COALESCE(o.standing, p.standing) AS standing
            FROM voice v
            LEFT JOIN organisation_alias a ON a.scope = v.scope AND a.organisation = v.organisation
            LEFT JOIN organisation o ON o.scope = v.scope AND o.number = COALESCE(a.stays, v.organisation)
            LEFT JOIN profile p ON p.scope = v.scope AND p.member = v.member
            WHERE v.scope = \(scope)
            """, Speaker.init)
    }
}
