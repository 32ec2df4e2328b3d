internal import Core
internal import Initiatives

/// How the members think that change happens.
struct StrategyView: Sendable {
    var initiative: Initiative
    var today: Day
    var results: [SharedResult]
    var steps: [Step]
    var doubts: [Doubt]
    var mayChange: Bool
    /// Whether it is told who changed a step when.
    var opensRecord = false

    func doubts(about step: Step) -> [Doubt] { doubts.filter { $0.assumption.step == step.number } }
    func steps(towards result: SharedResult) -> [Step] { steps.filter { $0.leadsToResult == result.number } }

    /// What a step leads to, as long as that stands.
    func target(of step: Step) -> Target? {
        switch step.leadsTo {
        case .step(let number): steps.first { $0.number == number }.map(Target.step)
        case .result(let number): results.first { $0.number == number }.map(Target.result)
        case nil: nil
        }
    }

    enum Target: Sendable {
        case step(Step)
        case result(SharedResult)
    }

    /// In the order of the line: before each result what leads to it, from its beginning on; what leads nowhere last.
    var stepsAlongTheLine: [Step] {
        results.flatMap { line(before: .result($0.number)) }
            + stepsNowhere.flatMap { line(before: .step($0.number)) + [$0] }
    }

    private func line(before target: Step.Target) -> [Step] {
        steps.filter { $0.leadsTo == target }.flatMap { line(before: .step($0.number)) + [$0] }
    }

    var stepsNowhere: [Step] { steps.filter { target(of: $0) == nil } }
    var resultsWithoutStep: [SharedResult] { results.filter { steps(towards: $0).isEmpty } }
}

/// An assumption or a risk with what was learned about it, newest first.
struct Doubt: Sendable {
    var assumption: Assumption
    var learned: [Learning]

    var state: Learning.State { learned.first?.state ?? .open }
    /// When somebody last looked.
    var looked: Day { max(learned.first?.day ?? assumption.added, assumption.added) }
    /// Still open, and nobody has looked for a year.
    func isForgotten(on today: Day) -> Bool { state == .open && today >= looked.yearLater }
}

extension StrategyView {
    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> StrategyView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let steps = try Step.all(in: tx, scope: scope)
        return StrategyView(
            initiative: initiative, today: initiative.day(at: tx.now),
            results: try SharedResult.all(in: tx, scope: scope), steps: steps,
            doubts: try Doubt.all(about: steps, in: tx, scope: scope), mayChange: actor.may(.propose),
            opensRecord: initiative.opensRecord(to: actor))
    }
}

extension Doubt {
    static func all(about steps: [Step], in tx: ReadTransaction, scope: Scope) throws -> [Doubt] {
        let standing = Set(steps.map(\.number))
        let learned = Dictionary(
            grouping: try tx.records(Learning.self, "scope = \(scope) ORDER BY day DESC, number DESC"), by: \.assumption
        )
        return try tx.records(Assumption.self, "scope = \(scope) ORDER BY number")
            .filter { standing.contains($0.step) }
            .map { Doubt(assumption: $0, learned: learned[$0.number] ?? []) }
    }
}
