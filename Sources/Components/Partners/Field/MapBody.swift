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
        try tx.insert(OutsideBody(scope: scope, number: number, words, by: permit.actor))
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
        try known.requireWord(of: permit.actor)
        let said = OutsideBody(scope: scope, number: body, words, by: permit.actor)
        if known.member == said.member {
            try tx.update(known, to: said)
        } else {
            try tx.retire(known)
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
        try known.requireWord(of: permit.actor)
        try tx.retire(known)
        return Done()
    }
}

extension OutsideBody {
    fileprivate func requireWord(of actor: Actor) throws {
        guard isChanged(by: actor) else {
            throw Problem(.notAllowed, "field.not-yours", "Only whoever said it changes it, or a steward.")
        }
    }
}
