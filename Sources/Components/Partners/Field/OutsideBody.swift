public import Core
public import Initiatives

/// A role or a body outside the initiative that helps or hinders it, as a member sees it. Never a person. All of it goes
/// with whoever said it, so that a name which should not stand here can be taken away.
public struct OutsideBody: Record, Codable {
    public enum Stand: String, Storable, Codable, CaseIterable, Sendable {
        case helps, hinders, both, unknown = "not known"
    }

    public var scope: Scope
    public var number: Number<OutsideBody>
    /// Whose word it is.
    public var member: Number<Member>
    public var name: String
    public var sector: Sector
    public var stand: Stand
    public var why: String

    public static let columns = [
        Column("scope", \OutsideBody.scope), Column("number", \OutsideBody.number),
        Column("member", \OutsideBody.member), Column("name", \OutsideBody.name),
        Column("sector", \OutsideBody.sector), Column("stand", \OutsideBody.stand), Column("why", \OutsideBody.why),
    ]
    public static let table = declare(
        "outside_body", .recorded, key: ["scope", "number", "member"], unique: [["scope", "number"]],
        references: [.to("member", from: ["scope", "member"], at: ["scope", "number"])],
        checks: [
            "sector IN ('community', 'government', 'civil society', 'market', 'research')",
            "stand IN ('helps', 'hinders', 'both', 'not known')",
        ], owner: "member")

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        member = try row.get("member")
        name = try row.get("name")
        sector = try row.get("sector")
        stand = try row.get("stand")
        why = try row.get("why")
    }

    init(scope: Scope, number: Number<OutsideBody>, _ words: BodyWords, by actor: Actor) {
        self.scope = scope
        self.number = number
        member = Number(actor.member)
        name = words.name
        sector = words.sector
        stand = words.stand
        why = words.why
    }

    static func find(_ number: Number<OutsideBody>, in tx: ReadTransaction, scope: Scope) throws -> OutsideBody {
        guard let found = try tx.record(OutsideBody.self, "scope = \(scope) AND number = \(number)") else {
            throw Problem.notFound
        }
        return found
    }

    /// Whether it is theirs to change: their own word, or a steward's to put right.
    func isChanged(by actor: Actor) -> Bool {
        actor.may(.propose) && (actor.may(.arrange) || member.value == actor.member)
    }
}
