/// Erases again, after a restore, what had been erased since the backup was made. Where nothing is left to erase it
/// only notes so.
public struct ApplyErasure: Action {
    public static let name = "ledger.apply-erasure"
    public static let verb = Verb.erase
    public var erasure: Erasure
    private let table: Table

    enum CodingKeys: String, CodingKey { case erasure }

    public init(_ erasure: Erasure, schema: Schema) throws {
        guard let table = schema.tables.first(where: { $0.name == erasure.table }), table.isRecorded else {
            throw Problem.invalid("erasure.table", "There is no table “\(erasure.table)” to erase from.")
        }
        self.erasure = erasure
        self.table = table
    }

    public init(from decoder: any Decoder) throws {
        throw Problem(.internal, "erasure.decode", "An erasure is read from its list, not from a request.")
    }

    public var scope: Scope { erasure.scope }
    public var subject: String { erasure.table }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        try tx.erase(erasure, in: table)
        return Done()
    }
}
