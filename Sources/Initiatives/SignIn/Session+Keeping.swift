public import Core
internal import Credentials
internal import Web

/// A session that has just begun, with the secret that only the browser will keep.
struct Entry: Sendable {
    let token: SessionToken
    let session: Session

    /// What the answer does to the browser's cookie.
    var change: Answer.Session {
        .begins(token, until: session.expires, staysAfterClosing: session.staysAfterClosing)
    }
}

extension Session {
    static let shortHours: Int64 = 8
    static let longDays: Int64 = 30

    /// Whether somebody said that it is their own device.
    var staysAfterClosing: Bool { expires.microseconds - made.microseconds > Session.shortHours * 3_600_000_000 }

    /// Begins a session in place of the one that this browser had, so that no secret from before signing in, which
    /// somebody may have planted or read, is worth anything after it.
    static func begin(
        for account: Number<Account>, stays: Bool, hasSecondFactor: Bool, at door: Door, replacing old: Caller,
        in tx: OperationalTransaction
    ) throws -> Entry {
        try end(old, in: tx)
        let hours = stays ? longDays * 24 : shortHours
        let token = SessionToken()
        let session = Session(
            digest: token.digest, account: account, made: tx.now,
            expires: Instant(microseconds: tx.now.microseconds + hours * 3_600_000_000),
            device: Device.name(door.origin.device), hasSecondFactor: hasSecondFactor)
        try tx.keep(session)
        return Entry(token: token, session: session)
    }

    /// The same session under a new secret: whenever somebody may do more than before, or changed how they sign in.
    func renew(hasSecondFactor: Bool, in tx: OperationalTransaction) throws -> Entry {
        try Session.end(.session(digest), in: tx)
        let token = SessionToken()
        var renewed = self
        renewed.digest = token.digest
        renewed.hasSecondFactor = hasSecondFactor
        try tx.keep(renewed)
        return Entry(token: token, session: renewed)
    }

    static func end(_ caller: Caller, in tx: OperationalTransaction) throws {
        guard case .session(let digest, _) = caller else { return }
        try tx.change(table, "DELETE FROM session WHERE digest = \(digest)")
    }

    /// - Parameter digest: only this account's own can be ended.
    static func end(_ digest: Digest, of account: Number<Account>, in tx: OperationalTransaction) throws {
        try tx.change(table, "DELETE FROM session WHERE digest = \(digest) AND account = \(account)")
    }

    /// Everybody else who is in on this account goes: other devices, half-finished sign-ins, programs.
    func endOthers(in tx: OperationalTransaction) throws {
        try tx.change(TokenGrant.table, "DELETE FROM token_grant WHERE account = \(account)")
        try tx.change(Session.table, "DELETE FROM session WHERE account = \(account) AND digest <> \(digest)")
        try tx.change(PendingSignIn.table, "DELETE FROM pending_sign_in WHERE account = \(account)")
    }

    static func endAll(of account: Number<Account>, in tx: OperationalTransaction) throws {
        for table in [Session.table, PendingSignIn.table] {
            try tx.change(table, "DELETE FROM \(name: table.name) WHERE account = \(account)")
        }
    }

    static func all(of account: Number<Account>, in tx: ReadTransaction) throws -> [Session] {
        try tx.records(Session.self, "account = \(account) AND expires > \(tx.now) ORDER BY seen DESC, made DESC")
    }

    /// Notes that a session is in use, to the hour and no finer.
    public static func note(_ caller: Caller, at store: Store) async throws {
        guard case .session(let digest, _) = caller else { return }
        try await store.operate { tx in
            try tx.change(table, "UPDATE session SET seen = \(tx.now.hour) WHERE digest = \(digest)")
        }
    }
}

extension Instant {
    /// The beginning of its hour.
    var hour: Instant { Instant(microseconds: microseconds - microseconds % 3_600_000_000) }
}
