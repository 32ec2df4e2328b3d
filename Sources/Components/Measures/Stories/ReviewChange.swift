public import Core
internal import Initiatives

/// Accepts what was told: from now on everybody may read it, without anybody's name.
public struct AcceptChange: Action {
    public static let name = "measures.accept-change"
    public static let verb = Verb.release
    public var scope: Scope
    public var story: Number<ChangeStory>

    public init(scope: Scope, story: Number<ChangeStory>) {
        self.scope = scope
        self.story = story
    }

    public var subject: String { "story \(story.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try ChangeStory.foreign(story, to: permit.actor, in: tx, scope: scope)
        var accepted = known
        accepted.state = .accepted
        try tx.update(known, to: accepted)
        return Done()
    }
}

/// Gives back what was told, with a reason. Only whoever told it sees it then.
public struct ReturnChange: Action {
    public static let name = "measures.return-change"
    public static let verb = Verb.release
    public var scope: Scope
    public var story: Number<ChangeStory>
    public var reason: String

    public init(scope: Scope, story: Number<ChangeStory>, reason: String) {
        self.scope = scope
        self.story = story
        self.reason = reason
    }

    public var subject: String { "story \(story.value)" }

    public func validate() throws { try reason.requireText(at: "words", most: ChangeStory.longestWords) }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try ChangeStory.foreign(story, to: permit.actor, in: tx, scope: scope)
        var returned = known
        (returned.state, returned.reason) = (.returned, reason)
        try tx.update(known, to: returned)
        return Done()
    }
}
