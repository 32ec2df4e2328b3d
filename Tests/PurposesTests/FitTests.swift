import Core
import Initiatives
import TestSupport
import Testing
import Web

@testable import Purposes

/// The answers of fit are kept, each time beside the earlier ones, and asked for anew after a year.
@Suite struct FitTests {
    @Test(arguments: Engine.tried)
    func eachCheckIsKept(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            try await village.perform(village.check { $0 == .mandate ? .no : .yes }, as: .steward)
            try await village.perform(village.check { _ in .yes }, as: .steward)
            let view = try await village.fit()
            #expect(view.checks.map(\.answers.outcome) == [.goAhead, .notNow])
            #expect(view.newest?.replies[.trust]?.note == "because")
            #expect(view.newest?.check.frame.entryPoint == "the school" && view.newest?.check.frame.area == nil)
            let refused = await village.refused(village.check { _ in .yes }, as: .partnerLead)
            #expect(refused?.kind == .notAllowed)
        }
    }

    @Test(arguments: Engine.tried)
    func whoMayAnswerIsAskedUntilItIsDoneAndAfterAYear(engine: Engine) async throws {
        let answered = Instant(microseconds: 1_709_200_000_000_000)  // 29 February 2024
        try await withVillage(on: engine, at: TimeSource { answered }) { village in
            #expect(try await village.waits(for: .steward, "2024-02-29") == 1)
            #expect(try await village.waits(for: .contributor, "2024-02-29") == 0)
            try await village.perform(village.check { _ in .yes }, as: .steward)
            #expect(try await village.waits(for: .steward, "2025-02-27") == 0)
            #expect(try await village.waits(for: .steward, "2025-02-28") == 1)
            var view = try await village.fit()
            #expect(!view.isDue)
            view.today = try #require(Day("2025-02-28"))
            #expect(view.isDue)
        }
    }
}

extension ResultVillage {
    fileprivate func check(_ answer: (FitQuestion) -> FitAnswer) -> CheckFit {
        CheckFit(
            scope: scope,
            replies: FitQuestion.allCases.map { CheckFit.Reply(question: $0, answer: answer($0), note: "because") },
            frame: FitFrame(entryPoint: "the school"))
    }

    fileprivate func fit() async throws -> FitView {
        try await store.read { [slug = village.slug] in try FitView.find(slug, for: .operator, in: $0) }
    }

    fileprivate func waits(for role: Role, _ day: String) async throws -> Int {
        let (actor, today) = (Actor(member: 1, behalf: nil, role: role), try #require(Day(day)))
        return try await store.read { [slug = village.slug] tx in
            try PurposesComponent.fitWaiting(for: actor, Initiative.find(slug, in: tx), on: today, in: tx).count
        }
    }
}
