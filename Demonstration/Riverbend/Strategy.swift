internal import Core
internal import Initiatives
internal import Purposes

/// What Riverbend works towards, the steps that are to lead there, what was learned about them, and the partners' own
/// visions. One step leads nowhere yet and one vision serves no result: loose ends are shown, not hidden.
struct Strategy: Sendable {
    let valley: Valley
    private var scope: Scope { valley.scope }

    init(_ valley: Valley) { self.valley = valley }

    func load() async throws {
        let results = try await suggestResults()
        let steps = try await addSteps(results.mapValues(\.number))
        try await learn(try await addAssumptions(steps))
        try await shareVisions(results.mapValues(\.slug))
    }

    /// By the short names that the other files use.
    private func suggestResults() async throws -> [String: SharedResult] {
        var results: [String: SharedResult] = [:]
        for row in try DataFile("riverbend-results.csv").rows {
            let words = ResultWords(
                kind: try row.choice("kind"), statement: try row.text("statement"), place: try row.slug("place"),
                worstOff: row.optional("worst_off"),
                systemKind: try row.optional("system_kind") == nil ? nil : row.choice("system_kind"),
                gap: row.optional("gap"), gapSource: row.optional("gap_source"), gapTarget: row.optional("gap_target"),
                gapTargetBy: try row.optional("gap_target") == nil ? nil : valley.day(row.number("days_to_target")))
            let slug = try await valley.perform(
                SuggestResult(scope: scope, words: words), by: try row.text("suggested_by"))
            results[try row.text("slug")] = try await valley.store.read { [scope] in
                try SharedResult.find(slug, in: $0, scope: scope)
            }
        }
        return results
    }

    private func addSteps(_ results: [String: Number<SharedResult>]) async throws -> [Int64: Number<Step>] {
        var steps: [Int64: Number<Step>] = [:]
        for row in try DataFile("riverbend-steps.csv").rows {
            let target = try row.optional("leads_to").map { try self.target($0, row, results, steps) }
            let words = StepWords(kind: try row.choice("kind"), words: try row.text("words"), leadsTo: target)
            steps[try row.number("step")] = try await valley.perform(
                AddStep(scope: scope, words: words), by: try row.text("added_by"))
        }
        return steps
    }

    /// `result school`, `step 1`.
    private func target(
        _ text: String, _ row: DataFile.Row, _ results: [String: Number<SharedResult>], _ steps: [Int64: Number<Step>]
    ) throws -> Step.Target {
        let words = text.split(separator: " ").map(String.init)
        let found: Step.Target? =
            switch words.first {
            case "result": words.last.flatMap { results[$0] }.map(Step.Target.result)
            case "step": words.last.flatMap { Int64($0) }.flatMap { steps[$0] }.map(Step.Target.step)
            default: nil
            }
        guard let found else { throw row.fault("leads_to") }
        return found
    }

    /// By what the file of learnings calls them.
    private func addAssumptions(_ steps: [Int64: Number<Step>]) async throws -> [String: Number<Assumption>] {
        var assumptions: [String: Number<Assumption>] = [:]
        for row in try DataFile("riverbend-assumptions.csv").rows {
            guard let step = steps[try row.number("step")] else { throw row.fault("step") }
            let add = AddAssumption(
                scope: scope, step: step, kind: try row.choice("kind"), words: try row.text("words"))
            assumptions[try row.text("assumption")] = try await valley.perform(add, by: try row.text("added_by"))
        }
        return assumptions
    }

    private func learn(_ assumptions: [String: Number<Assumption>]) async throws {
        for row in try DataFile("riverbend-learnings.csv").rows {
            guard let assumption = assumptions[try row.text("assumption")] else { throw row.fault("assumption") }
            let learn = LearnAbout(
                scope: scope, assumption: assumption, state: try row.choice("state"), words: try row.text("words"),
                day: valley.day(-(try row.number("days_ago"))))
            _ = try await valley.perform(learn, by: try row.text("learned_by"))
        }
    }

    private func shareVisions(_ results: [String: Slug]) async throws {
        for row in try DataFile("riverbend-visions.csv").rows {
            let names = row.list("results")
            let served = try names.map { name in
                guard let slug = results[name] else { throw row.fault("results") }
                return slug
            }
            let share = ShareVision(
                scope: scope, vision: try row.text("vision"), goals: try row.text("goals"),
                changed: row.optional("changed"), results: served)
            _ = try await valley.perform(share, by: try row.text("person"))
        }
    }
}
