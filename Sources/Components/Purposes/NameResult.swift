public import Core
internal import Initiatives

/// Names a result that the initiative works towards.
public struct NameResult: Action {
    public static let name = "purposes.name-result"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var slug: Slug
    public var kind: SharedResult.Kind
    public var statement: String
    public var place: Slug
    public var worstOff: String?
    public var isReading: Bool

    public init(
        scope: Scope, slug: Slug, kind: SharedResult.Kind, statement: String, place: Slug, worstOff: String?,
        isReading: Bool
    ) {
        self.scope = scope
        self.slug = slug
        self.kind = kind
        self.statement = statement
        self.place = place
        self.worstOff = worstOff
        self.isReading = isReading
    }

    public var subject: String { "result \(slug)" }

    public func validate() throws {
        try statement.requireText(at: "statement", most: 500)
        guard kind == .system || worstOff != nil else {
            throw Problem.invalid(
                "result.worst-off", at: "worstOff",
                "A result about people's lives names the group that is furthest from it.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<SharedResult> {
        let place = try Place.find(place, in: tx, scope: scope).number
        let number = Number<SharedResult>(try tx.nextNumber(in: SharedResult.self))
        try tx.insert(SharedResult(scope: scope, number: number, place: place, self))
        return number
    }
}
