import Core
import Initiatives
import TestSupport
import Testing

@testable import Purposes

/// Steps lead to steps and results and never back to themselves; what they count on is learned about.
@Suite struct StrategyTests {
    @Test("No step ever leads back to itself, whatever is tied to what")
    func noCircles() {
        var random = SeededGenerator(seed: 12)
        var (allowed, refused) = (0, 0)
        for _ in 0..<300 {
            var next: [Int64: Int64] = [:]
            for _ in 0..<20 {
                let (from, to) = (Int64.random(in: 1...8, using: &random), Int64.random(in: 1...8, using: &random))
                let line = StrategyLine(next.map { Self.step($0.key, to: $0.value) })
                let closes = line.closes(from: Number(from), to: Number(to))
                var tied = next
                tied[from] = to
                #expect(closes == !(1...8).allSatisfy { ends($0, in: tied) }, "\(tied)")
                if closes { refused += 1 } else { (next, allowed) = (tied, allowed + 1) }
            }
        }
        #expect(allowed > 1000 && refused > 1000)
    }

    /// Whether whoever follows a step comes to an end.
    private func ends(_ start: Int64, in next: [Int64: Int64]) -> Bool {
        var here: Int64? = start
        for _ in 0...8 { here = here.flatMap { next[$0] } }
        return here == nil
    }

    private static func step(_ number: Int64, to target: Int64) -> Step {
        Step(
            scope: Scope(1), number: Number(number),
            StepWords(kind: .change, words: "step", leadsTo: .step(Number(target))))
    }

    @Test(arguments: Engine.tried)
    func stepsLeadToAResult(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let slug = try await village.suggest("Every child reads.")
            let alone = try await village.suggest("Every child counts.")
            let change = try await village.step("Teachers read aloud", to: .result(village.number(of: slug)), .change)
            let training = try await village.step("Train teachers", to: .step(change))
            let loose = try await village.step("Print posters")
            let view = try await village.strategy()
            #expect(view.stepsNowhere.map(\.number) == [loose])
            #expect(view.resultsWithoutStep.map(\.slug) == [alone])
            #expect(view.stepsAlongTheLine.map(\.number) == [training, change, loose])
            let circle = await village.refused(
                try village.revise(change, view, leadsTo: .step(training)), as: .contributor)
            #expect(circle?.code == "step.circle" && circle?.place == "leadsTo")
            let itself = await village.refused(
                try village.revise(change, view, leadsTo: .step(change)), as: .contributor)
            #expect(itself?.code == "step.circle")
            let unknown = await village.refused(
                try village.revise(change, view, leadsTo: .step(Number(77))), as: .contributor)
            #expect(unknown?.code == "step.target-gone")
        }
    }

    @Test(arguments: Engine.tried)
    func whatLedToADroppedStepOrResultLeadsNowhere(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let slug = try await village.suggest("Every child reads.", as: .communityMember)
            let change = try await village.step("Teachers read aloud", to: .result(village.number(of: slug)), .change)
            let training = try await village.step("Train teachers", to: .step(change))
            try await village.perform(
                RetireStep(scope: village.scope, step: change, reason: "It did not help."), as: .contributor)
            let other = try await village.step("Read at home", to: .result(village.number(of: slug)))
            #expect(try await village.strategy().stepsNowhere.map(\.number) == [training])
            try await village.perform(
                RetireResult(scope: village.scope, result: slug, reason: "Said twice."), as: .communityMember)
            #expect(try await village.strategy().stepsNowhere.map(\.number) == [training, other])
            let gone = await village.refused(
                AddStep(
                    scope: village.scope,
                    words: StepWords(kind: .activity, words: "More", leadsTo: .step(change))), as: .contributor)
            #expect(gone?.code == "step.target-gone")
        }
    }

    @Test(arguments: Engine.tried)
    func aStepIsNotWrittenOverUnseen(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let step = try await village.step("Train teachers")
            let seen = try await village.strategy()
            try await village.perform(try village.revise(step, seen, leadsTo: nil, words: "Visit"), as: .contributor)
            let late = await village.refused(
                try village.revise(step, seen, leadsTo: nil, words: "Write"), as: .communityMember)
            #expect(late?.code == "row.changed")
            #expect(try await village.strategy().steps.map(\.words) == ["Visit"])
        }
    }

    @Test(arguments: Engine.tried)
    func whatWasLearnedStaysBesideIt(engine: Engine) async throws {
        let clock = TimeSource { Instant(microseconds: 1_709_200_000_000_000) }  // 29 February 2024
        try await withVillage(on: engine, at: clock) { village in
            let step = try await village.step("Train teachers")
            let assumption = try await village.perform(
                AddAssumption(scope: village.scope, step: step, kind: .assumption, words: "They have time"),
                as: .contributor)
            let learn = { (state: Learning.State, words: String, day: String) in
                LearnAbout(
                    scope: village.scope, assumption: assumption, state: state, words: words,
                    day: try #require(Day(day)))
            }
            try await village.perform(try learn(.failed, "They do not", "2024-02-20"), as: .contributor)
            try await village.perform(try learn(.open, "Too early", "2024-02-01"), as: .communityMember)
            let later = await village.refused(try learn(.held, "They will", "2024-03-01"), as: .contributor)
            #expect(later?.code == "day.to-come" && later?.place == "day")
            let doubt = try #require(try await village.strategy().doubts.first)
            #expect(doubt.state == .failed, "the newest day counts, not who wrote last")
            #expect(doubt.learned.map(\.words) == ["They do not", "Too early"])
        }
    }

    @Test("An open assumption is forgotten when nobody looked for a year, by the calendar")
    func whatIsForgotten() throws {
        let added = try #require(Day("2024-02-29"))
        let assumption = Assumption(
            number: Number(1), added: added,
            AddAssumption(scope: Scope(1), step: Number(1), kind: .risk, words: "rain"))
        let fresh = Doubt(assumption: assumption, learned: [])
        #expect(!fresh.isForgotten(on: try #require(Day("2025-02-27"))))
        #expect(fresh.isForgotten(on: try #require(Day("2025-02-28"))))
        let looked = Doubt(assumption: assumption, learned: [try learning(.open, "2024-12-01")])
        #expect(!looked.isForgotten(on: try #require(Day("2025-11-30"))))
        #expect(looked.isForgotten(on: try #require(Day("2025-12-01"))))
        let settled = Doubt(assumption: assumption, learned: [try learning(.held, "2024-12-01")])
        #expect(!settled.isForgotten(on: try #require(Day("2030-01-01"))))
    }

    private func learning(_ state: Learning.State, _ day: String) throws -> Learning {
        Learning(
            number: Number(1),
            LearnAbout(
                scope: Scope(1), assumption: Number(1), state: state, words: "seen", day: try #require(Day(day))))
    }
}

extension ResultVillage {
    func strategy() async throws -> StrategyView {
        try await store.read { [slug = village.slug] in try StrategyView.find(slug, for: .operator, in: $0) }
    }

    fileprivate func revise(
        _ step: Number<Step>, _ seen: StrategyView, leadsTo target: Step.Target?, words: String = "Teachers read aloud"
    ) throws -> ReviseStep {
        let known = try #require(seen.steps.first { $0.number == step })
        return ReviseStep(
            scope: scope, step: step, basedOn: try known.edition,
            words: StepWords(kind: known.kind, words: words, leadsTo: target))
    }
}
