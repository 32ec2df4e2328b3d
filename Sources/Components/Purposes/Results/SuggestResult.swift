public import Core
internal import Initiatives

/// Suggests a result to the members. It is agreed on with the next version of the purpose that they ratify.
public struct SuggestResult: Action {
    public static let name = "purposes.suggest-result"
    public static let verb = Verb.propose
    public var scope: Scope
    public var words: ResultWords

    public init(scope: Scope, words: ResultWords) {
        self.scope = scope
        self.words = words
    }

    public var subject: String { "result" }

    public func validate() throws {
        try words.validate()
        guard words.kind == .population || words.systemKind != nil else {
            throw Problem.invalid("choice.missing", at: "systemKind", "Say what changes in the system.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Slug {
        let number = Number<SharedResult>(try tx.nextNumber(in: SharedResult.self))
        let slug = try SharedResult.freeSlug(words.statement, number, in: tx)
        try tx.insert(
            SharedResult(
                scope: scope, number: number, slug: slug, words, in: tx, isReading: false,
                suggestedBy: Number(permit.actor.member)))
        return slug
    }
}

extension SharedResult {
    /// An address made from its statement, that no result has and no page of this component.
    static func freeSlug(_ statement: String, _ number: Number<SharedResult>, in tx: WriteTransaction) throws -> Slug {
        let slugs = try tx.all("SELECT slug FROM result WHERE scope = \(tx.scope)") {
            try $0.get("slug", as: Slug.self)
        }
        return Slug(
            naming: statement, fallback: "result-\(number.value)",
            taken: Set(slugs).union([Slug("add")].compactMap(\.self)))
    }
}
