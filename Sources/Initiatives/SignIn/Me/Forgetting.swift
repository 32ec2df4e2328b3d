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
        try await visit.store.settle()
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

    private func forget(_ ties: [AccountMember]) async throws {
        let erasures = try await visit.read { [session] tx in
            try ties.map { tie in
                for seat in try Seat.held(by: tie.account, in: tie.scope, tx: tx) {
                    guard session.hasSecondFactor || !seat.needsSecondFactor else { throw Forgetting.needsSecondFactor }
                    try seat.seat.requireAnotherSteward(in: tx)
                }
                return try Profile.find(tie.member, in: tx, scope: tie.scope)?.erasure()
            }
        }
        for (tie, erasure) in zip(ties, erasures) {
            guard let erasure else { continue }
            try await visit.noteErasure(erasure)
            try await forget(tie)
        }
    }

    /// Who holds no seat any more is nobody here for the permission table, but has the same right: then the site does it
    /// for them.
    private func forget(_ tie: AccountMember) async throws {
        let caller = Caller.session(session.digest)
        let actor = try await visit.read { [authority = visit.store.authority] tx in
            try authority.actor(caller, in: tie.scope, tx: tx)
        }
        let isMember = actor.member == tie.member.value
        _ = try await visit.store.perform(
            ForgetMember(scope: tie.scope, member: isMember ? nil : tie.member), by: isMember ? caller : .operator,
            key: visit.form.seal.key)
    }
}
