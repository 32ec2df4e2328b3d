/// Erases a record for good. It is written onto the list of erasures first, so that no restore can bring it back; after a
/// restore the same list is applied again. Where nothing is left to erase, the entry only notes so.
public struct ApplyErasure: Action {
    public static let name = "ledger.erase"
    public static let verb = Verb.erase
    public var erasure: Erasure

    public init(_ erasure: Erasure) { self.erasure = erasure }

    public var scope: Scope { erasure.scope }
    public var subject: String { erasure.table }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        try tx.erase(erasure)
        return Done()
    }
}
