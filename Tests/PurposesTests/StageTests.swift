import Core
import Initiatives
import TestSupport
import Testing

@testable import Purposes

/// A stage is declared with what shows it; going back is as good as going on, and all of it stays.
@Suite struct StageTests {
    @Test(arguments: Engine.tried)
    func goingBackIsAllowedAndHistoryStays(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let days = ["2025-01-10", "2025-06-01", "2025-12-24"]
            for (stage, day) in zip([Stage.exploring, .sustaining, .emerging], days) {
                try await village.perform(try village.declare(stage, day), as: .steward)
            }
            // Told late, about a time before.
            try await village.perform(try village.declare(.emerging, "2025-03-01"), as: .steward)
            let view = try await village.stage()
            #expect(view.current?.declaration.stage == .emerging)
            #expect(
                view.history.map(\.declaration.stage) == [.emerging, .sustaining, .emerging, .exploring])
            #expect(view.current?.evidence.map(\.words) == ["Notes", "Photos"])
            #expect(view.current?.evidence.map(\.address) == ["https://example.org/notes", nil])
        }
    }

    @Test(arguments: Engine.tried)
    func aDayToComeIsRefused(engine: Engine) async throws {
        // Half past midnight of 25 December in the village, still the 24th in Greenwich.
        let clock = TimeSource { Instant(microseconds: 1_766_602_800_000_000) }
        try await withVillage(on: engine, at: clock) { village in
            try await village.perform(try village.declare(.emerging, "2025-12-25"), as: .steward)
            let problem = await village.refused(try village.declare(.emerging, "2025-12-26"), as: .steward)
            #expect(problem?.code == "day.to-come")
            let contributor = await village.refused(try village.declare(.emerging, "2025-12-01"), as: .contributor)
            #expect(contributor?.kind == .notAllowed)
        }
    }

    @Test(
        "An address is one of a web page",
        arguments: ["javascript:alert(1)", "ftp://example.org", "example.org", "https://", "https:///notes", "/notes"])
    func addresses(text: String) throws {
        let declare = DeclareStage(
            scope: Scope(1), stage: .emerging,
            evidence: [DeclareStage.Evidence(words: "a"), DeclareStage.Evidence(words: "b", address: text)],
            day: try #require(Day("2025-12-01")))
        #expect(refusal { try declare.validate() }?.place == "address2")
    }

    @Test func aStageWithoutEvidenceIsRefused() throws {
        let day = try #require(Day("2025-12-01"))
        let bare = DeclareStage(scope: Scope(1), stage: .emerging, evidence: [], day: day)
        #expect(refusal { try bare.validate() }?.code == "stage.evidence")
        let blank = DeclareStage(
            scope: Scope(1), stage: .emerging, evidence: [DeclareStage.Evidence(words: " ")], day: day)
        #expect(refusal { try blank.validate() }?.place == "evidence1")
    }
}

extension ResultVillage {
    fileprivate func declare(_ stage: Stage, _ day: String) throws -> DeclareStage {
        DeclareStage(
            scope: scope, stage: stage,
            evidence: [
                DeclareStage.Evidence(words: "Notes", address: "https://example.org/notes"),
                DeclareStage.Evidence(words: "Photos"),
            ], day: try #require(Day(day)))
    }

    fileprivate func stage() async throws -> StageView {
        try await store.read { [slug = village.slug] in try StageView.find(slug, for: .operator, in: $0) }
    }
}
