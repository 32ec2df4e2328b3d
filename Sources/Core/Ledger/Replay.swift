/// Goes through the entries of every scope, in order, and checks that each is what its digests say, that the Merkle
/// tree over them is the one that stands at the head, and what facts they add up to.
final class Replay {
    private let tx: ReadTransaction
    private let schema: Schema
    private let progress: ProgressReport
    /// What the recorded tables must hold: table → key → digest of the row.
    private(set) var state: [String: [[UInt8]: ExpectedRow]] = [:]
    /// How many rows of each versioned table the entries cover.
    private var covered: [String: Int64] = [:]
    /// Erased effects for which no erasure was found yet.
    private var unexplained: Set<EffectAddress> = []
    /// Which rows the entries wrote, so that no history is cut short.
    private var touched: Set<Touch> = []

    struct EffectAddress: Hashable {
        var scope: Int64
        var sequence: Int64
        var position: Int64
    }

    init(_ tx: ReadTransaction, schema: Schema, progress: @escaping ProgressReport) {
        self.tx = tx
        self.schema = schema
        self.progress = progress
    }

    func run(into verification: inout Verification, checkpoints: [Checkpoint]) throws {
        let heads = try tx.records(Head.self, "1 = 1 ORDER BY scope")
        let stated = try tx.count("SELECT COUNT(*) FROM ledger_entry")
        for head in heads { try check(head, of: Int(stated), checkpoints, into: &verification) }
        verification.scopes = heads.count
        if Int(stated) != verification.entries {
            verification.find("ledger", "\(Int(stated) - verification.entries) entries belong to no record")
        }
        for address in unexplained.prefix(Verification.mostFindings) {
            verification.find(
                "scope \(address.scope), entry \(address.sequence)",
                "effect \(address.position) was removed without an erasure")
        }
        for checkpoint in checkpoints where !heads.contains(where: { $0.scope == checkpoint.scope }) {
            verification.find("scope \(checkpoint.scope.number)", "the checkpoint's record is missing")
        }
        checkOpenings(of: heads, into: &verification)
        try checkTouches(into: &verification)
        try checkStrays(into: &verification)
    }

    /// The site's record is always there; every other one was opened by an entry.
    private func checkOpenings(of heads: [Head], into verification: inout Verification) {
        var opened = Set((state[Head.table.name] ?? [:]).keys)
        if let site = Head.table.canonicalKey(["scope": Scope.site.stored]) { opened.insert(site) }
        for head in heads {
            guard let key = Head.table.canonicalKey(["scope": head.scope.stored]), opened.remove(key) != nil else {
                verification.find("scope \(head.scope.number)", "nobody opened this record")
                continue
            }
        }
        if !opened.isEmpty { verification.find("ledger", "\(opened.count) records that were opened are missing") }
    }

    private func check(
        _ head: Head, of total: Int, _ checkpoints: [Checkpoint], into verification: inout Verification
    ) throws {
        let name = "scope \(head.scope.number)"
        let mine = checkpoints.filter { $0.scope == head.scope }
        var tree = MerkleTree()
        var nodes = NodeCheck(tx, head.scope)
        var previous = Instant(microseconds: .min)
        for checkpoint in mine where checkpoint.size == 0 && checkpoint.root != tree.root {
            verification.find(name, "the checkpoint over no entries does not hold")
        }
        let entries = try tx.records(Entry.self, "scope = \(head.scope) ORDER BY sequence")
        let effects = try EffectStream(tx, head.scope)
        for entry in entries {
            let place = "\(name), entry \(entry.sequence)"
            if entry.sequence != tree.size + 1 { verification.find(place, "an entry is missing before it") }
            if entry.time <= previous { verification.find(place, "it is not later than the one before it") }
            previous = entry.time
            try check(
                entry, effects.effects(of: entry.sequence), effects.bulks(of: entry.sequence), place, &verification)
            for node in tree.append(entry.leaf) { try nodes.expect(node, place, &verification) }
            for checkpoint in mine where checkpoint.size == tree.size && checkpoint.root != tree.root {
                verification.find(place, "the record up to here is not the one that the checkpoint signed")
            }
            verification.entries += 1
            if verification.entries.isMultiple(of: 1000) { progress("entries", verification.entries, total) }
        }
        let time = tree.size > 0 ? previous : .beginning
        if head.sequence != tree.size || head.frontier != tree.frontier || head.time != time {
            verification.find(name, "the head is not the head of these entries")
        }
        for checkpoint in mine where checkpoint.size > tree.size {
            verification.find(name, "the record has \(tree.size) entries; the checkpoint signed \(checkpoint.size)")
        }
        try nodes.finish(name, &verification)
    }

    private func check(
        _ entry: Entry, _ effects: [StoredEffect], _ bulks: [StoredBulk], _ place: String,
        _ verification: inout Verification
    ) throws {
        let inOrder = effects.map(\.position) == Array(0..<Int64(effects.count))
        let bulksInOrder = bulks.map(\.position) == Array(0..<Int64(bulks.count))
        guard inOrder, bulksInOrder, entry.computeLeaf(effects: effects.map(\.digest), bulks: bulks) == entry.leaf
        else {
            return verification.find(place, "its digests do not add up to its leaf")
        }
        for effect in effects { apply(effect, place, &verification) }
        for bulk in bulks { try check(bulk, place, &verification) }
    }

    private func apply(_ effect: StoredEffect, _ place: String, _ verification: inout Verification) {
        verification.effects += 1
        let address = EffectAddress(
            scope: effect.scope.number, sequence: effect.sequence, position: effect.position)
        guard let image = effect.image, let salt = effect.salt else {
            verification.erased += 1
            unexplained.insert(address)
            return
        }
        guard Digest(of: salt + image) == effect.digest, let read = EffectImage(image) else {
            return verification.find(place, "effect \(effect.position) is not what its digest says")
        }
        switch read.operation {
        case .erase: Erasure.explained(by: read).forEach { unexplained.remove($0) }
        case .put, .retire:
            change(read, place, &verification)
            guard let key = RowKey(read, in: schema) else { return }
            touched.insert(Touch(key, scope: effect.scope, sequence: effect.sequence))
        }
    }

    private func checkTouches(into verification: inout Verification) throws {
        var strays = 0
        try tx.forEach("SELECT \(name: Touch.table.columnList) FROM ledger_touch") { row in
            if touched.remove(try Touch(row)) == nil { strays += 1 }
        }
        if strays > 0 { verification.find("ledger_touch", "\(strays) rows belong to no entry") }
        if !touched.isEmpty { verification.find("ledger_touch", "\(touched.count) rows are missing") }
    }

    private func change(_ image: EffectImage, _ place: String, _ verification: inout Verification) {
        // A table that a later release dropped has no facts to compare with.
        guard let table = schema.tables.first(where: { $0.name == image.table }) else { return }
        guard let key = table.canonicalKey(image.cells) else {
            return verification.find(place, "an image of \(table.name) lacks its key")
        }
        state[table.name, default: [:]][key] = image.operation == .put ? ExpectedRow(image.cells, of: table) : nil
    }

    private func check(_ bulk: StoredBulk, _ place: String, _ verification: inout Verification) throws {
        guard let table = schema.tables.first(where: { $0.name == bulk.table }) else { return }
        var sum = BulkDigest()
        let sql: SQL = """
            SELECT \(name: table.columnList) FROM \(name: table.name)
            WHERE scope = \(bulk.scope) AND entry = \(bulk.sequence) ORDER BY \(name: table.key.joined(separator: ", "))
            """
        try tx.forEach(sql) { row in sum.add(table.columns.indices.map { row[$0] }) }
        verification.versionedRows += Int(sum.count)
        covered[table.name, default: 0] += sum.count
        if sum.digest != bulk.digest || sum.count != bulk.count {
            verification.find(place, "its rows in \(table.name) are not those that were recorded")
        }
    }

    /// Rows that hang on no entry at all.
    private func checkStrays(into verification: inout Verification) throws {
        for table in ["ledger_effect", "ledger_bulk"] {
            let strays = try tx.count(
                """
                SELECT COUNT(*) FROM \(name: table) e WHERE NOT EXISTS
                  (SELECT 1 FROM ledger_entry l WHERE l.scope = e.scope AND l.sequence = e.sequence)
                """)
            if strays > 0 { verification.find(table, "\(strays) rows belong to no entry") }
        }
        let nodes = try tx.count(
            "SELECT COUNT(*) FROM ledger_node n WHERE NOT EXISTS (SELECT 1 FROM ledger_head h WHERE h.scope = n.scope)")
        if nodes > 0 { verification.find("ledger_node", "\(nodes) nodes belong to no record") }
        for table in schema.tables where table.isVersioned {
            let rows = try tx.count("SELECT COUNT(*) FROM \(name: table.name)")
            let recorded = covered[table.name] ?? 0
            if rows != recorded { verification.find(table.name, "\(rows) rows stand there; \(recorded) were recorded") }
        }
    }
}
