public import Core

/// Names a stage of life, in the initiative's own words. It comes after those that were named before.
public struct NameLifeStage: Action {
    public static let name = "coverage.name-life-stage"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var stage: String
    public var fromAge: Int64?
    public var toAge: Int64?

    public init(scope: Scope, stage: String, fromAge: Int64? = nil, toAge: Int64? = nil) {
        self.scope = scope
        self.stage = stage
        self.fromAge = fromAge
        self.toAge = toAge
    }

    public var subject: String { "life stage" }

    public func validate() throws {
        try stage.requireText(at: "stage", most: NameGroup.mostName)
        try NameGroup.checkAges(from: (fromAge, "fromAge"), to: (toAge, "toAge"))
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<LifeStage> {
        guard try tx.record(LifeStage.self, "scope = \(scope) AND name = \(stage)") == nil else {
            throw Problem.invalid("stage.known", at: "stage", "There is a stage of life of this name already.")
        }
        let number = Number<LifeStage>(try tx.nextNumber(in: LifeStage.self))
        try tx.insert(
            LifeStage(
                scope: scope, number: number, name: stage,
                position: try tx.nextNumber(in: LifeStage.self, column: "position"), fromAge: fromAge, toAge: toAge))
        return number
    }
}
