import Core
import Initiatives
import TestSupport
import Testing

@testable import Services

/// How referrals went, counted exactly.
@Suite struct ReferralFiguresTests {
    @Test func aMedianIsExact() {
        #expect(MedianTime([]) == nil)
        #expect(MedianTime([7])?.doubled == 14)
        #expect(MedianTime([9, 1, 4])?.doubled == 8)
        #expect(MedianTime([10, 1, 4, 5])?.doubled == 9, "between 4 and 5")
    }

    @Test(arguments: Engine.tried) func theFiguresOfBothSides(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let (sender, receiver) = (try valley.caller(.partnerLead), valley.clinicLead.caller)
            for state in ReferralState.allCases { _ = try await valley.referral(in: state) }
            let helped = try await valley.referral(in: .completed)
            try await valley.perform(
                TellOutcome(scope: valley.scope, outcome: .gotHelp), by: valley.code(for: helped))
            let open = try await valley.referral(in: .inProgress)
            try await valley.perform(TellOutcome(scope: valley.scope, outcome: .couldNot), by: valley.code(for: open))
            let figures = try await valley.figures(by: receiver)
            // Neither the draft nor the mistake counts; 8 states and 2 more.
            #expect(figures.requested == 10 && figures.waiting == 1)
            #expect(figures.acceptance == Proportion(part: 7, whole: 8))
            // Over are: rejected, cancelled, failed, completed, and the one where help came.
            #expect(figures.loopClosure == Proportion(part: 1, whole: 5))
            #expect(figures.gotHelp == Proportion(part: 1, whole: 10))
            let sent = try await valley.views(by: sender)
            #expect(sent.sentFigures == figures && sent.receivedFigures == ReferralFigures([]))
            let stranger = try await valley.views(by: valley.farmLead.caller)
            #expect(stranger.sent.isEmpty && stranger.received.isEmpty && stranger.sentFigures.requested == 0)
        }
    }

    @Test(arguments: Engine.tried) func aListCostsTheSameHoweverLong(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            func cost() async throws -> Int {
                try await valley.store.read {
                    [store = valley.store, scope = valley.scope, slug = valley.village.slug] tx in
                    let actor = try store.authority.actor(valley.clinicLead.caller, in: scope, tx: tx)
                    let before = tx.queryCount
                    _ = try ReferralsView.find(slug, for: actor, in: tx)
                    return tx.queryCount - before
                }
            }
            _ = try await valley.referral(in: .requested)
            let one = try await cost()
            for state in ReferralState.allCases { _ = try await valley.referral(in: state) }
            let many = try await cost()
            #expect(one == many && many <= 6, "\(one), \(many)")
        }
    }

    @Test(arguments: Engine.tried) func theFirstAnswerIsTimed(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            var waiting: [ID<Referral>] = []
            for _ in 0..<2 { waiting.append(try await valley.referral(in: .requested)) }
            try valley.clock.set("2026-11-01T08:00:00Z")
            try await valley.move(waiting[0], to: .accepted, by: valley.clinicLead.caller)
            try valley.clock.set("2026-11-01T12:00:00Z")
            try await valley.move(waiting[0], to: .completed, by: valley.clinicLead.caller)
            try await valley.move(waiting[1], to: .rejected, by: valley.clinicLead.caller)
            let doubled = try #require(try await valley.figures(by: valley.clinicLead.caller).response?.doubled)
            // Two hours and six hours, less the moments in which the village wrote.
            #expect((28_700_000_000...28_800_000_000).contains(doubled), "\(doubled)")
        }
    }
}
