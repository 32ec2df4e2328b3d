/// Removing a record for good, as a person's right: the row goes, and from the ledger go the images and salts of all
/// that was ever written to it. The digests stay, so the record still adds up; without salt they tell nothing.
///
/// A backup made earlier still holds the images. So each erasure also goes onto a list kept outside the backups, and
/// `restore` applies that list again.
public struct Erasure: Sendable, Codable, Equatable {
    public var scope: Scope
    public var table: String
    /// The key of the row in canonical bytes, digested: the list itself names nobody.
    public var key: String
    /// The length of the record when it was asked for. A later row that happens to get the same key is another's.
    public var before: Int64

    /// - Parameter record: of an initiative's table, or of the site's.
    public init<R: Record>(of record: R, in scope: Scope, before: Int64) throws {
        self.before = before
        let cells = Dictionary(uniqueKeysWithValues: zip(R.table.columns.map(\.name), record.cells))
        guard let key = R.table.canonicalKey(cells) else {
            throw Problem(.internal, "erasure.key", "\(R.table.name) has no key.")
        }
        self.scope = scope
        table = R.table.name
        self.key = Digest(of: key).bytes.hex
    }

    /// The addresses of the effects that an erasure's own image says it emptied.
    static func explained(by image: EffectImage) -> [Replay.EffectAddress] {
        guard case .int64(let scope)? = image.cells["scope"], case .bytes(let list)? = image.cells["effects"] else {
            return []
        }
        var reader = CanonicalReader(list)
        var addresses: [Replay.EffectAddress] = []
        while let sequence = reader.int64(), let position = reader.int64() {
            addresses.append(Replay.EffectAddress(scope: scope, sequence: sequence, position: position))
        }
        return addresses
    }
}

extension WriteTransaction {
    /// Erases one row of a recorded table together with its whole past in the ledger.
    /// - Throws: `erasure.table` where there is no such table of facts.
    public func erase(_ erasure: Erasure) throws {
        guard let table = schema.tables.first(where: { $0.name == erasure.table }), table.isRecorded else {
            throw Problem.invalid("erasure.table", "There is no table “\(erasure.table)” to erase from.")
        }
        let images = try images(of: erasure, in: table)
        let past = images.filter { $0.sequence <= erasure.before }
        var list = CanonicalBytes()
        for effect in past {
            list.add(effect.sequence)
            list.add(effect.position)
            try connection.execute(
                """
                UPDATE ledger_effect SET image = NULL, salt = NULL
                WHERE scope = \(scope) AND sequence = \(effect.sequence) AND position = \(effect.position)
                """)
        }
        try connection.execute(
            """
            DELETE FROM ledger_touch WHERE scope = \(scope) AND name = \(table.name) AND row = \(erasure.key)
            AND sequence <= \(erasure.before)
            """)
        if past.count == images.count { try deleteRow(erasure, in: table) }
        try forgetKeys(of: past)
        note(
            Effect(
                .erase, table.name,
                [("scope", scope.stored), ("key", .text(erasure.key)), ("effects", .bytes(list.bytes))]))
    }

    /// Under the keys of those actions stand digests of what was asked for, and they are not salted.
    private func forgetKeys(of past: [StoredEffect]) throws {
        let entries = Array(Set(past.map(\.sequence)))
        try connection.execute("DELETE FROM key_seen WHERE scope = \(scope) AND entry IN (\(list: entries))")
    }

    private func images(of erasure: Erasure, in table: Table) throws -> [StoredEffect] {
        let written = try records(
            StoredEffect.self, "scope = \(scope) AND image IS NOT NULL ORDER BY sequence, position")
        return written.filter { effect in
            guard let image = effect.image.flatMap(EffectImage.init), image.table == table.name,
                image.operation != .erase,
                let key = table.canonicalKey(image.cells)
            else { return false }
            return Digest(of: key).bytes.hex == erasure.key
        }
    }

    private func deleteRow(_ erasure: Erasure, in table: Table) throws {
        let names = table.columns.map(\.name)
        var condition: SQL?
        try forEach("SELECT \(name: table.columnList) FROM \(name: table.name)") { row in
            let cells = Dictionary(uniqueKeysWithValues: zip(names, names.indices.map { row[$0] }))
            guard let key = table.canonicalKey(cells), Digest(of: key).bytes.hex == erasure.key else { return }
            condition = table.key.reduce("1 = 1" as SQL) { sql, name in
                cells[name].map { "\(sql) AND \(name: name) = \($0)" } ?? sql
            }
        }
        if let condition { try connection.execute("DELETE FROM \(name: table.name) WHERE \(condition)") }
    }
}
