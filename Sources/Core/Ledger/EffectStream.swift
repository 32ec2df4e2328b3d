/// The effects and bulks of one scope, handed out entry by entry.
struct EffectStream {
    private let effects: [Int64: [StoredEffect]]
    private let bulks: [Int64: [StoredBulk]]

    init(_ tx: ReadTransaction, _ scope: Scope) throws {
        let effects = try tx.records(StoredEffect.self, "scope = \(scope) ORDER BY sequence, position")
        let bulks = try tx.records(StoredBulk.self, "scope = \(scope) ORDER BY sequence, position")
        self.effects = Dictionary(grouping: effects, by: \.sequence)
        self.bulks = Dictionary(grouping: bulks, by: \.sequence)
    }

    func effects(of sequence: Int64) -> [StoredEffect] { effects[sequence] ?? [] }
    func bulks(of sequence: Int64) -> [StoredBulk] { bulks[sequence] ?? [] }
}

/// Compares the kept inner nodes of a scope's tree with those that its leaves give.
struct NodeCheck {
    private var kept: [[Int64]: Digest] = [:]
    private var repeated = 0

    init(_ tx: ReadTransaction, _ scope: Scope) {
        // A node that cannot be read is missing, which `expect` reports.
        let nodes = (try? tx.records(Node.self, "scope = \(scope)")) ?? []
        for node in nodes where kept.updateValue(node.digest, forKey: [node.level, node.position]) != nil {
            repeated += 1
        }
    }

    mutating func expect(
        _ node: (level: Int64, position: Int64, digest: Digest), _ place: String, _ verification: inout Verification
    ) throws {
        if kept.removeValue(forKey: [node.level, node.position]) != node.digest {
            verification.find(place, "a node of the tree above it is not the one that was kept")
        }
    }

    func finish(_ place: String, _ verification: inout Verification) throws {
        if repeated > 0 { verification.find(place, "\(repeated) nodes stand there more than once") }
        if !kept.isEmpty { verification.find(place, "\(kept.count) nodes belong to no entry") }
    }
}
