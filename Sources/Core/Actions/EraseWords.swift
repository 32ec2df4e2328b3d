/// One of those whom it is about erases at once what was told, once it is over.
public protocol EraseWords: Action where Outcome == Done {
    associatedtype Told: Confided
    /// - Throws: `notFound` for whoever is not in it, and a conflict while what was told is still needed.
    func over(for actor: Actor, in tx: ReadTransaction) throws -> Told
}

extension EraseWords {
    public static var isConfidential: Bool { true }
    public var subject: String { Told.table.name }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        try over(for: permit.actor, in: tx).eraseWords(in: tx)
        return Done()
    }

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
