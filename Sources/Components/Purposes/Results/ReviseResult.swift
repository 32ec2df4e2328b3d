public import Core
internal import Initiatives

/// Says better what a result is. While it is a suggestion, everything of it; of what was agreed on, gap and target.
public struct ReviseResult: Action {
    public static let name = "purposes.revise-result"
    public static let verb = Verb.propose
    public var scope: Scope
    public var result: Slug
    /// The edition that whoever revises it had before them.
    public var basedOn: String
    public var words: ResultWords

    public init(scope: Scope, result: Slug, basedOn: String, words: ResultWords) {
        self.scope = scope
        self.result = result
        self.basedOn = basedOn
        self.words = words
    }

    public var subject: String { "result \(result)" }

    public func validate() throws { try words.validate() }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try SharedResult.standing(result, in: tx)
        guard try known.edition == basedOn else {
            throw Problem(.conflict, "row.changed", "Somebody else changed this result meanwhile.")
        }
        guard !known.isAsked else {
            throw Problem(.conflict, "result.asked", "Members are asked about it just now, so it stays as it is.")
        }
        guard known.allows(words, over: try ResultWords(of: known, in: tx)) else {
            throw Problem(.conflict, "result.agreed", "What members agreed on stays. Suggest another result instead.")
        }
        var revised = known
        try revised.take(words, in: tx)
        try tx.update(known, to: revised)
        return Done()
    }
}

extension SharedResult {
    /// The result of this address, unless it was dropped.
    static func standing(_ slug: Slug, in tx: ReadTransaction, scope: Scope) throws -> SharedResult {
        let found = try find(slug, in: tx, scope: scope)
        guard found.droppedOn == nil else { throw Problem(.conflict, "result.dropped", "This result was dropped.") }
        return found
    }

    public static func standing(_ slug: Slug, in tx: WriteTransaction) throws -> SharedResult {
        try standing(slug, in: tx, scope: tx.scope)
    }
}
