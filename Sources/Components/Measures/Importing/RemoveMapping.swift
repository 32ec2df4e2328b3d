public import Core

/// Forgets how files of one kind are read. The figures that came in by it stay.
public struct RemoveMapping: Action {
    public static let name = "measures.remove-mapping"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var mapping: Number<Mapping>

    public init(scope: Scope, mapping: Number<Mapping>) {
        self.scope = scope
        self.mapping = mapping
    }

    public var subject: String { "mapping \(mapping.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        guard let known = try tx.record(Mapping.self, "scope = \(scope) AND number = \(mapping)") else {
            throw Problem.notFound
        }
        let kept: SQL = "scope = \(scope) AND mapping = \(mapping)"
        for column in try tx.records(MappedColumn.self, kept) { try tx.retire(column) }
        for answer in try tx.records(MappedAnswer.self, kept) { try tx.retire(answer) }
        try tx.retire(known)
        return Done()
    }
}
