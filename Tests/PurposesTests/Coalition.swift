import Core
import Credentials
import Initiatives
import TestSupport
import Testing

@testable import Purposes

/// A village on its way to a purpose, and a clock that its test sets.
struct Coalition {
    let village: Village
    let clock: SetClock
    var store: Store { village.store }
    var scope: Scope { village.scope }

    /// Those whose role lets them be in the founding circle.
    static let founders: [Role] = [.steward, .partnerLead, .contributor, .communityMember]

    func caller(_ role: Role) throws -> Caller { try village.person(role).caller }

    @discardableResult func draft(
        _ statement: String, on base: Number<PurposeVersion>? = nil, by role: Role = .communityMember
    ) async throws -> Number<PurposeVersion> {
        try await store.perform(
            DraftPurpose(
                scope: scope, basedOn: base, change: base == nil ? nil : "Clearer words.",
                text: PurposeText(statement: statement)), by: try caller(role))
    }

    func seatCircle(_ roles: [Role] = Coalition.founders) async throws {
        let members = try roles.map { try village.person($0).member }
        _ = try await store.perform(SeatFoundingCircle(scope: scope, members: members), by: try caller(.steward))
    }

    func consent(
        to version: Number<PurposeVersion>, by role: Role, objection: String? = nil
    ) async throws {
        _ = try await store.perform(
            ConsentToDraft(scope: scope, version: version, objection: objection), by: try caller(role))
    }

    func open(_ version: Number<PurposeVersion>, closes: String) async throws {
        let day = try #require(Day(closes))
        _ = try await store.perform(OpenRatification(scope: scope, version: version, closes: day), by: .operator)
    }

    /// A version that a founding circle let go ahead, open until 2026-11-16.
    func openedVersion(_ statement: String = "Every child reads.") async throws -> Number<PurposeVersion> {
        let version = try await draft(statement)
        try await seatCircle()
        for role in Coalition.founders { try await consent(to: version, by: role) }
        try await open(version, closes: "2026-11-16")
        return version
    }

    func answer(
        _ version: Number<PurposeVersion>, _ kind: PurposeAnswer.Kind, _ words: String? = nil, by caller: Caller
    ) async throws {
        _ = try await store.perform(
            AnswerPurpose(scope: scope, version: version, kind: kind, words: words), by: caller)
    }

    func answer(
        _ version: Number<PurposeVersion>, _ kind: PurposeAnswer.Kind, _ words: String? = nil, by role: Role
    ) async throws {
        try await answer(version, kind, words, by: try caller(role))
    }

    @discardableResult func close(_ version: Number<PurposeVersion>) async throws -> Ratification.State {
        try await store.perform(CloseRatification(scope: scope, version: version), by: .operator)
    }

    /// A result in the only place of the village.
    func suggestResult() async throws -> Slug {
        let place = try Slug(checking: "valley", at: "test")
        let places = [AddPlaces.NewPlace(slug: place, name: "valley", level: "place")]
        _ = try await store.perform(AddPlaces(scope: scope, parent: nil, places: places), by: .operator)
        let words = ResultWords(
            kind: .population, statement: "Every child reads.", place: place, worstOff: "girls of the hill")
        return try await store.perform(SuggestResult(scope: scope, words: words), by: caller(.contributor))
    }

    /// A link that lets somebody answer, once.
    func link(for role: Role) async throws -> SecretCode {
        let seat = try village.person(role).seat
        return try await store.operate { [scope] tx in
            try Link.make(to: .answer, for: Seat.find(seat, in: tx, scope: scope), in: tx)
        }
    }

    func agreement(for role: Role?) async throws -> AgreementView {
        let (slug, caller) = (village.slug, try role.map(self.caller) ?? .visitor)
        return try await store.read { [scope, authority = store.authority] tx in
            let actor = try authority.actor(caller, in: scope, tx: tx)
            return try AgreementView.find(slug, for: actor, in: tx)
        }
    }
}

/// Lends a coalition on the first of November, and verifies its record afterwards.
func withCoalition(on engine: Engine, _ body: (Coalition) async throws -> Void) async throws {
    let clock = try SetClock("2026-11-01T06:00:00Z")
    try await withHouse(on: engine, time: clock.source) { store in
        try await body(Coalition(village: try await Village("Reading village", in: store), clock: clock))
        #expect(try await store.verify().findings.isEmpty)
    }
}
