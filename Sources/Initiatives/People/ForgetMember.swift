public import Core

/// Somebody leaves and wants to be forgotten: their seats end, and their name and address are erased, and what they said
/// as themselves, with all that the record holds of it. What they said for an organisation stays, as said by a former
/// member; counts that were closed stay as they were counted.
///
/// As with every erasure, the list outside the database is written first (see ``carryOut(at:by:key:noting:)``). It names
/// the profile alone: whoever has none was forgotten, and a restore does all the rest again for them.
public struct ForgetMember: Action {
    public static let name = "people.forget"
    public static let verb = Verb.consent
    public var scope: Scope
    /// Only the operator names somebody; everybody else can ask it for themselves alone.
    public var member: Number<Member>?

    public init(scope: Scope, member: Number<Member>? = nil) {
        self.scope = scope
        self.member = member
    }

    public var subject: String { "a member" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try whoever(permit.actor, in: tx)
        try Link.use(permit.caller, in: tx)
        for seat in known.seats { try seat.end(mayBeLast: true, in: tx) }
        try Letter.forget(known.seats, in: tx)
        if let profile = known.profile { try tx.erase(profile.erasure()) }
        try eraseWords(of: known.member, in: tx)
        try Account.part(from: known.member, in: tx, scope: scope)
        return Done()
    }

    private struct Known {
        let member: Number<Member>
        /// nil where their name is gone already.
        let profile: Profile?
        let seats: [Seat]
    }

    /// Whom it is about.
    /// - Throws: what stands against it.
    private func whoever(_ actor: Actor, in tx: ReadTransaction) throws -> Known {
        let number = actor.role == .operator ? member : Number(actor.member)
        guard let number, try tx.record(Member.self, "scope = \(scope) AND number = \(number)") != nil else {
            throw Problem.notFound
        }
        let profile = try Profile.find(number, in: tx, scope: scope)
        // Only a restore finds somebody whose name is gone already, be they the last steward or not.
        guard profile != nil || actor.role == .operator else { throw Problem.notFound }
        let seats = try tx.records(Seat.self, "scope = \(scope) AND member = \(number) ORDER BY number")
        if profile != nil { try Seat.requireSteward(besides: seats, in: tx) }
        return Known(member: number, profile: profile, seats: seats)
    }

    /// What the list outside the database is to say of it.
    /// - Throws: what it would be refused for. A name that is gone already is one such thing.
    func erasure(for actor: Actor, in tx: ReadTransaction) throws -> Erasure {
        guard actor.may(Self.verb), let profile = try whoever(actor, in: tx).profile else { throw Problem.notFound }
        return try profile.erasure()
    }

    private func eraseWords(of member: Number<Member>, in tx: WriteTransaction) throws {
        try tx.eraseWords(of: member, as: "member")
        guard let voice = try tx.record(Voice.self, "scope = \(scope) AND member = \(member)") else { return }
        try tx.eraseWords(of: voice.number, as: "voice")
    }
}

extension ForgetMember {
    /// Does it as every erasure is done: the list outside the database first, and nothing on it that would be refused,
    /// since each restore carries the list out again.
    public func carryOut(
        at store: Store, by caller: Caller, key: RequestKey = RequestKey(),
        noting note: @Sendable (Erasure) async throws -> Void
    ) async throws {
        let erasure = try await store.read { [authority = store.authority] tx in
            try self.erasure(for: authority.actor(caller, in: scope, tx: tx), in: tx)
        }
        try await note(erasure)
        _ = try await store.perform(self, by: caller, key: key)
        try await store.settle()
    }
}

extension Member {
    /// Whoever was forgotten, in every initiative: their profile is gone, their number stays.
    public static func forgotten(in tx: ReadTransaction) throws -> [Member] {
        try tx.records(
            Member.self,
            """
            NOT EXISTS (SELECT 1 FROM profile WHERE profile.scope = member.scope AND profile.member = member.number)
            ORDER BY scope, number
            """)
    }
}

extension Profile {
    public static func find(_ member: Number<Member>, in tx: ReadTransaction, scope: Scope) throws -> Profile? {
        try tx.record(Profile.self, "scope = \(scope) AND member = \(member)")
    }

    /// Everything that was ever written of it, whenever: no other profile will ever have this id.
    public func erasure() throws -> Erasure { try Erasure(of: self, in: scope, before: .max) }
}

extension Account {
    /// Takes a member away from its account. An account that belongs to nobody any more goes, with all its sessions.
    static func part(from member: Number<Member>, in tx: OperationalTransaction, scope: Scope) throws {
        guard let tie = try tx.record(AccountMember.self, "scope = \(scope) AND member = \(member)") else { return }
        try tx.change(
            TokenGrant.table, "DELETE FROM token_grant WHERE account = \(tie.account) AND scope = \(scope)")
        try tx.change(AccountMember.table, "DELETE FROM account_member WHERE scope = \(scope) AND member = \(member)")
        guard try tx.count("SELECT COUNT(*) FROM account_member WHERE account = \(tie.account)") == 0 else { return }
        try close(tie.account, in: tx)
    }

    /// The account goes, with everything that hangs on it.
    static func close(_ account: Number<Account>, in tx: OperationalTransaction) throws {
        for table in [Session.table, PendingSignIn.table, TokenGrant.table, AccountMember.table] {
            try tx.change(table, "DELETE FROM \(name: table.name) WHERE account = \(account)")
        }
        try tx.change(Account.table, "DELETE FROM account WHERE number = \(account)")
    }
}
