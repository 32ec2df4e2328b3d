public import Core
public import Initiatives

/// A voice with whose it is: an organisation, or a person who joined as themselves.
public struct Speaker: Sendable, Equatable {
    public var voice: Number<Voice>
    public var called: Called
    public var isOrganisation: Bool
    var livesIt: Bool
    /// Whether the voice counts now.
    public var isEntitled: Bool

    public var name: String? { called.name }
    /// The number by which one finds them again; nil for whoever is not to be named.
    public var knownVoice: Number<Voice>? { called == .unnamed ? nil : voice }
    /// How the line calls them; nil for whoever is not to be named.
    public var lineID: String? { knownVoice.map { "voice-\($0.value)" } }
    /// Whether they live the challenge; nil for whoever is not to be named: where few do, it would tell who they are.
    var knownToLive: Bool? { called == .unnamed ? nil : livesIt }

    /// As everybody may know it: organisations by name, people as “a member”.
    var forPublic: Speaker {
        var speaker = self
        if !isOrganisation { speaker.called = .unnamed }
        return speaker
    }

    /// Those who are known to live the challenge first, then by name; whoever is not named has no place by their name.
    static func isBefore(_ one: Speaker, _ other: Speaker) -> Bool { one.order < other.order }

    private var order: (Int, Int, String, Int64) {
        (knownToLive == true ? 0 : 1, name == nil ? 1 : 0, name ?? "", voice.value)
    }
}

extension Speaker {
    init(_ row: Row) throws {
        let organisation = try row.get("organisation", as: String?.self)
        let name = try organisation ?? row.get("person", as: String?.self)
        voice = try row.get("voice")
        called = name.map { .named($0) } ?? .former
        isOrganisation = organisation != nil
        livesIt = try row.get("standing", as: Standing?.self) == .lives
        isEntitled = try row.get("is_entitled")
    }
}
