internal import Core
internal import Initiatives

/// A voice with whose it is: an organisation, or a person who joined as themselves.
struct Speaker: Sendable, Equatable {
    var voice: Number<Voice>
    /// nil for a person who was forgotten at their own wish, or who is not to be named here.
    var name: String?
    /// Whether whoever looks may know people's names.
    var isNamed = true
    var isOrganisation: Bool
    var livesIt: Bool
    /// Whether the voice counts now.
    var isEntitled: Bool

    /// As everybody may know it: organisations by name, people as “a member”.
    var forPublic: Speaker {
        var speaker = self
        if !isOrganisation { (speaker.name, speaker.isNamed) = (nil, false) }
        return speaker
    }
}

/// Whoever has a voice, or acted for one, by name.
struct Speakers: Sendable {
    let all: [Speaker]
    /// What members are called; whoever was forgotten is missing.
    let names: [Number<Member>: String]

    /// - Parameter actor: who looks; nil where nobody does. How a person answered, or that they did not, is told by name
    ///   to those who speak here themselves, or arrange things; to whoever only reads along, people are “a member”.
    init(in tx: ReadTransaction, scope: Scope, for actor: Actor? = nil) throws {
        let speakers = try Speaker.all(in: tx, scope: scope)
        if let actor, ![.speak, .propose, .arrange].contains(where: actor.may) {
            (all, names) = (speakers.map(\.forPublic), [:])
            return
        }
        let profiles = try tx.all("SELECT member, name FROM profile WHERE scope = \(scope)") {
            (try $0.get("member", as: Number<Member>.self), try $0.get("name", as: String.self))
        }
        names = Dictionary(profiles, uniquingKeysWith: { first, _ in first })
        all = speakers
    }

    subscript(voice: Number<Voice>) -> Speaker? { all.first { $0.voice == voice } }
    var entitled: [Speaker] { all.filter(\.isEntitled) }
}

extension Speaker {
    /// Every voice there ever was, those who live the challenge first, then by name.
    static func all(in tx: ReadTransaction, scope: Scope) throws -> [Speaker] {
        try tx.all(
            """
            SELECT v.number AS voice, v.is_entitled AS is_entitled, o.name AS organisation, p.name AS person,
              COALESCE(o.standing, m.standing) AS standing
            FROM voice v
            LEFT JOIN organisation o ON o.scope = v.scope AND o.number = v.organisation
            LEFT JOIN member m ON m.scope = v.scope AND m.number = v.member
            LEFT JOIN profile p ON p.scope = v.scope AND p.member = v.member
            WHERE v.scope = \(scope)
            """, Speaker.init
        )
        .sorted { $0.order < $1.order }
    }

    private init(_ row: Row) throws {
        let organisation = try row.get("organisation", as: String?.self)
        voice = try row.get("voice")
        name = try organisation ?? row.get("person", as: String?.self)
        isOrganisation = organisation != nil
        livesIt = try row.get("standing", as: Standing?.self) == .lives
        isEntitled = try row.get("is_entitled")
    }

    private var order: (Int, String, Int64) { (livesIt ? 0 : 1, name ?? "", voice.value) }
}
