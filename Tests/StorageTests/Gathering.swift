@_spi(Driver) import Core
@_spi(Driver) import TestSupport

// What the tests store: gatherings and who comes to them. Between them they have a column of each type, and each
// kind of rule that a table can have.

struct Gathering: Record, Codable, Equatable {
    var scope: Scope = .site
    var number: Int64
    var name: String
    var note: String?
    var attended: Int64?
    var photo: [UInt8]?
    var isOpen = true

    static let columns = [
        Column("scope", \Gathering.scope), Column("number", \Gathering.number), Column("name", \Gathering.name),
        Column("note", \Gathering.note), Column("attended", \Gathering.attended), Column("photo", \Gathering.photo),
        Column("is_open", \Gathering.isOpen),
    ]
    static let table = declare(
        "gathering", .recorded, key: ["scope", "number"], unique: [["scope", "name"]], checks: ["attended >= 0"],
        indexes: [["scope", "attended"]])

    init(_ number: Int64, _ name: String, note: String? = nil, attended: Int64? = nil, photo: [UInt8]? = nil) {
        self.number = number
        self.name = name
        self.note = note
        self.attended = attended
        self.photo = photo
    }

    init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        name = try row.get("name")
        note = try row.get("note")
        attended = try row.get("attended")
        photo = try row.get("photo")
        isOpen = try row.get("is_open")
    }
}
