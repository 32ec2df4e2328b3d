import Core
import Foundation
import Initiatives
import TestSupport
import Testing

@testable import Services

/// What was told of a person ends, by itself or when one of the two organisations says so; that it was, stays counted.
@Suite struct ErasedWordsTests {
    @Test(
        "Either organisation erases what is over; both see that it is gone, and what was counted stays",
        arguments: Engine.tried)
    func byEither(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            for state in ReferralState.allCases.filter(\.isOver) {
                for keeper in [try valley.caller(.partnerLead), valley.clinicLead.caller] {
                    let id = try await valley.referral(in: state)
                    if state == .completed {
                        try await valley.perform(
                            TellOutcome(scope: valley.scope, outcome: .gotHelp), by: valley.code(for: id))
                    }
                    let before = try await valley.figures(by: valley.clinicLead.caller)
                    let sent = try await valley.views(by: valley.caller(.partnerLead)).sentFigures
                    let kept = try await valley.record(id)
                    try await valley.perform(EraseReferralWords(scope: valley.scope, referral: id), by: keeper)
                    for side in [try valley.caller(.partnerLead), valley.clinicLead.caller] {
                        let view = try await valley.view(id, by: side)
                        #expect(view.referral.isErased && view.words == nil && view.consent == nil && view.ends == nil)
                        #expect(view.moves.allSatisfy { $0.reason == nil } && view.moves.first?.state == state)
                    }
                    #expect(try await valley.figures(by: valley.clinicLead.caller) == before)
                    #expect(try await valley.views(by: valley.caller(.partnerLead)).sentFigures == sent)
                    let rest = try await valley.record(id)
                    #expect(rest.state == kept.state && rest.requested == kept.requested && rest.told == kept.told)
                }
            }
            let findings = try await valley.store.verify().findings
            #expect(findings.isEmpty)
        }
    }

    @Test("A reason that is given afterwards is not written down", arguments: Engine.tried)
    func reasonsAfterwards(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let (id, sender) = (try await valley.referral(in: .completed), try valley.caller(.partnerLead))
            try await valley.perform(EraseReferralWords(scope: valley.scope, referral: id), by: sender)
            let mistake = MoveReferral(
                scope: valley.scope, referral: id, to: .enteredInError, reason: "It was Zuleikanda’s sister.")
            try await valley.perform(mistake, by: sender)
            #expect(try await valley.sealed(of: id) == 0)
            let view = try await valley.view(id, by: sender)
            #expect(view.referral.state == .enteredInError && view.moves.allSatisfy { $0.reason == nil })
        }
    }

    @Test("Nothing of it stands in any table or in the record's past, and the record adds up", arguments: Engine.tried)
    func nothingIsLeft(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let (id, other) = (try await valley.referral(in: .failed), try await valley.referral(in: .failed))
            let traces = try await valley.images(of: id)
            #expect(traces > 4, "or this test would look in the wrong place")
            let untouched = try await valley.images(of: other)
            try await valley.perform(
                EraseReferralWords(scope: valley.scope, referral: id), by: valley.caller(.partnerLead))
            // The row that counts, and the three turns that it took.
            #expect(try await valley.images(of: id) == 4)
            #expect(try await valley.images(of: other) == untouched)
            #expect(try await valley.sealed(of: id) == 0)
            #expect(try await valley.sealed(of: other) == 2)
            #expect(try await valley.view(other, by: valley.clinicLead.caller).words == ReferralVillage.words)
            let report = try await valley.store.verify()
            #expect(report.findings.isEmpty && report.erased > 0)
        }
    }

    @Test("What is not over is still needed, and others erase nothing", arguments: Engine.tried)
    func notBefore(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            for state in ReferralState.allCases.filter({ !$0.isOver }) {
                let id = try await valley.referral(in: state)
                let refusal = await valley.refusal(
                    EraseReferralWords(scope: valley.scope, referral: id), by: try valley.caller(.partnerLead))
                #expect(refusal?.code == "referral.not-over", "\(state)")
            }
            let over = try await valley.referral(in: .completed)
            for stranger in [try valley.caller(.steward), valley.farmLead.caller, .operator, .visitor] {
                let refusal = await valley.refusal(
                    EraseReferralWords(scope: valley.scope, referral: over), by: stranger)
                #expect([.notFound, .notAllowed].contains(refusal?.kind))
            }
            let erasure = try await valley.record(over).erasure()
            let machine = try #require(EndWords<Referral>(erasure))
            for member in [try valley.caller(.partnerLead), try valley.caller(.steward), .visitor] {
                #expect(await valley.refusal(machine, by: member)?.kind == .notAllowed)
            }
            #expect(try await valley.view(over, by: valley.clinicLead.caller).words == ReferralVillage.words)
        }
    }

    @Test("A year after it was over it ends by itself, and not a day before", arguments: Engine.tried)
    func byItself(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            func ending() async throws -> [Erasure] { try await valley.store.read { try Referral.ending(in: $0) } }
            let old = try await valley.referral(in: .completed)
            _ = try await valley.referral(in: .accepted)
            let view = try await valley.view(old, by: valley.clinicLead.caller)
            #expect(view.ends.map { view.initiative.day(at: $0) } == Day("2027-11-01"))
            try valley.clock.set("2027-10-31T06:00:00Z")
            let young = try await valley.referral(in: .rejected)
            #expect(try await ending() == [])
            try valley.clock.set("2027-11-02T06:00:00Z")
            let (found, expected) = (try await ending(), try await valley.record(old).erasure())
            #expect(found == [expected])
            for erasure in found {
                try await valley.perform(try #require(EndWords<Referral>(erasure)), by: .operator)
            }
            #expect(try await ending() == [])
            #expect(try await valley.record(old).isErased)
            #expect(try await !valley.record(young).isErased)
            let report = try await valley.store.verify()
            #expect(report.findings.isEmpty)
        }
    }

    @Test("The person's code still says what came of it", arguments: Engine.tried)
    func theirOwnWord(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let id = try await valley.referral(in: .completed)
            let code = try await valley.code(for: id)
            try await valley.perform(
                EraseReferralWords(scope: valley.scope, referral: id), by: valley.clinicLead.caller)
            try await valley.perform(TellOutcome(scope: valley.scope, outcome: .couldNot), by: code)
            #expect(try await valley.record(id).outcome == .couldNot)
            #expect(await valley.refusal(TakeBackConsent(scope: valley.scope), by: code)?.code == "referral.no-consent")
        }
    }
}

extension ReferralVillage {
    /// What the record holds of a referral, written out.
    fileprivate func images(of id: ID<Referral>) async throws -> Int {
        try await store.read { [scope] tx in
            guard case .bytes(let needle) = id.stored else { return 0 }
            var found = 0
            try tx.forEach("SELECT image FROM ledger_effect WHERE scope = \(scope) AND image IS NOT NULL") { row in
                guard case .bytes(let image) = row[0] else { return }
                if Data(image).range(of: Data(needle)) != nil { found += 1 }
            }
            return found
        }
    }

    /// How many sealed texts stand in its rows.
    fileprivate func sealed(of id: ID<Referral>) async throws -> Int64 {
        try await store.read { [scope] tx in
            try tx.count("SELECT COUNT(*) FROM referral WHERE scope = \(scope) AND id = \(id) AND LENGTH(words) > 0")
                + tx.count(
                    """
                    SELECT COUNT(*) FROM referral_move
                    WHERE scope = \(scope) AND referral = \(id) AND LENGTH(reason) > 0
                    """)
        }
    }
}
