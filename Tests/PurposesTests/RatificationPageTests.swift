import Core
import Credentials
import Foundation
import HTML
import Initiatives
import TestSupport
import Testing
import Web

@testable import Purposes

/// What members and everybody see of a purpose.
@Suite struct RatificationPageTests {
    @Test("Before anything was agreed on, outside there is only that", arguments: Engine.tried)
    func nothingYet(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            _ = try await coalition.openedVersion("Every child reads.")
            let outside = try await shown(to: nil, coalition)
            #expect(outside.page.contains("No purpose is published yet"))
            #expect(!outside.page.contains("Every child reads") && !outside.json.contains("Every child reads"))
            let inside = try await shown(to: .communityMember, coalition)
            #expect(inside.page.contains("Every child reads.") && inside.page.contains("/purpose/answer"))
        }
    }

    @Test("What is missing is said in numbers, and who is silent by name", arguments: Engine.tried)
    func whatIsMissing(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let version = try await coalition.openedVersion()
            try await coalition.answer(version, .notYet, "Who pays?", by: .funder)
            let page = try await shown(to: .steward, coalition).page
            #expect(page.contains("1 more answer is needed."))
            #expect(page.contains("1 says “not yet”") && page.contains("Who pays?"))
            let names = ["School", "The community member"].map { page.range(of: "<b>\($0)</b>")?.lowerBound }
            let first = try #require(names[0])
            let second = try #require(names[1])
            #expect(first < second)
            #expect(page.contains("/purpose/ask") && !page.contains("/purpose/close"))
        }
    }

    @Test(
        "Everybody reads what was agreed on and its dissents; people are named to members alone",
        arguments: Engine.tried)
    func agreed(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let version = try await coalition.openedVersion()
            try await coalition.answer(version, .dissent, "Say by when.", by: .communityMember)
            try await coalition.answer(version, .dissent, "And in which language.", by: .partnerLead)
            let before = try await shown(to: .partnerLead, coalition)
            #expect(before.page.contains("The community member") && before.json.contains("The community member"))
            try coalition.clock.set("2026-11-17T06:00:00Z")
            try await coalition.close(version)
            let outside = try await shown(to: nil, coalition)
            for text in [outside.page, outside.json] {
                #expect(text.contains("Say by when.") && text.contains("And in which language."))
                #expect(text.contains("School") && !text.contains("The community member"))
                #expect(!text.contains("The partner lead"))
            }
            #expect(outside.page.contains("<b>a member</b>"))
        }
    }

    @Test("Who was forgotten is a former member", arguments: Engine.tried)
    func forgotten(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let version = try await coalition.openedVersion()
            try await coalition.answer(version, .dissent, "Say by when.", by: .communityMember)
            let member = try coalition.village.person(.communityMember).member
            let profile = try await coalition.store.read { [scope = coalition.scope] in
                try Profile.find(member, in: $0, scope: scope)
            }
            let erasure = try #require(profile).erasure()
            _ = try await coalition.store.perform(ApplyErasure(erasure), by: .operator)
            let page = try await shown(to: .partnerLead, coalition).page
            #expect(page.contains("Say by when.") && page.contains("<b>a former member</b>"))
            #expect(!page.contains("The community member"))
        }
    }

    @Test(
        "A link shows the whole text and the voice it is for; used or too old, it shows neither",
        arguments: Engine.tried)
    func link(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let version = try await coalition.openedVersion("Every child reads.")
            let code = try await coalition.link(for: .funder).text
            let page = try await shown(by: code, coalition)
            #expect(page.contains("Every child reads.") && page.contains("You answer for Fund."))
            #expect(page.contains("/answer/\(code)"))
            let digest = try #require(SecretCode(code)).digest
            try await coalition.answer(version, .yes, by: .link(digest))
            let used = try await shown(by: code, coalition)
            #expect(used.contains("Your answer is in the record") && !used.contains("Every child reads."))
            let other = try await coalition.link(for: .partnerLead).text
            try coalition.clock.set("2026-11-15T07:00:00Z")
            let old = try await shown(by: other, coalition)
            #expect(old.contains("This link is too old") && !old.contains("School"))
        }
    }

    @Test("A code that is for something else, or for nothing, leads nowhere", arguments: Engine.tried)
    func foreignLinks(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let seat = try coalition.village.person(.funder).seat
            let account = try await coalition.store.operate { [scope = coalition.scope] tx in
                try Link.make(to: .account, for: Seat.find(seat, in: tx, scope: scope), in: tx).text
            }
            for code in [account, SecretCode().text, "abc"] {
                let refusal = await refused { _ = try await shown(by: code, coalition) }
                #expect(refusal == Problem.notFound)
            }
        }
    }

    @Test("Whom to ask: those who speak with a silent voice; letters go to who has an address", arguments: Engine.tried)
    func asking(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            let version = try await coalition.openedVersion()
            try await coalition.answer(version, .yes, by: .funder)
            let view = try await coalition.store.read { [slug = coalition.village.slug] in
                try AskView.find(slug, in: $0)
            }
            #expect(view.people.map(\.profile?.name) == ["The partner lead", "The community member"])
            #expect(view.reachable.isEmpty && view.languages == [.en])
            try coalition.clock.set("2026-11-16T18:30:00Z")
            let late = await refused {
                _ = try await coalition.store.read { [slug = coalition.village.slug] in
                    try AskView.find(slug, in: $0)
                }
            }
            #expect(late == Problem.notFound)
        }
    }

    @Test("What waits, and for whom", arguments: Engine.tried)
    func waiting(engine: Engine) async throws {
        try await withCoalition(on: engine) { coalition in
            #expect(try await waits(for: .steward, coalition) == ["/purpose/circle"])
            try await coalition.seatCircle()
            let version = try await coalition.draft("Every child reads.")
            #expect(try await waits(for: .contributor, coalition) == ["/purpose/consent"])
            for role in Coalition.founders { try await coalition.consent(to: version, by: role) }
            #expect(try await waits(for: .contributor, coalition) == [])
            try await coalition.open(version, closes: "2026-11-16")
            #expect(try await waits(for: .funder, coalition) == ["/purpose/answer"])
            try await coalition.answer(version, .yes, by: .funder)
            #expect(try await waits(for: .funder, coalition) == [])
            #expect(try await waits(for: .steward, coalition) == [])
        }
    }

    private func waits(for role: Role, _ coalition: Coalition) async throws -> [String] {
        let (slug, caller) = (coalition.village.slug, try coalition.caller(role))
        return try await coalition.store.read { [authority = coalition.store.authority] tx in
            let initiative = try Initiative.find(slug, in: tx)
            let actor = try authority.actor(caller, in: initiative.scope, tx: tx)
            return try PurposeTasks.waiting(for: actor, initiative, on: initiative.day(at: tx.now), in: tx)
                .map(\.path)
        }
    }

    private func shown(by code: String, _ coalition: Coalition) async throws -> String {
        let (slug, authority) = (coalition.village.slug, coalition.store.authority)
        let view = try await coalition.store.read {
            try AnswerView.find(slug, code: code, authority: authority, in: $0)
        }
        let path = "/\(slug)/answer/\(code)"
        let reader = Reader(language: .en, path: path, isLanguageChosen: false)
        let form = Form(seal: FormSeal(key: RequestKey(), token: "test"))
        return String(decoding: AnswerPage(view, form, path: path, reader).renderBytes(), as: UTF8.self)
    }

    private func shown(to role: Role?, _ coalition: Coalition) async throws -> (page: String, json: String) {
        let view = try await coalition.agreement(for: role)
        let reader = Reader(language: .en, path: "/\(coalition.village.slug)/purpose", isLanguageChosen: false)
        let page = AgreementPage(view, FormSeal(key: RequestKey(), token: "test"), reader)
        return (
            String(decoding: page.renderBytes(), as: UTF8.self),
            String(decoding: try JSONEncoder().encode(AgreementJSON(view)), as: UTF8.self)
        )
    }
}
