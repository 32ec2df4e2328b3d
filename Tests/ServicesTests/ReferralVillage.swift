import Core
import Credentials
import Initiatives
import TestSupport

@testable import Services

/// A village in which a school refers people to a clinic, and a farm has nothing to do with it.
struct ReferralVillage {
    let village: Village
    let clock: SetClock
    let clinicLead: Village.Person
    let clinicHand: Village.Person
    let farmLead: Village.Person
    var store: Store { village.store }
    var scope: Scope { village.scope }

    static let words = ReferralWords(
        need: "Quokkaglasses", name: "Zuleikanda", contact: "Ring the Xylophonebell at noon",
        notes: "Sits at the Wombatwindow")
    static let everything = ReferralConsent.Parts(name: true, contact: true, notes: true)

    init(in store: Store, clock: SetClock) async throws {
        village = try await Village("Valley", in: store)
        self.clock = clock
        func join(_ name: String, _ role: Role, _ host: InvitePeople.Host, _ village: Village) async throws
            -> Village.Person
        {
            let guest = InvitePeople.Guest(name: name, email: nil, language: "en", role: role, organisation: host)
            let seats = try await store.perform(InvitePeople(scope: village.scope, guests: [guest]), by: .operator)
            guard let seat = seats.first else { throw Problem.notFound }
            return try await Village.enter(seat, village.scope, store)
        }
        let clinic = InvitePeople.Host.new(name: "Clinic", sector: .government, givesMoney: false)
        clinicLead = try await join("Clinic lead", .partnerLead, clinic, village)
        let known = try await store.read { [scope = village.scope] tx in
            try Organisation.find(try Slug(checking: "clinic", at: "test"), in: tx, scope: scope).number
        }
        clinicHand = try await join("Clinic hand", .contributor, .known(known), village)
        let farm = InvitePeople.Host.new(name: "Farm", sector: .market, givesMoney: false)
        farmLead = try await join("Farm lead", .partnerLead, farm, village)
    }

    func caller(_ role: Role) throws -> Caller { try village.person(role).caller }

    @discardableResult func perform<A: Action>(_ action: A, by caller: Caller) async throws -> A.Outcome {
        try await store.perform(action, by: caller)
    }

    func refusal(_ action: some Action, by caller: Caller) async -> Problem? {
        await refused { _ = try await store.perform(action, by: caller) }
    }

    /// A draft of the school's for the clinic.
    func draft(_ words: ReferralWords = words) async throws -> ID<Referral> {
        try await perform(
            WriteReferral(scope: scope, receiver: try Slug(checking: "clinic", at: "test"), words: words),
            by: caller(.partnerLead))
    }

    func agree(_ id: ID<Referral>, to parts: ReferralConsent.Parts = everything) async throws {
        try await perform(
            RecordConsent(scope: scope, referral: id, way: .spoken, parts: parts), by: caller(.partnerLead))
    }

    func move(_ id: ID<Referral>, to state: ReferralState, by caller: Caller) async throws {
        let reason = state.needsReason ? "Because of Narwhaltide" : nil
        try await perform(MoveReferral(scope: scope, referral: id, to: state, reason: reason), by: caller)
    }

    /// One that has come as far as this, by whoever says so first.
    func referral(in state: ReferralState) async throws -> ID<Referral> {
        let id = try await draft()
        try await agree(id)
        for step in Self.way(to: state) {
            try await move(
                id, to: step, by: step.setters.first == .sender ? caller(.partnerLead) : clinicLead.caller)
        }
        return id
    }

    private static func way(to state: ReferralState) -> [ReferralState] {
        switch state {
        case .draft: []
        case .requested: [.requested]
        case .accepted, .rejected, .cancelled: [.requested, state]
        case .inProgress, .onHold, .failed, .completed: [.requested, .accepted, state]
        case .enteredInError: [.requested, .enteredInError]
        }
    }

    /// What the person holds.
    func code(for id: ID<Referral>) async throws -> Caller {
        guard let keyring = Keyring.forTests else { throw Problem.notFound }
        let digest = ShortCode().digest(by: keyring)
        try await store.operate { [scope] tx in
            try ReplyCode.keep(digest, scope, about: Referral.about(id), in: tx)
        }
        return .link(digest)
    }

    /// What somebody reads of one.
    func view(_ id: ID<Referral>, by caller: Caller) async throws -> ReferralView {
        try await store.read { [store, scope, slug = village.slug] tx in
            let actor = try store.authority.actor(caller, in: scope, tx: tx)
            return try ReferralView.find(slug, id, for: actor, in: tx)
        }
    }

    func views(by caller: Caller) async throws -> ReferralsView {
        try await store.read { [store, scope, slug = village.slug] tx in
            let actor = try store.authority.actor(caller, in: scope, tx: tx)
            return try ReferralsView.find(slug, for: actor, in: tx)
        }
    }

    /// Of what the organisation of whoever asks received.
    func figures(by caller: Caller) async throws -> ReferralFigures {
        try await views(by: caller).receivedFigures
    }

    func record(_ id: ID<Referral>) async throws -> Referral {
        let found = try await store.read { [scope] tx in
            try tx.record(Referral.self, "scope = \(scope) AND id = \(id)")
        }
        guard let found else { throw Problem.notFound }
        return found
    }
}

func withReferrals(on engine: Engine, _ body: (ReferralVillage) async throws -> Void) async throws {
    let clock = try SetClock("2026-11-01T06:00:00Z")
    try await withHouse(on: engine, time: clock.source) { store in
        try await body(ReferralVillage(in: store, clock: clock))
    }
}
