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

    @Test("Who only reads along learns no person's name, also not from what else is shown", arguments: Engine.tried)
    func peopleAreNamedOnlyToWhoTakesPart(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let read = try await village.suggest("Every child reads.")
            try await village.perform(village.vision("Open doors", [read]), as: .partnerLead)
            try await village.perform(village.vision("My daughters learn", [read]), as: .communityMember)
            let seen = try await village.visions(as: .observer).visions.map { VisionSeen($0.speaker) }
            #expect(seen == [VisionSeen(name: "School", isNumbered: true, livesIt: true), VisionSeen()])
            let served = try await village.read(as: .observer) { [slug = village.village.slug] actor, tx in
                try ResultView.find(slug, read, for: actor, in: tx).speakers.map { VisionSeen($0) }
            }
            #expect(served == seen)
            let named = try await village.visions(as: .contributor).visions.map(\.speaker.name)
            #expect(Set(named) == ["School", "The community member"])
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

    fileprivate func visions(as role: Role = .steward) async throws -> VisionsView {
        try await read(as: role) { [slug = village.slug] actor, tx in
            try VisionsView.find(slug, for: actor, in: tx)
        }
    }

    fileprivate func read<Value: Sendable>(
        as role: Role, _ body: @escaping @Sendable (Actor, ReadTransaction) throws -> Value
    ) async throws -> Value {
        let caller = try village.person(role).caller
        return try await store.read { [scope, authority = store.authority] tx in
            try body(authority.actor(caller, in: scope, tx: tx), tx)
        }
    }

    /// The last group of this component.
    fileprivate func looseVisions() async throws -> [String] {
        try await store.read { [slug = village.slug] tx in
            let initiative = try Initiative.find(slug, in: tx)
            let groups = try PurposeLooseEnds.query(.visitor, initiative, tx)
            return groups.last?.ends.map(\.words) ?? []
        }
    }
}

/// What one is told of a speaker.
private struct VisionSeen: Equatable {
    var name: String?
    var isNumbered = false
    var livesIt: Bool?

    init(name: String? = nil, isNumbered: Bool = false, livesIt: Bool? = nil) {
        self.name = name
        self.isNumbered = isNumbered
        self.livesIt = livesIt
    }

    init(_ speaker: Speaker) {
        self.init(name: speaker.name, isNumbered: speaker.knownVoice != nil, livesIt: speaker.knownToLive)
    }
}
