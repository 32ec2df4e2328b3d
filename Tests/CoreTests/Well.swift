import Core

// What these tests keep a record of: village wells, the water levels that are read there, and the newest level of
// each day. So there is one table of each kind: recorded, versioned and derived.

struct Well: Record, Codable, Equatable {
    var scope: Scope = .site
    var number: Int64
    var keeper: String
    var note: String?
    var depth: Int64?
    var seal: [UInt8]?
    var isOpen = true

    static let columns = [
        Column("scope", \Well.scope), Column("number", \Well.number), Column("keeper", \Well.keeper),
        Column("note", \Well.note), Column("depth", \Well.depth), Column("seal", \Well.seal),
        Column("is_open", \Well.isOpen),
    ]
    static let table = declare("well", .recorded, key: ["scope", "number"], unique: [["scope", "keeper"]])

    init(_ number: Int64, keeper: String, note: String? = nil, depth: Int64? = nil, seal: [UInt8]? = nil) {
        self.number = number
        self.keeper = keeper
        self.note = note
        self.depth = depth
        self.seal = seal
    }

    init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        keeper = try row.get("keeper")
        note = try row.get("note")
        depth = try row.get("depth")
        seal = try row.get("seal")
        isOpen = try row.get("is_open")
    }
}

/// A water level as somebody read it. Their name is part of the key, so that keys of text are tried as well.
struct Level: Record, Codable, Equatable {
    var scope: Scope = .site
    var well: Int64
    var day: Day
    var reader: String
    var entry: Int64 = 0
    var centimetres: Int64?

    static let columns = [
        Column("scope", \Level.scope), Column("well", \Level.well), Column("day", \Level.day),
        Column("reader", \Level.reader), Column("entry", \Level.entry), Column("centimetres", \Level.centimetres),
    ]
    static let table = declare("level", .versioned, key: ["scope", "well", "day", "reader", "entry"])

    init(_ well: Int64, _ day: Day, by reader: String, _ centimetres: Int64?) {
        self.well = well
        self.day = day
        self.reader = reader
        self.centimetres = centimetres
    }

    init(_ row: Row) throws {
        scope = try row.get("scope")
        well = try row.get("well")
        day = try row.get("day")
        reader = try row.get("reader")
        entry = try row.get("entry")
        centimetres = try row.get("centimetres")
    }
}

enum WellTotal {
    static let table = Table(
        name: "well_total",
        kind: .derived(
            from: """
                SELECT scope, well, COUNT(*) AS levels, CAST(COALESCE(SUM(centimetres), 0) AS BIGINT) AS centimetres
                FROM level GROUP BY scope, well
                """),
        columns: [
            .init("scope", .int64), .init("well", .int64), .init("levels", .int64), .init("centimetres", .int64),
        ], key: ["scope", "well"])
}

extension Schema {
    static let wells = Schema(
        tables: [Well.table, Level.table, WellTotal.table],
        migrations: [
            Migration(
                version: 1, name: "wells", creates: Schema.ledger + [Well.table, Level.table, WellTotal.table])
        ])
}
