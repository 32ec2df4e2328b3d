import Core
import Initiatives
import TestSupport
import Testing

@testable import Services

/// A referral may name the service of the receiver that it is for.
@Suite struct ReferralServiceTests {
    private func withValley(on engine: Engine, _ body: (ReferralVillage, Number<Service>) async throws -> Void)
        async throws
    {
        let clock = try SetClock("2026-11-01T06:00:00Z")
        try await withHouse(on: engine, time: clock.source) { store in
            let valley = try await ReferralVillage(in: store, clock: clock)
            let service = try await valley.perform(
                AddService(scope: valley.scope, words: ServiceWords(name: "Eye tests")), by: valley.clinicLead.caller)
            try await body(valley, service)
            let findings = try await store.verify().findings
            #expect(findings.isEmpty)
        }
    }

    private func view(
        _ id: ID<Referral>, in valley: ReferralVillage, by caller: Caller
    ) async throws -> ReferralView {
        try await valley.store.read {
            [scope = valley.scope, slug = valley.village.slug, authority = valley.store.authority] tx in
            try ReferralView.find(slug, id, for: authority.actor(caller, in: scope, tx: tx), in: tx)
        }
    }

    @Test(
        "Both organisations read it once it was sent; it goes when the person takes their yes back",
        arguments: Engine.tried)
    func bothRead(engine: Engine) async throws {
        try await withValley(on: engine) { valley, service in
            var words = ReferralVillage.words
            words.service = service
            let id = try await valley.draft(words)
            let school = try valley.caller(.partnerLead)
            let drafted = try await view(id, in: valley, by: school)
            #expect(drafted.service?.name == "Eye tests" && drafted.services.map(\.name) == ["Eye tests"])
            try await valley.agree(id)
            try await valley.move(id, to: .requested, by: school)
            let received = try await view(id, in: valley, by: valley.clinicLead.caller)
            #expect(received.service?.name == "Eye tests")
            try await valley.perform(RecordRevocation(scope: valley.scope, referral: id), by: school)
            let hidden = try await view(id, in: valley, by: valley.clinicLead.caller)
            #expect(hidden.service == nil && hidden.words == nil)
        }
    }

    @Test("Only what the receiver offers can be chosen", arguments: Engine.tried)
    func onlyTheirs(engine: Engine) async throws {
        try await withValley(on: engine) { valley, service in
            let farms = try await valley.perform(
                AddService(scope: valley.scope, words: ServiceWords(name: "Milk")), by: valley.farmLead.caller)
            var closed = ServiceWords(name: "Old tests")
            closed.status = .defunct
            let over = try await valley.perform(
                AddService(scope: valley.scope, words: closed), by: valley.clinicLead.caller)
            for other in [farms, over, Number(999)] {
                var words = ReferralVillage.words
                words.service = other
                let write = WriteReferral(
                    scope: valley.scope, receiver: try Slug(checking: "clinic", at: "test"), words: words)
                let problem = await valley.refusal(write, by: try valley.caller(.partnerLead))
                #expect(problem?.code == "referral.service" && problem?.place == "service")
            }
        }
    }
}
