import Core
import Credentials
import Initiatives
import TestSupport
import Testing

@testable import Services

/// Two organisations' people in charge know of a referral, and nobody else.
@Suite struct InChargeTests {
    @Test(arguments: Engine.tried) func aContributorIsInChargeOnceTheLeadSaysSo(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let id = try await valley.referral(in: .requested)
            #expect(await refused { _ = try await valley.view(id, by: valley.clinicHand.caller) } == .notFound)
            let name = NameReferralKeepers(scope: valley.scope, members: [valley.clinicHand.member])
            #expect(await valley.refusal(name, by: valley.clinicHand.caller) == .notFound, "nobody names themselves")
            #expect(await valley.refusal(name, by: valley.farmLead.caller)?.code == "referral.keeper")
            try await valley.perform(name, by: valley.clinicLead.caller)
            let seen = try await valley.view(id, by: valley.clinicHand.caller)
            #expect(seen.words == ReferralVillage.words)
            try await valley.perform(
                NameReferralKeepers(scope: valley.scope, members: []), by: valley.clinicLead.caller)
            #expect(await refused { _ = try await valley.view(id, by: valley.clinicHand.caller) } == .notFound)
        }
    }

    @Test("Whoever left and comes back is not in charge by that", arguments: Engine.tried)
    func comingBack(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let id = try await valley.referral(in: .requested)
            let hand = valley.clinicHand
            try await valley.perform(
                NameReferralKeepers(scope: valley.scope, members: [hand.member]), by: valley.clinicLead.caller)
            try await valley.perform(EndSeat(scope: valley.scope, seat: hand.seat), by: valley.caller(.steward))
            let clinic = try await valley.record(id).receiver
            let seat = try await valley.perform(
                OfferSeat(scope: valley.scope, member: hand.member, role: .contributor, organisation: clinic),
                by: valley.caller(.steward))
            let code = try await valley.store.operate { [scope = valley.scope] tx in
                try Link.make(to: .invitation, for: Seat.find(seat, in: tx, scope: scope), in: tx)
            }
            try await valley.perform(
                AcceptInvitation(scope: valley.scope, standing: nil), by: .link(code.digest))
            #expect(await refused { _ = try await valley.view(id, by: hand.acting(from: seat)) } == .notFound)
        }
    }

    @Test("Others find nothing: not the steward, not the operator, not another partner", arguments: Engine.tried)
    func nobodyElse(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let (draft, sent) = (try await valley.draft(), try await valley.referral(in: .accepted))
            var strangers = try Role.offered.filter { $0 != .partnerLead }.map { try valley.caller($0) }
            strangers += [.operator, .visitor, valley.farmLead.caller]
            for stranger in strangers {
                for id in [draft, sent, ID<Referral>()] {
                    #expect(await refused { _ = try await valley.view(id, by: stranger) } == .notFound)
                }
                let list = try await valley.views(by: stranger)
                #expect(list.sent.isEmpty && list.received.isEmpty)
            }
            #expect(
                await refused { _ = try await valley.view(draft, by: valley.clinicLead.caller) } == .notFound,
                "a draft is the sender's alone")
        }
    }

    @Test("What waits for an answer stands first, without a name", arguments: Engine.tried)
    func waiting(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let id = try await valley.referral(in: .requested)
            _ = try await valley.referral(in: .accepted)
            func tasks(_ caller: Caller) async throws -> [String] {
                try await valley.store.read { [store = valley.store, slug = valley.village.slug] tx in
                    let initiative = try Initiative.find(slug, in: tx)
                    let actor = try store.authority.actor(caller, in: initiative.scope, tx: tx)
                    return try ServicesComponent.waiting(actor, initiative, tx).map(\.path)
                }
            }
            #expect(try await tasks(valley.clinicLead.caller) == ["/referrals/\(id)"])
            #expect(try await tasks(valley.caller(.partnerLead)).isEmpty)
            #expect(try await tasks(valley.caller(.steward)).isEmpty)
            for _ in 0..<3 { _ = try await valley.referral(in: .requested) }
            #expect(try await tasks(valley.clinicLead.caller) == ["/referrals"])
        }
    }

    @Test("Who waits too long, and who is not asked how it went, is not forgotten", arguments: Engine.tried)
    func reminders(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let (sender, receiver) = (try valley.caller(.partnerLead), valley.clinicLead.caller)
            let open = try await valley.referral(in: .requested)
            let taken = try await valley.referral(in: .inProgress)
            let done = try await valley.referral(in: .completed)
            for state in [ReferralState.rejected, .cancelled, .enteredInError] {
                _ = try await valley.referral(in: state)
            }
            #expect(try await valley.reminders(sender) == [:])
            #expect(try await valley.reminders(receiver) == [open: .answer])
            try valley.clock.set("2026-11-08T08:00:00Z")
            #expect(try await valley.reminders(sender) == [open: .noAnswer(days: 7), done: .askPerson])
            try valley.clock.set("2026-11-16T08:00:00Z")
            #expect(try await valley.reminders(receiver) == [open: .answer, taken: .goOn(days: 15)])
            try await valley.perform(RecordRevocation(scope: valley.scope, referral: done), by: sender)
            #expect(try await valley.reminders(sender) == [open: .noAnswer(days: 15)], "nobody runs after them")
            try await valley.perform(TellOutcome(scope: valley.scope, outcome: .gotHelp), by: valley.code(for: taken))
            let other = try await valley.referral(in: .failed)
            try valley.clock.set("2027-01-14T08:00:00Z")
            #expect(try await valley.reminders(sender) == [other: .askPerson])
            try valley.clock.set("2027-01-17T08:00:00Z")
            #expect(try await valley.reminders(sender) == [:], "after sixty days they are left in peace")
        }
    }
}

extension ReferralVillage {
    fileprivate func reminders(_ caller: Caller) async throws -> [ID<Referral>: ReferralReminder] {
        try await store.read { [authority = store.authority, scope] tx in
            let actor = try authority.actor(caller, in: scope, tx: tx)
            let own = try ReferralKeeper.ownOrganisation(of: actor, in: tx, scope: scope)
            let all = try Referral.reminders(of: own, in: tx, scope: scope).map { ($0.referral.id, $0.reminder) }
            return Dictionary(uniqueKeysWithValues: all)
        }
    }
}
