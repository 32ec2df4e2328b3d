public import Core

/// Everything that one initiative's tables say, apart from the machine's own notes and the ledger's salted digests.
public struct Facts: Equatable, Sendable {
    public var rows: [String: [[SQLValue]]] = [:]
    /// How many entries of the ledger tell of them.
    public var entries = 0
}

extension Store {
    /// - Parameter slug: of the initiative. Its number is left out: it depends on which other was there first; and so are
    ///   ids and what is sealed, which are drawn by lot.
    public func facts(of slug: String) async throws -> Facts {
        let tables = schema.tables.filter { table in
            table.key.first == "scope" && !table.isOperational && !table.name.hasPrefix("ledger_")
        }
        return try await read { tx in
            let scope = try tx.count("SELECT scope FROM initiative WHERE slug = \(slug)")
            var facts = Facts(entries: Int(try tx.count("SELECT COUNT(*) FROM ledger_entry WHERE scope = \(scope)")))
            for table in tables {
                let columns = table.columns.map(\.name).filter { !["scope", "id", "answers"].contains($0) }
                let (list, order) = (columns.joined(separator: ", "), table.key.joined(separator: ", "))
                facts.rows[table.name] = try tx.all(
                    "SELECT \(name: list) FROM \(name: table.name) WHERE scope = \(scope) ORDER BY \(name: order)"
                ) { row in columns.indices.map { row[$0] } }
            }
            return facts
        }
    }
}
