public import Core

/// One of the two organisations erases what was told of a person, once it is over.
public struct EraseReferralWords: Action {
    public static let name = "services.erase-referral-words"
    public static let verb = Verb.refer
    public static let isConfidential = true
    public var scope: Scope
    public var referral: ID<Referral>

    public init(scope: Scope, referral: ID<Referral>) {
        self.scope = scope
        self.referral = referral
    }

    public var subject: String { "referral" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try over(for: permit.actor, in: tx)
        if known.isErased { try tx.confirm(known) } else { try known.eraseWords(in: tx) }
        return Done()
    }

    private func over(for actor: Actor, in tx: ReadTransaction) throws -> Referral {
        let known = try Referral.find(referral, for: actor, in: tx, scope: scope).referral
        guard known.state.isOver else {
            throw Problem(.conflict, "referral.not-over", "What was told is still needed: this is not over.")
        }
        return known
    }
}

extension EraseReferralWords {
    /// Does it as every erasure is done: the list outside the database first, and nothing on it that would be refused.
    public func carryOut(
        at store: Store, by caller: Caller, key: RequestKey = RequestKey(),
        noting note: @Sendable (Erasure) async throws -> Void
    ) async throws {
        let erasure = try await store.read { [authority = store.authority] tx in
            let actor = try authority.actor(caller, in: scope, tx: tx)
            guard actor.may(Self.verb) else { throw Problem.notFound }
            return try over(for: actor, in: tx).erasure()
        }
        try await note(erasure)
        _ = try await store.perform(self, by: caller, key: key)
        try await store.settle()
    }
}

/// The machine erases what was told of a person: its time is over, or a restore brought it back. Whoever runs the server
/// names no referral by this; it is known by what the list of erasures says, which names nobody.
public struct EndReferralWords: Action {
    public static let name = "services.end-referral-words"
    public static let verb = Verb.erase
    public static let isConfidential = true
    public var erasure: Erasure

    /// - Returns: nil where it is about something else.
    public init?(_ erasure: Erasure) {
        guard erasure.table == Referral.table.name else { return nil }
        self.erasure = erasure
    }

    public var scope: Scope { erasure.scope }
    public var subject: String { "referral" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let all = try tx.records(Referral.self, "scope = \(scope)")
        try all.first { try $0.erasure().key == erasure.key }?.eraseWords(in: tx)
        return Done()
    }
}
