public import Core

/// So that nobody makes this site a cannon of letters.
extension Letter {
    private static let day: Int64 = 86_400_000_000

    /// How many invitations by letter go out in a day for one member.
    static func most(for role: Role) -> Int64 { role == .steward ? 1_000 : 100 }

    /// - Throws: `throttled` where this many more would be too many for whoever invites. The operator is not counted.
    static func requireRoom(for count: Int, from actor: Actor, scope: Scope, in tx: ReadTransaction) throws {
        guard count > 0, actor.role != .operator else { return }
        let dayAgo = Instant(microseconds: tx.now.microseconds - day)
        let written = try tx.count(
            """
            SELECT COUNT(*) FROM letter JOIN seat ON seat.scope = letter.scope AND seat.number = letter.seat
            WHERE letter.scope = \(scope) AND letter.kind = 'invitation' AND letter.made > \(dayAgo)
            AND seat.offered_by = \(actor.member)
            """)
        guard written + Int64(count) <= most(for: actor.role) else {
            throw Problem(
                .throttled, "people.letters", at: "rows",
                "\(most(for: actor.role)) letters a day is the most; \(written) were written since yesterday.")
        }
    }

    /// Puts another letter about what somebody was asked into the outbox, unless they got one in the last three days.
    /// - Returns: whether one was put there.
    @discardableResult
    public static func repeated(_ kind: Kind, to seat: Seat, in tx: OperationalTransaction) throws -> Bool {
        let start = Instant(microseconds: tx.now.microseconds - 3 * day)
        let recent = try tx.count(
            """
            SELECT COUNT(*) FROM letter
            WHERE scope = \(seat.scope) AND seat = \(seat.number) AND kind = \(kind) AND made > \(start)
            """)
        if recent == 0 { try queue(kind, to: seat, in: tx) }
        return recent == 0
    }
}
