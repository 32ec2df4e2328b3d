internal import Foundation

/// The database of one site: the only way to it for everything above Core.
public struct Store: Sendable {
    @_spi(Driver) public let driver: any Driver
    public let schema: Schema
    public let authority: any Authority
    public let time: TimeSource
    private let vault: (any Vault)?
    private let shelf = Shelf()

    @_spi(Driver) public init(
        driver: any Driver, schema: Schema, authority: any Authority = OperatorAlone(), time: TimeSource = .system,
        vault: (any Vault)? = nil
    ) {
        self.driver = driver
        self.schema = schema
        self.authority = authority
        self.time = time
        self.vault = vault
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (ReadTransaction) throws -> Value
    ) async throws -> Value {
        try await driver.read { try body(ReadTransaction($0, now: time.now(), vault: vault, shelf: shelf)) }
    }

    /// The one way in. Lock the head of the scope → make the permit → look whether this key was seen → do it →
    /// write the ledger entry → commit. All of that is one transaction.
    public func perform<A: Action>(
        _ action: A, by caller: Caller, key: RequestKey = RequestKey()
    ) async throws -> A.Outcome {
        try action.validate()
        let payload = try KeySeen.payload(of: action)
        return try await driver.write { connection in
            let ledger = Ledger(connection, schema: schema.version)
            let head = try ledger.lock(action.scope)
            let now = max(time.now(), Instant(microseconds: head.time.microseconds + 1))
            let actor = try authority.actor(caller, in: action.scope, tx: ReadTransaction(connection, now: now))
            let permit = try Permit(action, actor, caller)
            let body = try KeySeen.digest(
                of: payload, by: actor, caller, sealedWith: A.isConfidential ? vault.required() : nil)
            if let outcome = try ledger.outcome(of: A.self, scope: action.scope, key: key, body: body) {
                return outcome
            }
            let tx = WriteTransaction(
                connection, schema: schema, scope: action.scope, entry: head.sequence + 1, now: now,
                vault: vault)
            let outcome = try action.perform(in: tx, permit: permit)
            try ledger.append(tx, to: head, actor: actor, action: A.name, subject: action.subject)
            let seen = KeySeen(
                scope: action.scope, key: key, body: body, outcome: Array(try JSONEncoder().encode(outcome)),
                entry: tx.entry, time: now)
            try connection.insert([seen.cells], into: KeySeen.table)
            return outcome
        }
    }

    /// Writes what is nobody's fact and in nobody's ledger: sessions, throttles, links, the outbox.
    @discardableResult public func operate<Value: Sendable>(
        _ body: @escaping @Sendable (OperationalTransaction) throws -> Value
    ) async throws -> Value {
        try await driver.write { try body(OperationalTransaction($0, now: time.now(), vault: vault)) }
    }

    public func backup(to path: String, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) async throws
    {
        try await driver.backup(to: path, progress: progress)
    }

    /// Lets go of older states of what was erased, as far as the engine can.
    public func settle() async throws { try await driver.settle() }

    public func close() async { await driver.close() }
}
