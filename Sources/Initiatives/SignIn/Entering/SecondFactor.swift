internal import Core
internal import Credentials

/// The six digits that an app shows: set up, used, taken away.
struct SecondFactor: Sendable {
    let door: Door
    let session: Session

    /// A secret that is not yet anybody's, sealed for the form that confirms it.
    func propose() -> (secret: TOTPSecret, sealed: String) {
        let secret = TOTPSecret()
        return (secret, door.keyring.box.seal(secret.bytes, for: proposal).hex)
    }

    /// - Returns: nil where it was not sealed here for this account.
    func proposed(_ sealed: String) -> TOTPSecret? {
        [UInt8](hex: sealed).flatMap { door.keyring.box.open($0, for: proposal) }.flatMap { TOTPSecret(bytes: $0) }
    }

    /// The app shows the right digits, so from now on they are asked for. Other devices must sign in again.
    /// The passphrase is asked once more: else whoever finds a device open could make the account their own.
    func confirm(_ sealed: String, passphrase: String, code: String) async throws -> Entry {
        _ = try await OwnAccount(door: door, session: session).confirm(passphrase, at: "passphrase")
        guard let secret = proposed(sealed) else {
            throw Problem(.conflict, "second-factor.stale", "Open this page again and begin anew.")
        }
        return try await door.store.operate { [door, session] tx in
            guard let step = secret.step(matching: code, at: tx.now, after: nil) else { throw SecondFactor.wrong }
            let kept = door.keyring.box.seal(secret.bytes, for: SecondFactor.place(session.account))
            let changed = try tx.change(
                Account.table,
                """
                UPDATE account SET second_factor = \(kept), second_factor_step = \(step)
                WHERE number = \(session.account) AND second_factor IS NULL
                """)
            guard changed == 1 else {
                throw Problem(.conflict, "second-factor.present", "There is a second step already.")
            }
            try session.endOthers(in: tx)
            return try session.renew(hasSecondFactor: true, in: tx)
        }
    }

    /// Takes it away. Whatever was let in on its strength goes too: other sessions, and programs.
    func remove(passphrase: String, code: String) async throws -> Entry {
        let account = try await OwnAccount(door: door, session: session).confirm(passphrase, at: "passphrase")
        let attempt = SecondFactor.attempt(account.number, at: door)
        try await door.store.operate { try attempt.begin(in: $0) }
        return try await door.store.operate { [door, session] tx in
            try SecondFactor.use(code, of: try Account.find(session.account, in: tx), at: door, in: tx)
            try tx.change(
                Account.table,
                "UPDATE account SET second_factor = NULL, second_factor_step = NULL WHERE number = \(session.account)")
            try session.endOthers(in: tx)
            return try session.renew(hasSecondFactor: false, in: tx)
        }
    }
}

extension SecondFactor {
    static let wrong = Problem.invalid("second-factor.wrong", at: "code", "These are not the digits of this moment.")

    static func attempt(_ account: Number<Account>, at door: Door) -> Attempt {
        Attempt(.secondFactor, of: String(account.value), at: door)
    }

    /// Accepts a code, and no code twice: of two that use the same at once, one comes too late.
    static func use(_ code: String, of account: Account, at door: Door, in tx: OperationalTransaction) throws {
        guard let sealed = account.secondFactor else { throw wrong }
        guard let secret = door.keyring.box.open(sealed, for: place(account.number)).flatMap({ TOTPSecret(bytes: $0) })
        else {
            throw Problem(.internal, "second-factor.sealed", "No key opens the second factor of an account.")
        }
        guard let step = secret.step(matching: code, at: tx.now, after: account.secondFactorStep) else { throw wrong }
        let isFirst = try tx.change(
            Account.table,
            """
            UPDATE account SET second_factor_step = \(step)
            WHERE number = \(account.number) AND (second_factor_step IS NULL OR second_factor_step < \(step))
            """)
        guard isFirst == 1 else { throw wrong }
        try attempt(account.number, at: door).succeed(in: tx)
    }

    fileprivate static func place(_ account: Number<Account>) -> String { "account.second_factor/\(account.value)" }
    private var proposal: String { "second factor proposed to \(session.account.value)" }
}
