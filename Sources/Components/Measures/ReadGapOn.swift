public import Core
internal import Purposes

/// Says on which group the gap of a result is read.
public struct ReadGapOn: Action {
    public static let name = "measures.read-gap-on"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var result: Slug
    public var group: Category.Name

    public init(scope: Scope, result: Slug, group: Category.Name) {
        self.scope = scope
        self.result = result
        self.group = group
    }

    public var subject: String { "result \(result)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let result = try SharedResult.find(result, in: tx, scope: scope).number
        try tx.insert(WorstOff(scope: scope, result: result, category: try Category.named(group, in: tx)))
        return Done()
    }
}
