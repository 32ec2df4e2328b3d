public import Core
internal import Initiatives

/// Quotes a purpose that the initiative has published.
public struct StatePurpose: Action {
    public static let name = "purposes.state"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var statement: String
    public var citation: String

    public init(scope: Scope, statement: String, citation: String) {
        self.scope = scope
        self.statement = statement
        self.citation = citation
    }

    public var subject: String { "purpose" }

    public func validate() throws {
        try statement.requireText(at: "statement", most: 2000)
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Int64 {
        let source = try Source.cited(citation, in: tx)
        let version = try tx.nextNumber(in: QuotedPurpose.self, column: "version")
        try tx.insert(QuotedPurpose(scope: scope, version: version, statement: statement, source: source))
        return version
    }
}
