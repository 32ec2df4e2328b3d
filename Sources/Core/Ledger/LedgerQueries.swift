extension Entry {
    public static func find(_ sequence: Int64, in tx: ReadTransaction, scope: Scope) throws -> Entry? {
        try tx.record(Entry.self, "scope = \(scope) AND sequence = \(sequence)")
    }

    /// Newest first.
    public static func latest(_ count: Int, in tx: ReadTransaction, scope: Scope) throws -> [Entry] {
        try tx.records(Entry.self, "scope = \(scope) ORDER BY sequence DESC LIMIT \(Int64(count))")
    }

    /// How many rows the entry wrote, by table, without their contents. Rows that were erased are counted under nothing.
    public func wrote(in tx: ReadTransaction) throws -> [(table: String, rows: Int64)] {
        let effects = try tx.records(StoredEffect.self, "scope = \(scope) AND sequence = \(sequence) ORDER BY position")
        let bulks = try tx.records(StoredBulk.self, "scope = \(scope) AND sequence = \(sequence) ORDER BY position")
        let images = effects.compactMap { $0.image.flatMap(EffectImage.init)?.table }.filter { $0 != Head.table.name }
        let counts = Dictionary(images.map { ($0, Int64(1)) }, uniquingKeysWith: +)
        return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + bulks.map { ($0.table, $0.count) }
    }
}

/// How long a record is, and the one digest that stands for all of it.
public struct RecordHead: Sendable {
    public let size: Int64
    public let root: Digest

    public static func find(in tx: ReadTransaction, scope: Scope) throws -> RecordHead {
        guard let head = try tx.record(Head.self, "scope = \(scope)") else { throw Problem.notFound }
        guard let tree = MerkleTree(size: head.sequence, frontier: head.frontier) else {
            throw Problem(.internal, "ledger.frontier", "The head of scope \(scope.number) is damaged; run verify.")
        }
        return RecordHead(size: tree.size, root: tree.root)
    }
}

extension InclusionProof {
    /// The proof that an entry is in its record as that stands now.
    public static func of(_ entry: Entry, in tx: ReadTransaction) throws -> InclusionProof {
        let head = try RecordHead.find(in: tx, scope: entry.scope)
        return try make(position: entry.sequence - 1, size: head.size) { level, position in
            let sql: SQL =
                level == 0
                ? "SELECT leaf AS digest FROM ledger_entry WHERE scope = \(entry.scope) AND sequence = \(position + 1)"
                : """
                SELECT digest FROM ledger_node
                WHERE scope = \(entry.scope) AND level = \(level) AND position = \(position)
                """
            guard let digest = try tx.first(sql, { try $0.get("digest", as: Digest.self) }) else {
                throw Problem(.internal, "ledger.node", "The record lacks a node of its tree; run verify.")
            }
            return digest
        }
    }
}
