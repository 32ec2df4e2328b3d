public import Core

/// A letter that is to be written to somebody. It stands here from the moment of the action that asks for it; what it
/// says is written when it is sent, so no text and no link waits in the database.
public struct Letter: Record {
    public enum Kind: String, Storable, Sendable, CaseIterable {
        /// To say yes or no to a seat.
        case invitation
        /// That they were let in, and how to set a passphrase.
        case welcome
        /// To answer what was put to the members.
        case question
        /// The same once more, for who has not answered.
        case reminder
    }

    public enum State: String, Storable, Sendable, CaseIterable {
        case waiting, sent
        /// The other side will not take it, however often it is tried.
        case refused
        /// It was tried for three days.
        case givenUp = "given up"
    }

    public var id: ID<Letter>
    public var scope: Scope
    public var seat: Number<Seat>
    public var kind: Kind
    public var state: State
    public var tries: Int64
    public var made: Instant
    /// When it is to be tried next. Whoever tries it moves this on first, so that no other server tries it too.
    public var due: Instant

    public static let columns = [
        Column("id", \Letter.id), Column("scope", \Letter.scope), Column("seat", \Letter.seat),
        Column("kind", \Letter.kind), Column("state", \Letter.state), Column("tries", \Letter.tries),
        Column("made", \Letter.made), Column("due", \Letter.due),
    ]
    public static let table = declare(
        "letter", .operational, key: ["id"],
        references: [.to("seat", from: ["scope", "seat"], at: ["scope", "number"])],
        checks: [
            "kind IN ('invitation', 'welcome', 'question', 'reminder')",
            "state IN ('waiting', 'sent', 'refused', 'given up')",
        ], indexes: [["state", "due"], ["scope", "seat"]])

    public init(_ row: Row) throws {
        id = try row.get("id")
        scope = try row.get("scope")
        seat = try row.get("seat")
        kind = try row.get("kind")
        state = try row.get("state")
        tries = try row.get("tries")
        made = try row.get("made")
        due = try row.get("due")
    }

    init(_ kind: Kind, to seat: Seat, at now: Instant) {
        id = ID()
        scope = seat.scope
        self.seat = seat.number
        self.kind = kind
        state = .waiting
        tries = 0
        made = now
        due = now
    }
}

extension Letter {
    /// Puts a letter into the outbox, in the transaction of what it is about. A letter of the same kind to the same seat
    /// that still waits is enough.
    public static func queue(_ kind: Kind, to seat: Seat, in tx: OperationalTransaction) throws {
        let waiting = try tx.count(
            """
            SELECT COUNT(*) FROM letter
            WHERE scope = \(seat.scope) AND seat = \(seat.number) AND kind = \(kind) AND state = 'waiting'
            """)
        if waiting == 0 { try tx.keep(Letter(kind, to: seat, at: tx.now)) }
    }

    /// Nobody writes to whoever was forgotten.
    static func forget(_ seats: [Seat], in tx: OperationalTransaction) throws {
        for seat in seats {
            try tx.change(
                table, "DELETE FROM letter WHERE scope = \(seat.scope) AND seat = \(seat.number)")
        }
    }
}
