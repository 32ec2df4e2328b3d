import Core
import Credentials
import Initiatives
import TestSupport
import Testing

@testable import Purposes

/// From a draft to a purpose: opening, answering, counting.
@Suite struct RatificationTests {
    @Test("The first purpose comes from a circle in which nobody objects", arguments: Engine.tried)
    func opening(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let version = try await coalition.draft("Every child reads.")
            let alone = await refused { try await coalition.open(version, closes: "2026-12-01") }
            #expect(alone?.code == "circle.small")
            try await coalition.seatCircle()
            for role in Coalition.founders { try await coalition.consent(to: version, by: role) }
            try await coalition.consent(to: version, by: .contributor, objection: "For whom?")
            let against = await refused { try await coalition.open(version, closes: "2026-12-01") }
            #expect(against?.code == "circle.no-consent")
            try await coalition.consent(to: version, by: .contributor)
            let early = await refused { try await coalition.open(version, closes: "2026-11-14") }
            #expect(early?.code == "purpose.closes-early" && early?.place == "closes")
            try await coalition.open(version, closes: "2026-11-15")
            let again = await refused { try await coalition.open(version, closes: "2026-12-01") }
            #expect(again?.code == "purpose.not-a-draft")
            let other = try await coalition.draft("Every child counts.")
            let second = await refused { try await coalition.open(other, closes: "2026-12-01") }
            #expect(second?.code == "purpose.already-open")
            let late = await refused { try await coalition.consent(to: version, by: .steward) }
            #expect(late?.code == "purpose.not-a-draft")
        }
    }

    @Test("Consent to one version is none to the next", arguments: Engine.tried)
    func consentIsToOneVersion(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let version = try await coalition.draft("Every child reads.")
            try await coalition.seatCircle()
            for role in Coalition.founders { try await coalition.consent(to: version, by: role) }
            let next = try await coalition.draft("Every child reads and writes.", on: version)
            let refusal = await refused { try await coalition.open(next, closes: "2026-12-01") }
            #expect(refusal?.code == "circle.no-consent")
        }
    }

    @Test("An answer is of a voice, may change, and every change stays in the record", arguments: Engine.tried)
    func answering(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let version = try await coalition.openedVersion()
            try await coalition.answer(version, .notYet, "Where are the parents?", by: .partnerLead)
            try await coalition.answer(version, .dissent, "It should say by when.", by: .partnerLead)
            let steward = await refused { try await coalition.answer(version, .yes, by: .steward) }
            let contributor = await refused { try await coalition.answer(version, .yes, by: .contributor) }
            #expect(steward?.kind == .notAllowed && contributor?.kind == .notAllowed)
            let asked = try #require(try await coalition.agreement(for: .funder).workshop?.asked)
            #expect(
                asked.count
                    == RatificationCount(
                        entitled: 3, entitledLiving: 3, yes: 0, dissents: 1, notYet: 0, answeredLiving: 1))
            #expect(asked.dissents.first?.answer?.words == "It should say by when.")
            #expect(asked.dissents.first?.answeredBy == .named("The partner lead"))
            #expect(asked.silent.map(\.speaker.name) == ["Fund", "The community member"])
            let overheard = try #require(try await coalition.agreement(for: .observer).workshop?.asked)
            let heard = overheard.silent.map(\.speaker.name)
            #expect(heard == ["Fund", nil], "who only reads along is told no person's name")
            let entries = try await coalition.store.read { [scope = coalition.scope] in
                try $0.count("SELECT COUNT(*) FROM ledger_entry WHERE scope = \(scope) AND action = 'purposes.answer'")
            }
            #expect(entries == 2)
        }
    }

    @Test func aDissentHasWordsAndAPlainYesHasNone() {
        func problem(_ kind: PurposeAnswer.Kind, _ words: String?) -> String? {
            refusal { try AnswerPurpose(scope: Scope(1), version: Number(1), kind: kind, words: words).validate() }?
                .code
        }
        #expect(problem(.yes, nil) == nil && problem(.dissent, "But") == nil && problem(.notYet, "First") == nil)
        #expect(problem(.dissent, nil) == "purpose.words-missing" && problem(.notYet, nil) == "purpose.words-missing")
        #expect(problem(.yes, "And") == "purpose.words-extra" && problem(.notYet, " ") == "text.blank")
    }

    @Test("A link answers once, for the voice it was sent to", arguments: Engine.tried)
    func byLink(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let version = try await coalition.openedVersion()
            let link = try await coalition.link(for: .communityMember)
            try await coalition.answer(version, .yes, by: .link(link.digest))
            let again = await refused { try await coalition.answer(version, .yes, by: .link(link.digest)) }
            #expect(again?.code == "link.used")
            let answer = try #require(try await coalition.agreement(for: .communityMember).workshop?.answer?.answer)
            #expect(answer.isByLink && answer.kind == .yes)
            #expect(answer.member == (try coalition.village.person(.communityMember).member))
        }
    }

    @Test("What somebody answered signed in, a link neither changes nor shows", arguments: Engine.tried)
    func aLinkDoesNotOverwrite(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let version = try await coalition.openedVersion()
            try await coalition.answer(version, .notYet, "Where are the parents?", by: .partnerLead)
            let link = try await coalition.link(for: .partnerLead)
            let refusal = await refused { try await coalition.answer(version, .yes, by: .link(link.digest)) }
            #expect(refusal?.code == "purpose.answered-signed-in")
            let view = try await coalition.store.read { [slug = coalition.village.slug, coalition] tx in
                try AnswerView.find(slug, code: link.text, authority: coalition.store.authority, in: tx)
            }
            #expect(view.open != nil && view.given == nil)
            let answer = try #require(try await coalition.agreement(for: .partnerLead).workshop?.answer?.answer)
            #expect(answer.kind == .notYet && !answer.isByLink)
            // The other way round, whoever signs in corrects what came by a link.
            let other = try await coalition.link(for: .funder)
            try await coalition.answer(version, .yes, by: .link(other.digest))
            try await coalition.answer(version, .dissent, "By when?", by: .funder)
            #expect(try await coalition.agreement(for: .funder).workshop?.answer?.answer?.kind == .dissent)
        }
    }

    @Test("While members answer, what they are asked about is not put back into it", arguments: Engine.tried)
    func nothingIsKeptWhileMembersAnswer(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let result = try await coalition.suggestResult()
            let first = try await coalition.openedVersion()
            for role in [Role.partnerLead, .communityMember] { try await coalition.answer(first, .yes, by: role) }
            try coalition.clock.set("2026-11-17T06:00:00Z")
            #expect(try await coalition.close(first) == .ratified)
            let scope = coalition.scope
            _ = try await coalition.store.perform(
                RetireResult(scope: scope, result: result, reason: "Others do it."), by: coalition.caller(.steward))
            let second = try await coalition.draft("Every child reads by ten.", on: first)
            try await coalition.open(second, closes: "2026-12-05")
            let keep = KeepResult(scope: scope, result: result)
            let refusal = await refused {
                _ = try await coalition.store.perform(keep, by: coalition.caller(.communityMember))
            }
            #expect(refusal?.code == "result.left-out")
        }
    }

    @Test("The last day is a whole day where the initiative is; then the rule decides", arguments: Engine.tried)
    func closing(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let version = try await coalition.openedVersion()
            try await coalition.answer(version, .yes, by: .partnerLead)
            // In Kolkata it is 23:59 of the last day, and 18:29 in Greenwich.
            try coalition.clock.set("2026-11-16T18:29:00Z")
            let link = try await coalition.link(for: .communityMember)
            try await coalition.answer(version, .yes, by: .link(link.digest))
            let early = await refused { try await coalition.close(version) }
            #expect(early?.code == "purpose.still-open")
            try coalition.clock.set("2026-11-16T18:30:00Z")
            let late = try await coalition.link(for: .funder)
            let refusal = await refused { try await coalition.answer(version, .notYet, "No.", by: .link(late.digest)) }
            #expect(refusal?.code == "purpose.closed")
            #expect(try await coalition.close(version) == .ratified)
            let purpose = try await coalition.store.read { [scope = coalition.scope] in
                try Purpose.current(in: $0, scope: scope)
            }
            #expect(purpose?.statement == "Every child reads." && purpose?.source == nil)
            let again = await refused { try await coalition.close(version) }
            #expect(again?.code == "purpose.not-open")
        }
    }

    @Test("One “not yet” that stands: not ratified, and nothing becomes the purpose", arguments: Engine.tried)
    func notRatified(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let version = try await coalition.openedVersion()
            try await coalition.answer(version, .yes, by: .partnerLead)
            try await coalition.answer(version, .yes, by: .communityMember)
            try await coalition.answer(version, .notYet, "Who pays?", by: .funder)
            try coalition.clock.set("2026-11-17T06:00:00Z")
            #expect(try await coalition.close(version) == .notRatified)
            let purpose = try await coalition.store.read { [scope = coalition.scope] in
                try Purpose.current(in: $0, scope: scope)
            }
            #expect(purpose == nil)
        }
    }

    @Test("What was taken back is over, and says why", arguments: Engine.tried)
    func withdrawing(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let version = try await coalition.openedVersion()
            _ = try await coalition.store.perform(
                WithdrawRatification(scope: coalition.scope, version: version, reason: "A village was forgotten."),
                by: coalition.caller(.steward))
            let late = await refused { try await coalition.answer(version, .yes, by: .partnerLead) }
            #expect(late?.code == "purpose.closed")
            let line = try await coalition.agreement(for: .steward).workshop?.versions.first
            #expect(line?.state == .withdrawn && line?.ratification?.reason == "A village was forgotten.")
            // The line goes on from what was taken back, and from what it was based on.
            try await coalition.draft("Every child of both villages reads.", on: version)
        }
    }

    @Test(
        "After the first purpose the circle has done its work; the newest ratified one stands", arguments: Engine.tried)
    func theNextOne(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let first = try await coalition.openedVersion()
            let other = try await coalition.draft("Every child counts.")
            for role in [Role.partnerLead, .communityMember] { try await coalition.answer(first, .yes, by: role) }
            try coalition.clock.set("2026-11-17T06:00:00Z")
            try await coalition.close(first)
            let circle = await refused {
                _ = try await coalition.store.perform(
                    SeatFoundingCircle(scope: coalition.scope, members: []), by: .operator)
            }
            #expect(circle?.code == "circle.over")
            try await coalition.open(other, closes: "2026-12-01")
            let links = try await [coalition.link(for: .partnerLead), coalition.link(for: .communityMember)]
            for link in links { try await coalition.answer(other, .yes, by: .link(link.digest)) }
            try coalition.clock.set("2026-12-02T06:00:00Z")
            try await coalition.close(other)
            let current = try await coalition.store.read { [scope = coalition.scope] in
                try PurposeVersion.current(in: $0, scope: scope)?.number
            }
            #expect(current == other)
        }
    }
}
