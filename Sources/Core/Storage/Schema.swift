/// All tables of the house, and the steps by which a database comes to have them.
public struct Schema: Sendable {
    public let tables: [Table]
    public let migrations: [Migration]

    /// - Parameter tables: those of the components; the ledger's own come with Core.
    public init(tables: [Table], migrations: [Migration]) {
        self.tables = Schema.ledger + tables
        self.migrations = migrations
    }

    public var version: Int64 { migrations.last?.version ?? 0 }

    /// Core's own tables, created before all others.
    public static let ledger = [
        Head.table, Entry.table, StoredEffect.table, StoredBulk.table, Node.table, KeySeen.table, Touch.table,
    ]

    /// For databases from before the ledger could say which entries wrote a row.
    public static let history = [Touch.table]
}

/// One step forward. There are no steps back: expand, backfill, and contract a release later.
public struct Migration: Sendable {
    public let version: Int64
    public let name: String
    public let creates: [Table]
    /// Columns that tables get which stand already.
    public let adds: [AddedColumn]

    public init(version: Int64, name: String, creates: [Table], adds: [AddedColumn] = []) {
        self.version = version
        self.name = name
        self.creates = creates
        self.adds = adds
    }
}

/// A column that a table did not have at first, with what stands in the rows that were there before.
public struct AddedColumn: Sendable {
    public let table: String
    public let column: Table.Column
    /// In the rows from before, and only there: whoever writes a row says what stands in it.
    public let before: String
    /// What holds of the column, in SQL: an engine cannot add a check to a whole table later.
    public let check: String

    public init(_ name: String, to table: Table, before: String, check: String) {
        self.table = table.name
        column = Table.Column(name, .text)
        self.before = before
        self.check = check
    }
}

/// The migrations that this database has seen.
struct MigrationSeen: Record {
    var version: Int64
    var name: String
    var time: Instant

    static let columns = [
        Column("version", \MigrationSeen.version), Column("name", \MigrationSeen.name),
        Column("time", \MigrationSeen.time),
    ]
    static let table = declare("migration_seen", .operational, key: ["version"])

    init(version: Int64, name: String, time: Instant) {
        self.version = version
        self.name = name
        self.time = time
    }

    init(_ row: Row) throws {
        version = try row.get("version")
        name = try row.get("name")
        time = try row.get("time")
    }
}

extension Store {
    /// Brings the database to this schema, each migration in a transaction of its own.
    /// - Throws: `schema.newer` where the database has seen a migration that this server does not know.
    public func migrate() async throws {
        let seen = try await driver.write { connection in
            try connection.create(MigrationSeen.table)
            return try ReadTransaction(connection).records(MigrationSeen.self, "version > 0 ORDER BY version")
        }
        if let newer = seen.last, newer.version > schema.version {
            throw Problem(
                .unavailable, "schema.newer",
                "This database was used by a newer version (migration \(newer.version), “\(newer.name)”).")
        }
        if let seen = seen.first, let first = schema.migrations.first, seen.version == first.version,
            seen.name != first.name
        {
            throw Problem(
                .unavailable, "schema.before-release",
                """
                This database was made before the first release, which drew the schema anew. Such a database could hold \
                nothing but the demonstration: move it away, and start again with an empty one.
                """)
        }
        for migration in schema.migrations where !seen.contains(where: { $0.version == migration.version }) {
            try await apply(migration)
        }
    }

    private func apply(_ migration: Migration) async throws {
        let now = time.now()
        try await driver.write { connection in
            for table in migration.creates { try connection.create(table) }
            for column in migration.adds { try connection.add(column) }
            // Creating takes turns with other servers that start now; one of them may have been here before us.
            let before = try ReadTransaction(connection).count(
                "SELECT COUNT(*) FROM migration_seen WHERE version = \(migration.version)")
            guard before == 0 else { return }
            let seen = MigrationSeen(version: migration.version, name: migration.name, time: now)
            try connection.insert([seen.cells], into: MigrationSeen.table)
            if migration.creates.contains(where: { $0.name == Head.table.name }) {
                try Ledger(connection, schema: migration.version).open(.site)
            }
            if migration.creates.contains(where: { $0.name == Touch.table.name }) {
                try Ledger(connection, schema: migration.version).fillTouches(schema)
            }
        }
    }
}
