import Core
import Initiatives
import TestSupport
import Testing

@testable import Purposes

/// Each voice shares its own vision, and no other.
@Suite struct VisionTests {
    @Test(arguments: Engine.tried)
    func aVisionBelongsToTheVoiceOfTheSeat(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let read = try await village.suggest("Every child reads.")
            let count = try await village.suggest("Every child counts.")
            try await village.perform(village.vision("Open doors", [read, count]), as: .partnerLead)
            try await village.perform(village.vision("My daughters learn", [read]), as: .communityMember)
            let view = try await village.visions()
            #expect(view.visions.count == 2 && view.silent.count == 1, "the funder has said nothing")
            let school = try #require(view.visions.first { $0.speaker.isOrganisation })
            #expect(school.vision.vision == "Open doors" && school.results.count == 2)
            let result = try await village.result(count)
            #expect(view.speakers(towards: result).map(\.voice) == [school.speaker.voice])
        }
    }

    @Test(arguments: Engine.tried)
    func sayingItAnewChangesWhatItServes(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let read = try await village.suggest("Every child reads.")
            let count = try await village.suggest("Every child counts.")
            try await village.perform(village.vision("Open doors", [read]), as: .partnerLead)
            try await village.perform(village.vision("Open windows", [count, count]), as: .partnerLead)
            let shared = try #require(try await village.visions().visions.first)
            #expect(shared.vision.vision == "Open windows")
            #expect(shared.results == [try await village.number(of: count)])
        }
    }

    @Test(arguments: Engine.tried)
    func whoHasNoVoiceOrTooMuchToSayIsRefused(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            for role in [Role.steward, .contributor, .observer, .facilitator] {
                let problem = await village.refused(village.vision("Mine", []), as: role)
                #expect(problem?.kind == .notAllowed, "\(role)")
            }
            let unknown = await village.refused(
                village.vision("Mine", [try Slug(checking: "nothing", at: "test")]), as: .partnerLead)
            #expect(unknown?.code == "result.unknown")
            let long = await village.refused(village.vision(String(repeating: "a", count: 2001), []), as: .partnerLead)
            #expect(long?.place == "vision")
            #expect(try await village.visions().visions.isEmpty)
        }
    }

    @Test(arguments: Engine.tried)
    func aVisionWithoutAStandingResultIsALooseEnd(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let read = try await village.suggest("Every child reads.", as: .communityMember)
            try await village.perform(village.vision("Open doors", [read]), as: .partnerLead)
            #expect(try await village.looseVisions() == [])
            try await village.perform(
                RetireResult(scope: village.scope, result: read, reason: "Said twice."), as: .communityMember)
            #expect(try await village.looseVisions() == ["Open doors"])
        }
    }
}

extension ResultVillage {
    fileprivate func vision(_ words: String, _ results: [Slug]) -> ShareVision {
        ShareVision(scope: scope, vision: words, goals: "Our goals", changed: nil, results: results)
    }

    fileprivate func visions() async throws -> VisionsView {
        try await store.read { [slug = village.slug] in try VisionsView.find(slug, for: .operator, in: $0) }
    }

    /// The last group of this component.
    fileprivate func looseVisions() async throws -> [String] {
        try await store.read { [slug = village.slug] tx in
            let initiative = try Initiative.find(slug, in: tx)
            let groups = try PurposeLooseEnds.query(initiative, tx)
            return groups.last?.ends.map(\.words) ?? []
        }
    }
}
