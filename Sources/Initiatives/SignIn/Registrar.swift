public import Core

/// Knows who a caller is. Asked anew by every read and every action, inside their own transaction.
public struct Registrar: Authority {
    public init() {}

    public func actor(_ caller: Caller, in scope: Scope, tx: ReadTransaction) throws -> Actor {
        switch caller {
        case .operator: .operator
        case .visitor: try stranger(.visitor, in: scope, tx)
        case .session(let digest, let seat): try signedIn(digest, seat, in: scope, tx)
        case .token(let digest): try program(digest, in: scope, tx)
        case .link(let digest): try invited(digest, in: scope, tx)
        }
    }

    /// Somebody with no seat here. What is not published does not exist for them.
    private func stranger(_ role: Role, account: Number<Account>? = nil, in scope: Scope, _ tx: ReadTransaction) throws
        -> Actor
    {
        let isOpen =
            try scope == .site
            || tx.count("SELECT COUNT(*) FROM initiative WHERE scope = \(scope) AND is_published = 1") == 1
        guard isOpen else { return .outsider }
        // In the site's own ledger a person is the number of their account.
        return Actor(member: scope == .site ? account?.value ?? -1 : -1, behalf: nil, role: role)
    }

    private func signedIn(_ digest: Digest, _ wanted: Int64?, in scope: Scope, _ tx: ReadTransaction) throws -> Actor {
        guard let session = try Session.open(digest, at: tx.now, in: tx) else {
            return try stranger(.visitor, in: scope, tx)
        }
        let seats = try Seat.held(by: session.account, in: scope, tx: tx)
        let usable = seats.filter { session.hasSecondFactor || !$0.needsSecondFactor }
        // A seat that waits for the second step keeps nobody from acting from another one, unless it is asked for itself.
        let chosen = wanted.map { number in usable.first { $0.seat.number.value == number } } ?? usable.first
        guard let chosen else {
            return try stranger(.person, account: session.account, in: scope, tx)
        }
        return Actor(chosen.seat)
    }

    private func program(_ digest: Digest, in scope: Scope, _ tx: ReadTransaction) throws -> Actor {
        guard
            let grant = try tx.record(
                TokenGrant.self, "digest = \(digest) AND scope = \(scope) AND expires > \(tx.now)"),
            let held = try Seat.held(by: grant.account, in: scope, tx: tx).first(where: { $0.seat.number == grant.seat }
            )
        else { return try stranger(.visitor, in: scope, tx) }
        return Actor(held.seat, limit: grant.limit)
    }

    /// A link that was used still tells whose it was: asked again with the same key, its outcome is told again. That it
    /// serves once only is for `Link.use` to say.
    private func invited(_ digest: Digest, in scope: Scope, _ tx: ReadTransaction) throws -> Actor {
        guard let link = try tx.record(Link.self, "digest = \(digest) AND scope = \(scope)"),
            let seat = try tx.record(Seat.self, "scope = \(scope) AND number = \(link.seat)"),
            [.offered, .held].contains(seat.state) || seat.state == .declined && link.used != nil
        else { return try replying(digest, in: scope, tx) }
        return Actor(
            member: seat.member.value, behalf: seat.organisation?.value, role: .invited, seat: seat.number.value,
            limit: link.limit)
    }

    /// Somebody with a code of their own is nobody by number: the record shall not tell two of them apart.
    private func replying(_ digest: Digest, in scope: Scope, _ tx: ReadTransaction) throws -> Actor {
        guard let code = try ReplyCode.find(digest, in: tx), code.scope == scope else {
            return try stranger(.visitor, in: scope, tx)
        }
        return Actor(member: Actor.visitor.member, behalf: nil, role: .invited, limit: ReplyCode.limit)
    }
}

extension Actor {
    init(_ seat: Seat, limit: Set<Verb>? = nil) {
        self.init(
            member: seat.member.value, behalf: seat.organisation?.value, role: seat.role, seat: seat.number.value,
            limit: limit)
    }
}

extension Session {
    /// The session of this secret, if it still holds.
    public static func open(_ digest: Digest, at now: Instant, in tx: ReadTransaction) throws -> Session? {
        try tx.record(Session.self, "digest = \(digest) AND expires > \(now)")
    }
}

extension Seat {
    public struct Held: Sendable {
        public let seat: Seat
        /// Outside of demonstrations, some seats can be used only by who showed a second factor.
        public let needsSecondFactor: Bool
    }

    /// The seats that an account holds in an initiative, the one it chose last first.
    public static func held(by account: Number<Account>, in scope: Scope, tx: ReadTransaction) throws -> [Held] {
        try tx.all(
            """
            SELECT seat.scope, seat.number, seat.member, seat.role, seat.organisation, seat.state, seat.offered_by,
              seat.since,
              initiative.nature
            FROM account_member
            JOIN seat ON seat.scope = account_member.scope AND seat.member = account_member.member
            JOIN initiative ON initiative.scope = account_member.scope
            WHERE account_member.account = \(account) AND account_member.scope = \(scope) AND seat.state = 'held'
            ORDER BY CASE WHEN seat.number = account_member.seat THEN 0 ELSE 1 END, seat.number
            """
        ) { row in
            let seat = try Seat(row)
            let isReal = try row.get("nature", as: Initiative.Nature.self) == .own
            return Held(seat: seat, needsSecondFactor: isReal && seat.role.needsSecondFactor)
        }
    }
}
