public import Activities
public import Core

/// What is said of a pathway.
public struct PathwayWords: Codable, Sendable, Equatable {
    public struct Step: Codable, Sendable, Equatable {
        public var stage: Number<LifeStage>
        /// What shows that somebody went on from here to the next one.
        public var indicator: String?

        public init(stage: Number<LifeStage>, indicator: String? = nil) {
            self.stage = stage
            self.indicator = indicator
        }
    }

    enum Most {
        static let name = 120
        static let about = 2000
        static let indicator = 200
        /// House default: a way with more steps than these cannot be read.
        static let steps = 30
    }

    public var name: String
    public var about: String?
    /// In any order: they are walked in the order of life.
    public var steps: [Step]

    public init(name: String, about: String? = nil, steps: [Step]) {
        self.name = name
        self.about = about
        self.steps = steps
    }

    func validate() throws {
        try name.requireText(at: "name", most: Most.name)
        try about?.requireText(at: "about", most: Most.about)
        for step in steps { try step.indicator?.requireText(at: "steps", most: Most.indicator) }
        guard (2...Most.steps).contains(steps.count), Set(steps.map(\.stage)).count == steps.count else {
            throw Problem.invalid(
                "pathway.stages", at: "steps", "A pathway leads through two stages or more, each once.")
        }
    }

    /// - Throws: `pathway.stage` where one of them is not here.
    func stages(of pathway: Number<Pathway>, in tx: ReadTransaction, scope: Scope) throws -> [PathwayStage] {
        let known = Set(try LifeStage.all(in: tx, scope: scope).map(\.number))
        guard steps.allSatisfy({ known.contains($0.stage) }) else {
            throw Problem.invalid("pathway.stage", at: "steps", "One of these stages of life is not here any more.")
        }
        return steps.map {
            PathwayStage(scope: scope, pathway: pathway, stage: $0.stage, indicator: $0.indicator)
        }
    }
}
