public import Core
public import Initiatives

/// What is said of a body outside.
public struct BodyWords: Codable, Sendable {
    public var name: String
    public var sector: Sector
    public var stand: OutsideBody.Stand
    public var why: String

    public init(name: String, sector: Sector, stand: OutsideBody.Stand, why: String) {
        self.name = name.onOneLine
        self.sector = sector
        self.stand = stand
        self.why = why
    }

    static let most = (name: 120, why: 500)

    func validate() throws {
        try name.requireText(at: "name", most: Self.most.name)
        try why.requireText(at: "why", most: Self.most.why)
    }
}

/// Puts a body outside, which helps or hinders the initiative, on the map of its members.
public struct MapBody: Action {
    public static let name = "partners.map-body"
    public static let verb = Verb.propose
    public var scope: Scope
    public var words: BodyWords

    public init(scope: Scope, words: BodyWords) {
        self.scope = scope
        self.words = words
    }

    public var subject: String { "bodies outside" }

    public func validate() throws { try words.validate() }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<OutsideBody> {
        let number = Number<OutsideBody>(try tx.nextNumber(in: OutsideBody.self))
        try tx.insert(OutsideBody(scope: scope, number: number, words))
        try tx.insert(
            BodyReason(scope: scope, body: number, member: Number(permit.actor.member), words: words.why))
        return number
    }
}

/// Changes what is said of a body outside. From then on it is the word of whoever changed it.
public struct ReviseBody: Action {
    public static let name = "partners.revise-body"
    public static let verb = Verb.propose
    public var scope: Scope
    public var body: Number<OutsideBody>
    public var words: BodyWords

    public init(scope: Scope, body: Number<OutsideBody>, words: BodyWords) {
        self.scope = scope
        self.body = body
        self.words = words
    }

    public var subject: String { "body \(body.value)" }

    public func validate() throws { try words.validate() }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try OutsideBody.find(body, in: tx, scope: scope)
        let reason = try BodyReason.find(body, in: tx, scope: scope)
        try OutsideBody.requireWord(of: permit.actor, reason)
        try tx.update(known, to: OutsideBody(scope: scope, number: body, words))
        let said = BodyReason(scope: scope, body: body, member: Number(permit.actor.member), words: words.why)
        if let reason, reason.member == said.member {
            try tx.update(reason, to: said)
        } else {
            if let reason { try tx.retire(reason) }
            try tx.insert(said)
        }
        return Done()
    }
}

/// Takes a body outside off the map.
public struct DropBody: Action {
    public static let name = "partners.drop-body"
    public static let verb = Verb.propose
    public var scope: Scope
    public var body: Number<OutsideBody>

    public init(scope: Scope, body: Number<OutsideBody>) {
        self.scope = scope
        self.body = body
    }

    public var subject: String { "body \(body.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try OutsideBody.find(body, in: tx, scope: scope)
        let reason = try BodyReason.find(body, in: tx, scope: scope)
        try OutsideBody.requireWord(of: permit.actor, reason)
        if let reason { try tx.retire(reason) }
        try tx.retire(known)
        return Done()
    }
}

extension OutsideBody {
    /// Whether it is theirs to change: their own word, or a steward's to put right.
    static func isChanged(by actor: Actor, _ reason: BodyReason?) -> Bool {
        actor.may(.propose) && (actor.may(.arrange) || reason?.member.value == actor.member)
    }

    fileprivate static func requireWord(of actor: Actor, _ reason: BodyReason?) throws {
        guard isChanged(by: actor, reason) else {
            throw Problem(.notAllowed, "field.not-yours", "Only whoever said it changes it, or a steward.")
        }
    }
}
