/// What an action did to one recorded row: the row's after-image, in canonical bytes that name the table and
/// every column, so that they can be read without the code that wrote them.
struct Effect {
    enum Operation: UInt8 { case put = 1, retire = 2, erase = 3 }

    let table: String
    let image: [UInt8]
    /// Digests are salted: without the salt, a short text (a name) could be guessed from its digest.
    let salt: [UInt8]
    /// The row that it is about; nil for what is about the ledger itself.
    let row: RowKey?

    init(_ operation: Operation, _ table: Table, _ cells: [SQLValue]) {
        let positions = operation == .put ? Array(table.columns.indices) : table.keyPositions
        self.init(
            operation, table.name, positions.map { (table.columns[$0].name, cells[$0]) }, row: RowKey(table, cells))
    }

    init(
        _ operation: Operation, _ table: String, _ cells: [(name: String, value: SQLValue)], row: RowKey? = nil
    ) {
        var canonical = CanonicalBytes()
        canonical.add(operation.rawValue)
        canonical.add(table)
        canonical.add(Int64(cells.count))
        for cell in cells {
            canonical.add(cell.name)
            canonical.add(cell.value)
        }
        self.table = table
        self.row = row
        image = canonical.bytes
        salt = randomBytes(16)
    }

    var digest: Digest { Digest(of: salt + image) }
}

/// An effect's image, read back.
struct EffectImage {
    let operation: Effect.Operation
    let table: String
    let cells: [String: SQLValue]

    init?(_ image: [UInt8]) {
        var reader = CanonicalReader(image)
        guard let operation = reader.byte().flatMap(Effect.Operation.init), let table = reader.text(),
            let count = reader.int64(), (0...1024).contains(count)
        else { return nil }
        var cells: [String: SQLValue] = [:]
        for _ in 0..<count {
            guard let name = reader.text(), let value = reader.cell(), cells.updateValue(value, forKey: name) == nil
            else {
                return nil
            }
        }
        guard reader.isAtEnd else { return nil }
        self.operation = operation
        self.table = table
        self.cells = cells
    }
}

/// The versions that one action added to one versioned table. Their rows stay where they are; the entry
/// holds one digest over all of them, in the order of their keys.
struct Bulk {
    let table: String
    let count: Int64
    let digest: Digest

    init(table: Table, rows: [[SQLValue]]) {
        let keys = table.keyPositions
        let ordered = rows.sorted { left, right in
            for position in keys {
                // By bytes: to Swift, texts that are written with other code points can be equal.
                if left[position].precedes(right[position]) { return true }
                if right[position].precedes(left[position]) { return false }
            }
            return false
        }
        var sum = BulkDigest()
        for row in ordered { sum.add(row) }
        self.table = table.name
        count = Int64(rows.count)
        digest = sum.digest
    }
}

/// A digest over rows as they stream by: each row is hashed onto the digest of those before it.
struct BulkDigest {
    private(set) var digest = Digest(of: [])
    private(set) var count: Int64 = 0

    mutating func add(_ row: [SQLValue]) {
        var canonical = CanonicalBytes()
        canonical.add(digest)
        for cell in row { canonical.add(cell) }
        digest = Digest(of: canonical.bytes)
        count += 1
    }
}

extension SQLValue {
    /// The order in which both engines sort keys: integers, and text and bytes bytewise. Keys hold no null.
    func precedes(_ other: SQLValue) -> Bool {
        switch (self, other) {
        case (.int64(let left), .int64(let right)): left < right
        case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
        case (.bytes(let left), .bytes(let right)): left.lexicographicallyPrecedes(right)
        default: rank < other.rank
        }
    }

    private var rank: Int {
        switch self {
        case .null: 0
        case .int64: 1
        case .text: 2
        case .bytes: 3
        }
    }
}
