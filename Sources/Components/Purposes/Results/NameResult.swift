public import Core
internal import Initiatives

/// Sets up a result that the initiative works towards: as a suggestion to its members, or, in a demonstration of public
/// facts, as a reading of those.
public struct NameResult: Action {
    public static let name = "purposes.name-result"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var slug: Slug
    public var words: ResultWords
    public var isReading: Bool

    public init(scope: Scope, slug: Slug, words: ResultWords, isReading: Bool) {
        self.scope = scope
        self.slug = slug
        self.words = words
        self.isReading = isReading
    }

    public init(
        scope: Scope, slug: Slug, kind: SharedResult.Kind, statement: String, place: Slug, worstOff: String?,
        isReading: Bool
    ) {
        self.init(
            scope: scope, slug: slug,
            words: ResultWords(kind: kind, statement: statement, place: place, worstOff: worstOff),
            isReading: isReading)
    }

    public var subject: String { "result \(slug)" }

    public func validate() throws { try words.validate() }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<SharedResult> {
        if isReading { try requirePublicFacts(tx) }
        let number = Number<SharedResult>(try tx.nextNumber(in: SharedResult.self))
        try tx.insert(
            SharedResult(
                scope: scope, number: number, slug: slug, words, in: tx, isReading: isReading, suggestedBy: nil))
        return number
    }

    /// In an initiative of real members a result stands because they agreed on it, and for no other reason.
    private func requirePublicFacts(_ tx: WriteTransaction) throws {
        let nature = try tx.record(Initiative.self, "scope = \(scope)")?.nature
        guard nature == .publicFacts else {
            throw Problem.invalid(
                "result.reading", at: "isReading", "Only a demonstration of public facts reads results out of them.")
        }
    }
}
