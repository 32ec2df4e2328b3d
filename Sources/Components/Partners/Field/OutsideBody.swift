public import Core
public import Initiatives

/// A role or a body outside the initiative that helps or hinders it. Never a person.
public struct OutsideBody: Record, Codable {
    public enum Stand: String, Storable, Codable, CaseIterable, Sendable {
        case helps, hinders, both, unknown = "not known"
    }

    public var scope: Scope
    public var number: Number<OutsideBody>
    public var name: String
    public var sector: Sector
    public var stand: Stand

    public static let columns = [
        Column("scope", \OutsideBody.scope), Column("number", \OutsideBody.number), Column("name", \OutsideBody.name),
        Column("sector", \OutsideBody.sector), Column("stand", \OutsideBody.stand),
    ]
    public static let table = declare(
        "outside_body", .recorded, key: ["scope", "number"],
        checks: [
            "sector IN ('community', 'government', 'civil society', 'market', 'research')",
            "stand IN ('helps', 'hinders', 'both', 'not known')",
        ])

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        name = try row.get("name")
        sector = try row.get("sector")
        stand = try row.get("stand")
    }

    init(scope: Scope, number: Number<OutsideBody>, _ words: BodyWords) {
        self.scope = scope
        self.number = number
        name = words.name
        sector = words.sector
        stand = words.stand
    }

    static func find(_ number: Number<OutsideBody>, in tx: ReadTransaction, scope: Scope) throws -> OutsideBody {
        guard let found = try tx.record(OutsideBody.self, "scope = \(scope) AND number = \(number)") else {
            throw Problem.notFound
        }
        return found
    }
}

/// Why it is said that a body stands so. It goes with whoever said it.
public struct BodyReason: Record, Codable {
    public var scope: Scope
    public var body: Number<OutsideBody>
    public var member: Number<Member>
    public var words: String

    public static let columns = [
        Column("scope", \BodyReason.scope), Column("body", \BodyReason.body), Column("member", \BodyReason.member),
        Column("words", \BodyReason.words),
    ]
    public static let table = declare(
        "outside_body_reason", .recorded, key: ["scope", "body", "member"], unique: [["scope", "body"]],
        references: [
            .to("outside_body", from: ["scope", "body"], at: ["scope", "number"]),
            .to("member", from: ["scope", "member"], at: ["scope", "number"]),
        ], owner: "member")

    init(scope: Scope, body: Number<OutsideBody>, member: Number<Member>, words: String) {
        self.scope = scope
        self.body = body
        self.member = member
        self.words = words
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        body = try row.get("body")
        member = try row.get("member")
        words = try row.get("words")
    }

    static func find(_ body: Number<OutsideBody>, in tx: ReadTransaction, scope: Scope) throws -> BodyReason? {
        try tx.record(BodyReason.self, "scope = \(scope) AND body = \(body)")
    }
}
