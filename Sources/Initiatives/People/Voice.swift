public import Core

/// One voice in what the members agree on: each member organisation has one, and each person who joined as themselves.
public struct Voice: Record, Codable {
    public var scope: Scope
    public var number: Number<Voice>
    /// Exactly one of these two.
    public var organisation: Number<Organisation>?
    public var member: Number<Member>?
    /// Whether it counts now: it joined, and has not left.
    public var isEntitled: Bool

    public static let columns = [
        Column("scope", \Voice.scope), Column("number", \Voice.number), Column("organisation", \Voice.organisation),
        Column("member", \Voice.member), Column("is_entitled", \Voice.isEntitled),
    ]
    public static let table = declare(
        "voice", .recorded, key: ["scope", "number"],
        unique: [["scope", "organisation"], ["scope", "member"]],
        references: [
            .to("organisation", from: ["scope", "organisation"], at: ["scope", "number"]),
            .to("member", from: ["scope", "member"], at: ["scope", "number"]),
        ], checks: ["(organisation IS NULL) <> (member IS NULL)"])

    public init(
        scope: Scope, number: Number<Voice>, organisation: Number<Organisation>?, member: Number<Member>?,
        isEntitled: Bool
    ) {
        self.scope = scope
        self.number = number
        self.organisation = organisation
        self.member = member
        self.isEntitled = isEntitled
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        number = try row.get("number")
        organisation = try row.get("organisation")
        member = try row.get("member")
        isEntitled = try row.get("is_entitled")
    }
}

extension Voice {
    /// The voice that somebody speaks with from the seat they act from.
    /// - Throws: `voice.none` where that seat has no voice, or none that counts now.
    public static func of(_ actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> Voice {
        guard let voice = try spoken(by: actor, in: tx, scope: scope) else {
            throw Problem(.notAllowed, "voice.none", "From this seat nobody speaks with a voice of their own.")
        }
        return voice
    }

    /// - Returns: nil where from this seat nobody speaks with a voice of their own.
    public static func spoken(by actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> Voice? {
        guard let number = actor.seat,
            let seat = try tx.record(Seat.self, "scope = \(scope) AND number = \(number) AND state = 'held'"),
            let voice = try find(for: seat, in: tx), voice.isEntitled
        else { return nil }
        return voice
    }

    static func find(for seat: Seat, in tx: ReadTransaction) throws -> Voice? {
        if seat.role.speaksForOrganisation {
            return try tx.record(
                Voice.self, "scope = \(seat.scope) AND organisation = \(seat.organisation)")
        }
        guard seat.role == .communityMember else { return nil }
        return try tx.record(Voice.self, "scope = \(seat.scope) AND member = \(seat.member)")
    }

    /// Gives the voice that goes with a seat: now that it is held, or back again.
    static func give(to seat: Seat, in tx: WriteTransaction) throws {
        if let known = try find(for: seat, in: tx) {
            guard !known.isEntitled else { return }
            var voice = known
            voice.isEntitled = true
            return try tx.update(known, to: voice)
        }
        guard seat.role.speaksForOrganisation || seat.role == .communityMember else { return }
        let forOrganisation = seat.role.speaksForOrganisation
        try tx.insert(
            Voice(
                scope: seat.scope, number: Number(try tx.nextNumber(in: Voice.self)),
                organisation: forOrganisation ? seat.organisation : nil, member: forOrganisation ? nil : seat.member,
                isEntitled: true))
    }

    static func silence(_ known: Voice?, in tx: WriteTransaction) throws {
        guard let known, known.isEntitled else { return }
        var voice = known
        voice.isEntitled = false
        try tx.update(known, to: voice)
    }
}
