@_spi(Driver) import Core

/// Who comes to a gathering. `position` and `rows` are words of SQL, and columns of the ledger too.
struct Guest: Record, Equatable {
    var scope: Scope = .site
    var gathering: Int64
    var position: Int64
    var rows: String

    static let columns = [
        Column("scope", \Guest.scope), Column("gathering", \Guest.gathering), Column("position", \Guest.position),
        Column("rows", \Guest.rows),
    ]
    static let table = declare(
        "guest", .recorded, key: ["scope", "gathering", "position"],
        references: [.to("gathering", from: ["scope", "gathering"], at: ["scope", "number"])],
        indexes: [["scope", "position"]])

    init(at gathering: Int64, position: Int64, rows: String) {
        self.gathering = gathering
        self.position = position
        self.rows = rows
    }

    init(_ row: Row) throws {
        scope = try row.get("scope")
        gathering = try row.get("gathering")
        position = try row.get("position")
        rows = try row.get("rows")
    }
}
