internal import Core
internal import Initiatives
internal import Services

/// Whom Riverbend's organisations lead on to one another: somebody in every state. The people are as invented as the rest,
/// and go by names of plants and birds.
struct Referring: Sendable {
    let valley: Valley

    init(_ valley: Valley) { self.valley = valley }

    func load() async throws {
        for row in try DataFile("riverbend-referrals.csv").rows { try await refer(row) }
    }

    private func refer(_ row: DataFile.Row) async throws {
        let (scope, sender) = (valley.scope, try row.text("from"))
        let words = ReferralWords(
            need: try row.text("need"), name: row.optional("name"), contact: row.optional("contact"),
            notes: row.optional("notes"), service: try await service(row))
        let id = try await valley.perform(
            WriteReferral(scope: scope, receiver: try row.slug("to"), words: words), by: sender)
        let state: ReferralState = try row.choice("state")
        guard state != .draft else { return }
        let consent = RecordConsent(
            scope: scope, referral: id, way: try row.choice("consent"),
            parts: .init(name: true, contact: true, notes: true))
        _ = try await valley.perform(consent, by: sender)
        for step in Referring.way(to: state) {
            let who = step.setters.contains(.sender) ? sender : try row.text("answers")
            let reason = step.needsReason ? try row.text("reason") : nil
            _ = try await valley.perform(MoveReferral(scope: scope, referral: id, to: step, reason: reason), by: who)
        }
        if row.optional("outcome") != nil { try await tell(try row.choice("outcome"), about: id) }
    }

    /// By its name.
    private func service(_ row: DataFile.Row) async throws -> Number<Service>? {
        guard let name = row.optional("service") else { return nil }
        let known = try await valley.store.read { [scope = valley.scope] tx in
            try tx.record(Service.self, "scope = \(scope) AND name = \(name)")
        }
        guard let known else { throw row.fault("service") }
        return known.number
    }

    private static func way(to state: ReferralState) -> [ReferralState] {
        switch state {
        case .draft: []
        case .requested: [.requested]
        case .accepted, .rejected, .cancelled, .enteredInError: [.requested, state]
        case .inProgress, .onHold, .failed, .completed: [.requested, .accepted, state]
        }
    }

    /// The person says it with a code that nobody can type, for this is the digest of none; and it is the same one when
    /// the loading was stopped between.
    private func tell(_ outcome: Referral.Outcome, about id: ID<Referral>) async throws {
        let (scope, about) = (valley.scope, Referral.about(id))
        let code = Digest(of: Array(about.utf8))
        try await valley.store.operate { try ReplyCode.keep(code, scope, about: about, in: $0) }
        let tell = TellOutcome(scope: scope, outcome: outcome)
        _ = try await valley.store.performOnce(tell, by: .link(code), as: about)
        try await valley.store.operate { try ReplyCode.forget(scope, about: about, in: $0) }
    }
}
