public import Core
internal import Mail

/// Says how one is called, can be reached, is written to, and stands to the challenge. Always about oneself.
public struct KeepProfile: Action {
    public static let name = "people.keep-profile"
    public static let verb = Verb.keepPlace
    public var scope: Scope
    public var name: String
    public var email: String?
    public var language: String
    public var standing: Standing?

    public init(scope: Scope, name: String, email: String?, language: String, standing: Standing?) {
        self.scope = scope
        self.name = name
        self.email = email
        self.language = language
        self.standing = standing
    }

    public var subject: String { "profile" }

    public func validate() throws {
        try name.requireName(at: "name", most: 100)
        if let email { try Profile.requireAddress(email, at: "email") }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        guard let profile = try Profile.find(Number(permit.actor.member), in: tx, scope: scope) else {
            throw Problem.notFound
        }
        var told = profile
        (told.name, told.email, told.language, told.standing) = (name, email, language, standing)
        try tx.update(profile, to: told)
        return Done()
    }
}

extension Profile {
    /// Something that a letter can be sent to: what is taken here is taken by the post office too.
    static func requireAddress(_ text: String, at place: String) throws {
        _ = try MailAddress(checking: text, at: place)
    }
}
