internal import Core
internal import Credentials
internal import Web

/// Answering an invitation by the link that it came with; no account is needed for that.
struct Invitation: Sendable {
    let visit: Visit
    let code: SecretCode

    enum Answer: String, CaseIterable, Sendable {
        case yes, no, forget
    }

    /// What can come next for somebody who is in.
    enum Next: Sendable {
        /// A link for setting a passphrase.
        case account(SecretCode)
        /// They can sign in already, or the place went into the account they are signed in to.
        case signedUp
    }

    private var caller: Caller { .link(code.digest) }

    /// - Parameter session: the account of whoever is signed in, where the place is to go into it.
    func accept(_ view: LinkView, standing: Standing?, into session: Session?) async throws -> Next {
        _ = try await visit.store.perform(
            AcceptInvitation(scope: view.initiative.scope, standing: standing), by: caller, key: visit.form.seal.key)
        return try await visit.store.operate { [code] tx in
            let now = try LinkView.of(code, in: tx)
            if now.account == .has { return .signedUp }
            // The same answer again is answered again, but what opens an account lies around only for a while.
            let hourAgo = Instant(microseconds: tx.now.microseconds - 3_600_000_000)
            guard let used = now.link.used, used > hourAgo, now.seat.state == .held else {
                throw Problem(.conflict, "link.used", "This link has been used, or is too old.")
            }
            if let session, try now.canJoin(session.account, in: tx) {
                try AccountSetup.tie(session.account, to: now.seat, in: tx)
                return .signedUp
            }
            return .account(try Link.make(to: .account, for: now.seat, wasMailed: now.link.wasMailed, in: tx))
        }
    }

    func decline(_ view: LinkView) async throws {
        _ = try await visit.store.perform(
            DeclineInvitation(scope: view.initiative.scope), by: caller, key: visit.form.seal.key)
    }

    func forget(_ view: LinkView) async throws {
        guard view.state == .open else {
            throw Problem(.conflict, "link.used", "This link has been used, or is too old.")
        }
        try await ForgetMember(scope: view.initiative.scope).carryOut(
            at: visit.store, by: caller, key: visit.form.seal.key, noting: visit.noteErasure)
    }
}
