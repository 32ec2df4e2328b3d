/// Which entries wrote a row: the way from a thing to its history, without reading every image. It says nothing that the
/// images do not say, and goes with them when they are erased.
struct Touch: Record, Hashable {
    var scope: Scope
    var table: String
    /// The row's key, digested as in an `Erasure`.
    var row: String
    var sequence: Int64

    static let columns = [
        Column("scope", \Touch.scope), Column("name", \Touch.table), Column("row", \Touch.row),
        Column("sequence", \Touch.sequence),
    ]
    static let table: Table = declare("ledger_touch", .operational, key: ["scope", "name", "row", "sequence"])

    init(_ row: RowKey, scope: Scope, sequence: Int64) {
        self.scope = scope
        self.table = row.table
        self.row = row.digest
        self.sequence = sequence
    }

    init(_ row: Row) throws {
        scope = try row.get("scope")
        table = try row.get("name")
        self.row = try row.get("row")
        sequence = try row.get("sequence")
    }
}

/// A row of a recorded table, by its key alone.
public struct RowKey: Sendable, Hashable {
    public let table: String
    let digest: String

    public init<R: Record>(of record: R) { self.init(R.table, record.cells) }

    init(_ table: Table, _ cells: [SQLValue]) {
        self.table = table.name
        var canonical = CanonicalBytes()
        for position in table.keyPositions { canonical.add(cells[position]) }
        digest = Digest(of: canonical.bytes).bytes.hex
    }

    /// nil for a table that a later release dropped, and for an image that changes no row.
    init?(_ image: EffectImage, in schema: Schema) {
        guard image.operation != .erase, let table = schema.tables.first(where: { $0.name == image.table }),
            table.isRecorded, let key = table.canonicalKey(image.cells)
        else { return nil }
        self.table = table.name
        digest = Digest(of: key).bytes.hex
    }
}

extension Entry {
    /// The entries that wrote any of these rows, newest first.
    public static func history(
        of rows: [RowKey], most: Int, in tx: ReadTransaction, scope: Scope
    ) throws -> [Entry] {
        let wanted = rows.reduce("1 = 0" as SQL) { "\($0) OR name = \($1.table) AND row = \($1.digest)" }
        return try tx.records(
            Entry.self,
            """
            scope = \(scope) AND sequence IN
              (SELECT sequence FROM ledger_touch WHERE scope = \(scope) AND (\(wanted)))
            ORDER BY sequence DESC LIMIT \(Int64(most))
            """)
    }
}

extension Ledger {
    /// Brings the ways to rows up to what the images say, in a database from before there were such ways.
    func fillTouches(_ schema: Schema) throws {
        let tx = ReadTransaction(connection)
        let known = Set(try tx.records(Touch.self, "1 = 1"))
        var found: Set<Touch> = []
        try tx.forEach("SELECT scope, sequence, image FROM ledger_effect WHERE image IS NOT NULL") { row in
            guard let image = EffectImage(try row.get("image")), let key = RowKey(image, in: schema) else { return }
            found.insert(Touch(key, scope: try row.get("scope"), sequence: try row.get("sequence")))
        }
        try connection.insert(found.subtracting(known).map(\.cells), into: Touch.table)
    }
}
