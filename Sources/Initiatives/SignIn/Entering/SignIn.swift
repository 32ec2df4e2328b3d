internal import Core
internal import Credentials
internal import Web

/// Signing in with a name and a passphrase, and with the second factor where there is one. Whether somebody of that name
/// exists shows neither in the answer, nor in how long it takes, nor in how often one may try.
struct SignIn: Sendable {
    let door: Door

    enum Outcome: Sendable {
        case entered(Entry)
        /// The passphrase was right; this is for going on to the second factor.
        case secondFactor(SecretCode)
    }

    /// - Parameters:
    ///   - stays: whether it is their own device.
    ///   - old: the caller until now, whose session ends.
    func enter(_ typed: String, passphrase: String, stays: Bool, replacing old: Caller) async throws -> Outcome {
        let name = Account.canonical(typed)
        let account = try await prove(name, passphrase)
        let outcome = try await door.store.operate { [door] tx in
            try SignIn.proceed(account, stays: stays, at: door, replacing: old, in: tx)
        }
        try await door.sweep()
        return outcome
    }

    /// Whose name and passphrase these are. A hash that was made with less effort than is asked for today is made anew.
    /// - Parameter name: in its canonical form.
    func prove(_ name: String, _ passphrase: String) async throws -> Account {
        let attempt = Attempt(.passphrase, of: name, at: door)
        let found = try await door.store.operate { tx in
            try attempt.begin(in: tx)
            return try Account.find(name, in: tx)
        }
        guard try await matches(passphrase, found, attempt), let account = found else { throw SignIn.refused }
        let needsRehash = account.hash?.needsRehash == true
        let fresh = needsRehash ? try await door.keyring.passphrases.hash(passphrase).rawValue : account.passphrase
        return try await door.store.operate { tx in
            // Between the two transactions the passphrase may have been changed, by recovery for one.
            let isStill = try tx.change(
                Account.table,
                """
                UPDATE account SET passphrase = \(fresh)
                WHERE number = \(account.number) AND passphrase = \(account.passphrase)
                """)
            guard isStill == 1 else { throw SignIn.refused }
            try attempt.succeed(in: tx)
            return try Account.find(account.number, in: tx)
        }
    }

    /// Whoever was turned away because too many came has not tried.
    private func matches(_ passphrase: String, _ account: Account?, _ attempt: Attempt) async throws -> Bool {
        do {
            return try await door.matches(passphrase, account)
        } catch let problem as Problem where problem.kind == .unavailable {
            try await door.store.operate { try attempt.takeBack(in: $0) }
            throw problem
        }
    }

    static func proceed(
        _ account: Account, stays: Bool, at door: Door, replacing old: Caller, in tx: OperationalTransaction
    ) throws -> Outcome {
        if account.secondFactor != nil {
            return .secondFactor(try PendingSignIn.begin(for: account, stays: stays, in: tx))
        }
        return .entered(
            try Session.begin(
                for: account.number, stays: stays, hasSecondFactor: false, at: door, replacing: old, in: tx))
    }

    /// The second step.
    /// - Parameter step: what the first one gave.
    func finish(_ step: SecretCode?, code: String, replacing old: Caller) async throws -> Entry {
        let account = try await door.store.operate { [door] tx in
            let account = try PendingSignIn.open(step, in: tx).account
            try SecondFactor.attempt(account, at: door).begin(in: tx)
            return account
        }
        let entry = try await door.store.operate { [door] tx in
            let pending = try PendingSignIn.open(step, in: tx)
            try SecondFactor.use(code, of: try Account.find(account, in: tx), at: door, in: tx)
            try tx.change(PendingSignIn.table, "DELETE FROM pending_sign_in WHERE digest = \(pending.digest)")
            return try Session.begin(
                for: account, stays: pending.stays, hasSecondFactor: true, at: door, replacing: old, in: tx)
        }
        try await door.sweep()
        return entry
    }

    /// The same for a wrong passphrase and for a name that nobody has.
    static let refused = Problem.invalid("sign-in.refused", "This name and this passphrase do not belong together.")
}
