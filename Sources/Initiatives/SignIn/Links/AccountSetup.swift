internal import Core
internal import Credentials

/// Setting a passphrase for the first time, with a link that was made for it; or adding a place to the account that one
/// has already.
struct AccountSetup: Sendable {
    let door: Door

    /// What is shown once and kept nowhere as it is.
    struct Opened: Sendable {
        let name: String
        let recovery: SecretCode
        let entry: Entry
    }

    /// - Parameter old: the caller until now, whose session ends.
    func open(
        _ code: SecretCode, passphrase: String, stays: Bool, replacing old: Caller
    ) async throws -> Opened {
        try Passphrase.check(passphrase, at: "passphrase")
        // A code that is worth nothing costs no hashing.
        _ = try await door.store.read { try AccountSetup.member(of: code, in: $0) }
        let hash = try await door.keyring.passphrases.hash(passphrase)
        let recovery = SecretCode()
        return try await door.store.operate { [door] tx in
            let view = try AccountSetup.member(of: code, in: tx)
            guard view.account == .none else { throw AccountSetup.present }
            let name =
                try AccountSetup.provenAddress(view.link, view.profile)
                ?? Account.freeName(for: view.profile.name, in: tx)
            let account = Account(
                number: Account.freshNumber(), name: name, passphrase: hash.rawValue, recovery: recovery.digest,
                made: tx.now)
            try tx.keep(account)
            try AccountSetup.join(account.number, view, in: tx)
            let entry = try Session.begin(
                for: account.number, stays: stays, hasSecondFactor: false, at: door, replacing: old, in: tx)
            return Opened(name: name, recovery: recovery, entry: entry)
        }
    }

    /// Adds the place to the account that the mailed address has already, for whoever knows its passphrase, and signs in.
    func add(
        _ code: SecretCode, passphrase: String, stays: Bool, replacing old: Caller
    ) async throws -> SignIn.Outcome {
        let view = try await door.store.read { try AccountSetup.member(of: code, in: $0) }
        guard case .elsewhere(let name) = view.account else { throw AccountSetup.present }
        let account = try await SignIn(door: door).prove(name, passphrase)
        return try await door.store.operate { [door] tx in
            try AccountSetup.join(account.number, try AccountSetup.member(of: code, in: tx), in: tx)
            return try SignIn.proceed(account, stays: stays, at: door, replacing: old, in: tx)
        }
    }

    /// Adds the place to the account of whoever is signed in.
    func add(_ code: SecretCode, to session: Session) async throws {
        try await door.store.operate { tx in
            try AccountSetup.join(session.account, try AccountSetup.member(of: code, in: tx), in: tx)
        }
    }
}

extension AccountSetup {
    private static let present = Problem(.conflict, "account.present", "There is an account for this place already.")

    /// Whoever comes with a link that we mailed reads the mail of that address.
    static func provenAddress(_ link: Link, _ profile: Profile) -> String? {
        link.wasMailed ? profile.email.map(Account.canonical) : nil
    }

    /// Whose link it is, if an account can still be made with it.
    private static func member(of code: SecretCode, in tx: ReadTransaction) throws -> LinkView {
        let view = try LinkView.of(code, in: tx)
        guard view.link.purpose == .account else { throw Problem.notFound }
        guard view.state == .open, view.seat.state == .held else {
            throw Problem(.conflict, "link.used", "This link has been used, or is too old.")
        }
        return view
    }

    /// Uses the link up and puts its member into the account.
    private static func join(_ account: Number<Account>, _ view: LinkView, in tx: OperationalTransaction) throws {
        guard try view.canJoin(account, in: tx) else { throw present }
        try Link.use(.link(view.link.digest), in: tx)
        try tie(account, to: view.seat, in: tx)
    }

    static func tie(_ account: Number<Account>, to seat: Seat, in tx: OperationalTransaction) throws {
        try tx.keep(AccountMember(scope: seat.scope, member: seat.member, account: account, seat: seat.number))
    }
}
