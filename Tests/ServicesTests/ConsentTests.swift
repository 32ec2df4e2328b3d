import Core
import Initiatives
import TestSupport
import Testing

@testable import Services

/// Nothing is told of a person without their yes, and no longer than it holds.
@Suite struct ConsentTests {
    @Test(arguments: Engine.tried) func nothingIsSentWithoutAYes(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let id = try await valley.draft()
            let send = MoveReferral(scope: valley.scope, referral: id, to: .requested)
            #expect(await valley.refusal(send, by: try valley.caller(.partnerLead))?.code == "referral.no-consent")
            try await valley.agree(id)
            try await valley.perform(
                WriteReferral(
                    scope: valley.scope, receiver: try Slug(checking: "farm", at: "test"), words: .init(need: "Work"),
                    referral: id), by: valley.caller(.partnerLead))
            #expect(
                await valley.refusal(send, by: try valley.caller(.partnerLead))?.code == "referral.no-consent",
                "they said yes to something else")
        }
    }

    @Test(arguments: Engine.tried) func onlyWhatWasAgreedToIsRead(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let id = try await valley.draft()
            try await valley.agree(id, to: .init(name: true, contact: false, notes: false))
            try await valley.move(id, to: .requested, by: valley.caller(.partnerLead))
            let seen = try await valley.view(id, by: valley.clinicLead.caller)
            #expect(seen.words == ReferralWords(need: "Quokkaglasses", name: "Zuleikanda"))
            let own = try await valley.view(id, by: valley.caller(.partnerLead))
            #expect(own.words == ReferralVillage.words)
        }
    }

    @Test("Taken back by the person or by the sender, it is hidden at once and stays counted", arguments: Engine.tried)
    func takingBack(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            for taker in [ReferralConsent.Taker.person, .sender] {
                let id = try await valley.referral(in: .accepted)
                try await valley.move(id, to: .onHold, by: valley.clinicLead.caller)
                let before = try await valley.figures(by: valley.clinicLead.caller)
                switch taker {
                case .person: try await valley.perform(TakeBackConsent(scope: valley.scope), by: valley.code(for: id))
                case .sender:
                    try await valley.perform(
                        RecordRevocation(scope: valley.scope, referral: id), by: valley.caller(.partnerLead))
                }
                let seen = try await valley.view(id, by: valley.clinicLead.caller)
                #expect(seen.words == nil && seen.moves.allSatisfy { $0.reason == nil })
                #expect(seen.choices == [.failed, .cancelled], "nothing goes on")
                #expect(try await valley.figures(by: valley.clinicLead.caller) == before)
                let onward = MoveReferral(scope: valley.scope, referral: id, to: .inProgress)
                let problem = await valley.refusal(onward, by: valley.clinicLead.caller)
                #expect(problem?.code == "referral.no-consent")
            }
        }
    }

    @Test("The person says yes with a code, which is worth nothing elsewhere", arguments: Engine.tried)
    func byCode(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let (id, other) = (try await valley.draft(), try await valley.referral(in: .accepted))
            let code = try await valley.code(for: id)
            try await valley.perform(
                GiveConsent(scope: valley.scope, parts: ReferralVillage.everything), by: code)
            try await valley.move(id, to: .requested, by: valley.caller(.partnerLead))
            #expect(
                await valley.refusal(TellOutcome(scope: valley.scope, outcome: .gotHelp), by: code)?.code
                    == "referral.not-accepted")
            #expect(try await valley.record(other).outcome == nil)
            for stranger in [Caller.visitor, .operator, try valley.caller(.partnerLead), valley.clinicLead.caller] {
                #expect(await valley.refusal(TakeBackConsent(scope: valley.scope), by: stranger)?.kind == .notAllowed)
            }
            try await valley.store.operate { [scope = valley.scope] tx in
                try ReplyCode.forget(scope, about: Referral.about(id), in: tx)
            }
            #expect(await valley.refusal(TakeBackConsent(scope: valley.scope), by: code)?.kind == .notAllowed)
        }
    }

    @Test("What the person said themselves, the sender does not say over", arguments: Engine.tried)
    func theirOwnWord(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let id = try await valley.draft()
            let code = try await valley.code(for: id)
            let more = RecordConsent(
                scope: valley.scope, referral: id, way: .spoken, parts: ReferralVillage.everything)
            try await valley.perform(
                GiveConsent(scope: valley.scope, parts: .init(name: false, contact: false, notes: false)), by: code)
            #expect(await valley.refusal(more, by: try valley.caller(.partnerLead))?.code == "referral.own-word")
            try await valley.perform(TakeBackConsent(scope: valley.scope), by: code)
            #expect(await valley.refusal(more, by: try valley.caller(.partnerLead))?.code == "referral.own-word")
        }
    }

    @Test("A code is for what was written when it was handed over", arguments: Engine.tried)
    func writtenAnew(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let id = try await valley.draft()
            let code = try await valley.code(for: id)
            try await valley.perform(
                WriteReferral(
                    scope: valley.scope, receiver: try Slug(checking: "farm", at: "test"), words: .init(need: "Work"),
                    referral: id), by: valley.caller(.partnerLead))
            let yes = GiveConsent(scope: valley.scope, parts: ReferralVillage.everything)
            #expect(await valley.refusal(yes, by: code)?.kind == .notAllowed)
        }
    }

    @Test("What was sent by mistake is read there no more, nor what the person said of it", arguments: Engine.tried)
    func mistakes(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let id = try await valley.referral(in: .accepted)
            try await valley.perform(
                TellOutcome(scope: valley.scope, outcome: .couldNot), by: valley.code(for: id))
            #expect(try await valley.view(id, by: valley.clinicLead.caller).outcome == .couldNot)
            try await valley.move(id, to: .enteredInError, by: valley.caller(.partnerLead))
            let seen = try await valley.view(id, by: valley.clinicLead.caller)
            #expect(seen.words == nil && seen.outcome == nil)
            #expect(try await valley.views(by: valley.clinicLead.caller).received.allSatisfy { $0.outcome == nil })
        }
    }

    @Test("Two people who send the same under one key are both heard", arguments: Engine.tried)
    func sharedPhones(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let (one, other) = (try await valley.referral(in: .accepted), try await valley.referral(in: .accepted))
            let (tell, key) = (TellOutcome(scope: valley.scope, outcome: .gotHelp), RequestKey())
            _ = try await valley.store.perform(tell, by: valley.code(for: one), key: key)
            let second = try await valley.code(for: other)
            let problem = await refused { _ = try await valley.store.perform(tell, by: second, key: key) }
            #expect(problem?.kind == .conflict, "the second is told that it was heard, and was not")
            _ = try await valley.store.perform(tell, by: second)
            #expect(try await valley.record(other).outcome == .gotHelp)
        }
    }

    @Test("The person closes the loop from when it was taken on", arguments: Engine.tried)
    func closing(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            for state in ReferralState.allCases {
                let id = try await valley.referral(in: state)
                let code = try await valley.code(for: id)
                let problem = await valley.refusal(TellOutcome(scope: valley.scope, outcome: .couldNot), by: code)
                let wasTakenOn: [ReferralState] = [.accepted, .inProgress, .onHold, .completed, .failed]
                #expect((problem == nil) == wasTakenOn.contains(state), "\(state)")
                #expect(try await valley.record(id).outcome == (problem == nil ? .couldNot : nil))
            }
        }
    }
}
