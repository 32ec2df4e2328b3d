import TestSupport

@_spi(Driver) @testable import Core

/// What somebody does who knows how the ledger works.
extension Attacker {
    private static let parts = [Entry.table, StoredEffect.table, StoredBulk.table]

    /// Makes an effect look erased.
    mutating func emptyAnEffect() throws -> String? {
        guard let victim = pickEffect() else { return nil }
        try empty(victim)
        return "emptied effect \(victim.address)"
    }

    /// Makes an effect look erased, and another one look like its erasure, its digest recomputed.
    mutating func forgeAnErasure() throws -> String? {
        guard let victim = pickEffect(), let vehicle = pickEffect(), victim.address != vehicle.address else {
            return nil
        }
        var list = CanonicalBytes()
        list.add(victim.sequence)
        list.add(victim.position)
        let forged = Effect(
            .erase, "well", [("scope", .int64(victim.scope)), ("key", .text("")), ("effects", .bytes(list.bytes))])
        try empty(victim)
        try write(forged, at: vehicle)
        return "erased effect \(victim.address) by a forged erasure at \(vehicle.address)"
    }

    mutating func swapSalts() throws -> String? {
        guard let one = pickEffect(), let other = pickEffect(), one.salt != other.salt else { return nil }
        for (effect, salt) in [(one, other.salt), (other, one.salt)] {
            try connection.execute("UPDATE ledger_effect SET salt = \(salt) WHERE \(effect.condition)")
        }
        return "swapped the salts of \(one.address) and \(other.address)"
    }

    /// Changes what an effect says, with a digest that fits; and sometimes the leaf of its entry as well.
    mutating func changeEffect() throws -> String? {
        guard let victim = pickEffect(), let image = EffectImage(victim.image),
            let cell = image.cells.randomElement(using: &random)
        else { return nil }
        var cells = image.cells
        cells[cell.key] = other(than: cell.value, Table.Column(cell.key, cell.value.columnType))
        guard cells[cell.key]?.isExactly(cell.value) == false else { return nil }
        try write(Effect(image.operation, image.table, cells.map { ($0.key, $0.value) }), at: victim)
        let reseals = Bool.random(using: &random)
        if reseals { try resealLeaf(scope: victim.scope, sequence: victim.sequence) }
        return "changed \(cell.key) in effect \(victim.address)\(reseals ? " and its leaf" : "")"
    }

    mutating func removeEntry() throws -> String? {
        guard let (scope, sequence) = pickEntry() else { return nil }
        for table in Self.parts {
            try connection.execute(
                "DELETE FROM \(name: table.name) WHERE scope = \(scope) AND sequence = \(sequence)")
        }
        return "removed entry \(sequence) of \(scope) with all that it did"
    }

    mutating func swapEntries() throws -> String? {
        guard let (scope, one) = pickEntry(), let (same, other) = pickEntry(), scope == same, one != other else {
            return nil
        }
        let aside: Int64 = -1
        for table in Self.parts {
            for (from, to) in [(one, aside), (other, one), (aside, other)] {
                try connection.execute(
                    "UPDATE \(name: table.name) SET sequence = \(to) WHERE scope = \(scope) AND sequence = \(from)")
            }
        }
        return "swapped entries \(one) and \(other) of \(scope)"
    }

    private func empty(_ effect: PickedEffect) throws {
        try connection.execute("UPDATE ledger_effect SET salt = NULL, image = NULL WHERE \(effect.condition)")
    }

    private func write(_ effect: Effect, at place: PickedEffect) throws {
        try connection.execute(
            """
            UPDATE ledger_effect SET salt = \(effect.salt), image = \(effect.image), digest = \(effect.digest)
            WHERE \(place.condition)
            """)
    }

    private func resealLeaf(scope: Int64, sequence: Int64) throws {
        let tx = ReadTransaction(connection)
        guard let entry = try Entry.find(sequence, in: tx, scope: Scope(scope)) else { return }
        let leaf = try entry.leafOfItsParts(in: tx)
        try connection.execute(
            "UPDATE ledger_entry SET leaf = \(leaf) WHERE scope = \(scope) AND sequence = \(sequence)")
    }

    private mutating func pickEntry() -> (scope: Int64, sequence: Int64)? {
        guard let (_, row) = pick([Entry.table]), case .int64(let scope) = row[0], case .int64(let sequence) = row[1]
        else { return nil }
        return (scope, sequence)
    }

    private mutating func pickEffect() -> PickedEffect? { pick([StoredEffect.table]).flatMap { PickedEffect($0.1) } }
}

/// An effect that was not erased.
private struct PickedEffect {
    let scope, sequence, position: Int64
    let salt, image: [UInt8]
    var address: String { "\(scope)/\(sequence)/\(position)" }
    var condition: SQL { "scope = \(scope) AND sequence = \(sequence) AND position = \(position)" }

    init?(_ row: [SQLValue]) {
        guard case .int64(let scope) = row[0], case .int64(let sequence) = row[1], case .int64(let position) = row[2],
            case .bytes(let salt) = row[4], case .bytes(let image) = row[5]
        else { return nil }
        (self.scope, self.sequence, self.position, self.salt, self.image) = (scope, sequence, position, salt, image)
    }
}

extension Entry {
    /// What its leaf must be, by the effects and bulks that stand there now.
    func leafOfItsParts(in tx: ReadTransaction) throws -> Digest {
        let mine: SQL = "scope = \(scope) AND sequence = \(sequence) ORDER BY position"
        return computeLeaf(
            effects: try tx.records(StoredEffect.self, mine).map(\.digest), bulks: try tx.records(StoredBulk.self, mine)
        )
    }
}

extension SQLValue {
    fileprivate var columnType: ColumnType {
        switch self {
        case .null, .int64: .int64
        case .text: .text
        case .bytes: .bytes
        }
    }
}
