internal import Core
internal import Web

/// Leaving and being forgotten: in one initiative, or everywhere with the account itself.
///
/// The list outside the database is written before anything is erased, and nothing is written there for what would then
/// be refused.
struct Forgetting: Sendable {
    let visit: Visit
    let session: Session

    /// - Returns: whether the account is still there: it goes with its last place.
    func leave(_ scope: Scope) async throws -> Bool {
        let ties = try await visit.read { [account = session.account] tx in
            try tx.records(AccountMember.self, "account = \(account) AND scope = \(scope)")
        }
        guard !ties.isEmpty else { throw Problem.notFound }
        try await forget(ties)
        return try await visit.sessionIfAny() != nil
    }

    func leaveAll() async throws {
        try await forget(
            try await visit.read { [account = session.account] tx in
                try tx.records(AccountMember.self, "account = \(account) ORDER BY scope")
            })
        try await visit.store.operate { [account = session.account] in try Account.close(account, in: $0) }
        try await visit.store.settle()
    }

    static let needsSecondFactor = Problem(
        .notAllowed, "forget.second-factor",
        "A seat of yours needs the second step first; set it up at /me/second-factor.")

    /// What stands against any of them is found before the first is done.
    private func forget(_ ties: [AccountMember]) async throws {
        let intentions = try await visit.read { [authority = visit.store.authority] tx in
            try ties.compactMap { try intention($0, authority, in: tx) }
        }
        for (intention, caller) in intentions {
            try await intention.carryOut(
                at: visit.store, by: caller, key: visit.form.seal.key, noting: visit.noteErasure)
        }
    }

    /// Who holds no seat any more is nobody here for the permission table, but has the same right: then the site does it
    /// for them.
    /// - Returns: nil where it was done already.
    private func intention(
        _ tie: AccountMember, _ authority: any Authority, in tx: ReadTransaction
    ) throws -> (ForgetMember, by: Caller)? {
        guard try Profile.find(tie.member, in: tx, scope: tie.scope) != nil else { return nil }
        let held = try Seat.held(by: tie.account, in: tie.scope, tx: tx)
        guard session.hasSecondFactor || !held.contains(where: \.needsSecondFactor) else {
            throw Forgetting.needsSecondFactor
        }
        let own = Caller.session(session.digest)
        let actor = try authority.actor(own, in: tie.scope, tx: tx)
        let isMember = actor.member == tie.member.value
        let intention = ForgetMember(scope: tie.scope, member: isMember ? nil : tie.member)
        _ = try intention.erasure(for: isMember ? actor : .operator, in: tx)
        return (intention, isMember ? own : .operator)
    }
}
