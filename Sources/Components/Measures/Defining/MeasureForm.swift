internal import Core
internal import Web

extension Measure.Form {
    /// Whether its answers stand in cells, by place and period.
    var hasFigures: Bool { self != .story }

    /// The highest value that such a form can have; nil where the form does not say.
    func highest(levels: [String]) -> Int64? {
        switch self {
        case .scale: Int64(levels.count) - 1
        case .milestone: 1
        case .number, .story: nil
        }
    }

    var title: Phrase {
        switch self {
        case .number: MeasuresText.defineNumber
        case .scale: MeasuresText.defineScale
        case .milestone: MeasuresText.defineMilestone
        case .story: MeasuresText.defineStory
        }
    }

    var meaning: Phrase {
        switch self {
        case .number: MeasuresText.defineNumberHint
        case .scale: MeasuresText.defineScaleHint
        case .milestone: MeasuresText.defineMilestoneHint
        case .story: MeasuresText.defineStoryHint
        }
    }
}

extension DefineMeasure {
    static let fewestLevels = 2
    static let mostLevels = 21
    static let longestLevel = 60

    /// Levels, milestones and stories are no quantities: they have no unit, and nothing is ever computed from them.
    func validateForm() throws {
        let isPlain = decimals == 0 && !isMean && highest == nil && unit.isEmpty
        guard form == .number || isPlain && overPlaces == .stated && sources == .compete else {
            throw Problem.invalid("measure.form", at: "form", "Only a number has a unit and decimals, and adds up.")
        }
        guard form == .scale else {
            guard levels.isEmpty else {
                throw Problem.invalid("measure.levels", at: "levels", "Only a scale has them.")
            }
            return
        }
        let isUnique = Set(levels.map { $0.lowercased() }).count == levels.count
        guard (Self.fewestLevels...Self.mostLevels).contains(levels.count), isUnique else {
            throw Problem.invalid("measure.levels", at: "levels", "Between 2 and 21 levels, each once.")
        }
        for level in levels {
            try level.requireText(at: "levels", most: Self.longestLevel)
            guard !Self.isTaken(level) else {
                throw Problem.invalid("measure.level-name", at: "levels", "“\(level)” means something else in a cell.")
            }
        }
    }

    /// What stands in a cell for something else cannot be the name of a level.
    private static func isTaken(_ level: String) -> Bool {
        let isState = Figure.State.allCases.contains { $0.rawValue == level.lowercased() }
        return isState || Figure.State(withoutNumber: level) != nil || Int64(level.withOurDigits) != nil
    }
}

extension Measure {
    /// - Throws: where a value cannot be one of this measure; a story has none at all.
    func check(_ units: Int64?) throws {
        guard form.hasFigures else {
            throw Problem.invalid("measure.story", "What changed is told in words; it has no figures.")
        }
        guard let units else { return }
        guard form == .number || units >= 0 else {
            throw Problem.invalid("value.no-level", at: "value", "This is no level of this measure.")
        }
        if let highest, units > highest {
            throw Problem.invalid("value.above-highest", at: "value", "It is above the measure’s highest value.")
        }
    }
}
