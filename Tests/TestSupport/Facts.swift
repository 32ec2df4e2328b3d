public import Core

/// Everything that one initiative's tables say, apart from the machine's own notes and the ledger's salted digests.
public struct Facts: Equatable, Sendable {
    public var rows: [String: [[SQLValue]]] = [:]
    /// How many entries of the ledger tell of them.
    public var entries = 0
}

extension Store {
    /// - Parameter slug: of the initiative. Its number is left out: it depends on which other was there first; and so is
    ///   what is drawn by lot: ids, and what is sealed.
    public func facts(of slug: String) async throws -> Facts {
        let tables = schema.tables.filter { table in
            table.key.first == "scope" && !table.isOperational && !table.name.hasPrefix("ledger_")
        }
        return try await read { tx in
            let scope = try tx.count("SELECT scope FROM initiative WHERE slug = \(slug)")
            var facts = Facts(entries: Int(try tx.count("SELECT COUNT(*) FROM ledger_entry WHERE scope = \(scope)")))
            for table in tables {
                let columns = table.columns.filter { !["scope", "id"].contains($0.name) && $0.type != .bytes }.map(
                    \.name)
                let (list, order) = (columns.joined(separator: ", "), table.key.joined(separator: ", "))
                let rows = try tx.all(
                    "SELECT \(name: list) FROM \(name: table.name) WHERE scope = \(scope) ORDER BY \(name: order)"
                ) { row in columns.indices.map { row[$0] } }
                let isOrderedByLot = table.columns.contains { $0.type == .bytes && table.key.contains($0.name) }
                facts.rows[table.name] = isOrderedByLot ? rows.sorted { "\($0)" < "\($1)" } : rows
            }
            return facts
        }
    }
}
