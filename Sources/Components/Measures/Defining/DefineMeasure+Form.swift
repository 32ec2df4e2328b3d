internal import Core
internal import Web

/// How the figures of a measure make one: the two ways that people ask for.
enum Counting: String, CaseIterable {
    /// Each partner reports its part, place by place.
    case parts
    /// One or several sources state it for the whole.
    case whole
    /// Nobody states it: it is computed from two counts that partners report.
    case share

    var title: Phrase {
        switch self {
        case .parts: MeasuresText.defineParts
        case .whole: MeasuresText.defineWhole
        case .share: MeasuresText.defineShare
        }
    }
    var meaning: Phrase {
        switch self {
        case .parts: MeasuresText.definePartsHint
        case .whole: MeasuresText.defineWholeHint
        case .share: MeasuresText.defineShareHint
        }
    }
}

extension DefineMeasure {
    /// What was typed.
    /// - Parameter taken: addresses that other measures have.
    init(_ form: Form, scope: Scope, taken: Set<Slug>) throws {
        let name = try form.text("name", most: 200)
        self.init(
            scope: scope, slug: Slug(naming: name, fallback: "measure-\(taken.count + 1)", taken: taken),
            result: try Slug(checking: form.text("result", most: 80), at: "result"),
            question: try form.text("question", most: 200), name: name,
            definition: try form.text("definition", most: 2000), unit: "")
        kind = try form.choice("kind", as: Measure.Kind.self)
        if let old = try form.optionalText("replaces", most: 80) {
            replaces = ReplacedMeasure(
                measure: try Slug(checking: old, at: "replaces"),
                reason: try form.text("replacesReason", most: ReplacedMeasure.longestReason))
        }
        self.form = try form.optionalChoice("form", as: Measure.Form.self) ?? .number
        switch self.form {
        case .number: try readNumber(form)
        case .scale:
            direction = try form.choice("direction", as: Measure.Direction.self)
            let lines = try form.optionalText("levels", most: 2000) ?? ""
            levels = lines.split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
        case .milestone: direction = .more
        case .story: direction = .neither
        }
    }

    private mutating func readNumber(_ form: Form) throws {
        unit = try form.text("unit", most: 60)
        direction = try form.choice("direction", as: Measure.Direction.self)
        let counting = try form.choice("counting", as: Counting.self)
        overPlaces = counting == .whole ? .stated : .sum
        sources = counting == .whole ? .compete : .addUp
        isMean = counting == .share
        if counting == .share { share = try ShareOf(form) }
        decimals = try form.number("decimals", in: 0...Int64(Fixed.mostDecimals))
        if let most = try form.optionalText("highest", most: 30) {
            guard let value = Fixed(most.withOurDigits, decimals: Int(decimals)) else {
                throw Problem.invalid("value.malformed", at: "highest", "“\(most)” is no such number.")
            }
            highest = value.units
        }
    }
}

extension ShareOf {
    fileprivate init(_ form: Form) throws {
        self.init(
            numerator: try Slug(checking: form.text("numerator", most: 80), at: "numerator"),
            denominator: try Slug(checking: form.text("denominator", most: 80), at: "denominator"),
            per: try form.number("per", in: 1...100_000))
    }
}

extension Measure.Kind {
    var title: Phrase {
        switch self {
        case .indicator: MeasuresText.defineIndicator
        case .howMuch: MeasuresText.defineHowMuch
        case .howWell: MeasuresText.defineHowWell
        case .betterOff: MeasuresText.defineBetterOff
        case .performance: MeasuresText.definePerformance
        }
    }
    var meaning: Phrase {
        switch self {
        case .indicator: MeasuresText.defineIndicatorHint
        case .howMuch: MeasuresText.defineHowMuchHint
        case .howWell: MeasuresText.defineHowWellHint
        case .betterOff: MeasuresText.defineBetterOffHint
        case .performance: MeasuresText.definePerformanceHint
        }
    }
}
