public import Core
public import Credentials

extension Letter {
    /// How long whoever took a letter has to send it before another may try.
    static let lease: Int64 = 10 * 60 * 1_000_000
    static let longest: Int64 = 3 * 86_400 * 1_000_000

    /// The next letter that is due, taken by moving its time on: only one taker's change finds it as it was.
    public static func take(in tx: OperationalTransaction) throws -> Letter? {
        let due = try tx.record(
            Letter.self, "state = 'waiting' AND due <= \(tx.now) ORDER BY due, id LIMIT 1")
        guard let due else { return nil }
        let taken = try tx.change(
            table,
            """
            UPDATE letter SET due = \(Instant(microseconds: tx.now.microseconds + lease)), tries = tries + 1
            WHERE id = \(due.id) AND due = \(due.due) AND state = 'waiting'
            """)
        return taken == 1 ? due : nil
    }

    public func end(_ state: State, in tx: OperationalTransaction) throws {
        try tx.change(Letter.table, "UPDATE letter SET state = \(state) WHERE id = \(id)")
    }

    /// It could not be sent now: later, twice as late each time; after three days no more.
    public func postpone(in tx: OperationalTransaction) throws {
        guard tx.now.microseconds - made.microseconds < Letter.longest else { return try end(.givenUp, in: tx) }
        let wait = Int64(60_000_000) << min(tries, 8)
        try tx.change(
            Letter.table,
            "UPDATE letter SET due = \(Instant(microseconds: tx.now.microseconds + wait)) WHERE id = \(id)")
    }
}

/// Everything that a letter's text is made from, read when it is sent.
public struct Envelope: Sendable {
    public let letter: Letter
    public let initiative: Initiative
    public let name: String
    public let email: String
    public let language: String
    public let role: Role
    public let organisation: String?
    /// Who invited them, as they want to be called.
    public let from: String?
    /// Opens the one thing the letter is about.
    public let code: SecretCode
    let purpose: Link.Purpose

    /// - Returns: nil where there is nobody to write to any more, or nothing to write about.
    public init?(_ letter: Letter, in tx: OperationalTransaction) throws {
        let seat = try tx.record(Seat.self, "scope = \(letter.scope) AND number = \(letter.seat)")
        guard let seat, let profile = try Profile.find(seat.member, in: tx, scope: letter.scope),
            let email = profile.email, let purpose = letter.purpose(for: seat),
            let initiative = try tx.record(Initiative.self, "scope = \(letter.scope)")
        else { return nil }
        self.letter = letter
        self.initiative = initiative
        (name, self.email, language, role) = (profile.name, email, profile.language, seat.role)
        organisation = try seat.organisation.flatMap { try Organisation.find($0, in: tx, scope: letter.scope).name }
        from = try seat.offeredBy.flatMap { try Profile.find($0, in: tx, scope: letter.scope)?.name }
        self.purpose = purpose
        code = try Link.make(to: purpose, for: seat, wasMailed: true, besidesThoseSince: letter.made, in: tx)
    }
}

extension Letter {
    /// What the link in it is for; nil where the letter has nothing to say any more.
    fileprivate func purpose(for seat: Seat) -> Link.Purpose? {
        switch (kind, seat.state) {
        case (.invitation, .offered), (.reminder, .offered): .invitation
        case (.question, .held), (.reminder, .held): .answer
        case (.welcome, .held): .account
        default: nil
        }
    }
}
