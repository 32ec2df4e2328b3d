import TestSupport

@_spi(Driver) @testable import Core

/// Somebody who knows everything about the record but its signing key: cuts it off or writes it anew, and then
/// recomputes every leaf, node and head, and every table of facts, so that all of it adds up again.
struct Forger {
    let connection: any Connection
    let schema: Schema
    private var tx: ReadTransaction { ReadTransaction(connection) }

    /// Takes the entries after this one away.
    func cut(_ scope: Scope, after sequence: Int64) throws {
        let after: SQL = "scope = \(scope) AND sequence > \(sequence)"
        for table in [Entry.table, StoredEffect.table, StoredBulk.table] {
            try connection.execute("DELETE FROM \(name: table.name) WHERE \(after)")
        }
        for table in schema.tables where table.isVersioned {
            try connection.execute("DELETE FROM \(name: table.name) WHERE scope = \(scope) AND entry > \(sequence)")
        }
        try reseal(scope)
    }

    /// Makes the past say something else, from one effect on.
    func rewrite(_ scope: Scope, sequence: Int64, position: Int64, _ change: (inout [String: SQLValue]) -> Void) throws
    {
        let here: SQL = "scope = \(scope) AND sequence = \(sequence) AND position = \(position)"
        guard let stored = try tx.record(StoredEffect.self, here), let image = stored.image.flatMap(EffectImage.init)
        else { return }
        var cells = image.cells
        change(&cells)
        let effect = Effect(image.operation, image.table, cells.map { ($0.key, $0.value) })
        try connection.execute(
            """
            UPDATE ledger_effect SET salt = \(effect.salt), image = \(effect.image), digest = \(effect.digest) WHERE \(here)
            """)
        try reseal(scope)
    }

    private func reseal(_ scope: Scope) throws {
        var tree = MerkleTree()
        var time = Instant.beginning
        try connection.execute("DELETE FROM ledger_node WHERE scope = \(scope)")
        for entry in try tx.records(Entry.self, "scope = \(scope) ORDER BY sequence") {
            let leaf = try entry.leafOfItsParts(in: tx)
            let nodes = tree.append(leaf).map {
                Node(scope: scope, level: $0.level, position: $0.position, digest: $0.digest)
            }
            try connection.execute(
                "UPDATE ledger_entry SET leaf = \(leaf) WHERE scope = \(scope) AND sequence = \(entry.sequence)")
            try connection.insert(nodes.map(\.cells), into: Node.table)
            time = entry.time
        }
        try connection.execute(
            """
            UPDATE ledger_head SET sequence = \(tree.size), time = \(time), frontier = \(tree.frontier)
            WHERE scope = \(scope)
            """)
        try restate()
    }

    /// Makes the tables what the images now say.
    private func restate() throws {
        try connection.execute("DELETE FROM ledger_touch")
        try Ledger(connection, schema: 0).fillTouches(schema)
        var state: [String: [[UInt8]: [String: SQLValue]]] = [:]
        for effect in try tx.records(StoredEffect.self, "image IS NOT NULL ORDER BY scope, sequence, position") {
            guard let image = effect.image.flatMap(EffectImage.init), image.operation != .erase,
                let table = schema.tables.first(where: { $0.name == image.table && $0.isRecorded }),
                let key = table.canonicalKey(image.cells)
            else { continue }
            state[table.name, default: [:]][key] = image.operation == .put ? image.cells : nil
        }
        for table in schema.tables {
            switch table.kind {
            case .recorded:
                let rows = (state[table.name] ?? [:]).values.map { cells in
                    table.columns.map { cells[$0.name] ?? .null }
                }
                try connection.execute("DELETE FROM \(name: table.name)")
                try connection.insert(rows, into: table)
            case .derived(let definition):
                try connection.execute("DELETE FROM \(name: table.name)")
                try connection.execute("INSERT INTO \(name: table.name) (\(name: table.columnList)) \(definition)")
            case .versioned, .operational: break
            }
        }
    }
}
