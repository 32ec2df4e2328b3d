public import Core

/// Puts a stage of life before the one that came before it.
public struct PutLifeStageEarlier: Action {
    public static let name = "coverage.put-life-stage-earlier"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var stage: Number<LifeStage>

    public init(scope: Scope, stage: Number<LifeStage>) {
        self.scope = scope
        self.stage = stage
    }

    public var subject: String { "life stage \(stage.value)" }

    /// Whatever is first stays first.
    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let stages = try LifeStage.all(in: tx, scope: scope)
        guard let place = stages.firstIndex(where: { $0.number == stage }) else { throw Problem.notFound }
        guard place > 0 else { return Done() }
        let (later, earlier) = (stages[place], stages[place - 1])
        // No two stand at one place, not even for a moment.
        var aside = earlier
        aside.position = try tx.nextNumber(in: LifeStage.self, column: "position")
        try tx.update(earlier, to: aside)
        try tx.update(later, to: later.at(earlier.position))
        try tx.update(aside, to: aside.at(later.position))
        return Done()
    }
}

extension LifeStage {
    fileprivate func at(_ position: Int64) -> LifeStage {
        var moved = self
        moved.position = position
        return moved
    }
}
