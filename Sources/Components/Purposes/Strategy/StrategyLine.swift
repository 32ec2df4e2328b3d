internal import Core

/// Which step leads to which. Whoever follows a step arrives at its end after finitely many others: it never leads back
/// to itself.
struct StrategyLine {
    /// By step; without those that lead to a result, or nowhere.
    let next: [Number<Step>: Number<Step>]

    init(_ steps: [Step]) {
        next = Dictionary(
            steps.compactMap { step in step.leadsToStep.map { (step.number, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Whether the step would lead back to itself if it led to the other.
    func closes(from step: Number<Step>, to other: Number<Step>) -> Bool {
        var seen: Set<Number<Step>> = []
        var here: Number<Step>? = other
        while let at = here, seen.insert(at).inserted {
            if at == step { return true }
            here = next[at]
        }
        return false
    }
}

extension Step.Target {
    /// That it is there, stands, and that following it from a step never leads back to that step.
    func check(from step: Number<Step>?, in tx: WriteTransaction) throws {
        switch self {
        case .result(let number):
            let result = try tx.record(SharedResult.self, "scope = \(tx.scope) AND number = \(number)")
            guard let result, result.droppedOn == nil else { throw Self.isGone }
        case .step(let number):
            let steps = try Step.all(in: tx, scope: tx.scope)
            guard steps.contains(where: { $0.number == number }) else { throw Self.isGone }
            guard let step, StrategyLine(steps).closes(from: step, to: number) else { return }
            throw Problem.invalid("step.circle", at: "leadsTo", "So this step would lead back to itself.")
        }
    }

    private static let isGone = Problem.invalid("step.target-gone", at: "leadsTo", "This is not there any more.")
}

extension Step {
    /// All steps that stand.
    static func all(in tx: ReadTransaction, scope: Scope) throws -> [Step] {
        try tx.records(Step.self, "scope = \(scope) AND drop_reason IS NULL ORDER BY number")
    }

    static func find(_ number: Number<Step>, in tx: ReadTransaction, scope: Scope) throws -> Step {
        guard
            let found = try tx.record(
                Step.self, "scope = \(scope) AND number = \(number) AND drop_reason IS NULL")
        else { throw Problem.notFound }
        return found
    }
}
