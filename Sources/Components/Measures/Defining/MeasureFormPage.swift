internal import Core
internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// What the form for a new measure needs to know.
struct MeasureFormView: Sendable {
    var initiative: Initiative
    var results: [SharedResult]
    /// Those that could be replaced.
    var measures: [Measure]
    /// Those that a share could be computed from.
    var counts: [Measure]

    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> MeasureFormView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let measures = try Measure.all(in: tx, scope: scope)
        let computed = Set(try tx.records(Share.self, "scope = \(scope)").map(\.measure))
        let replaced = Set(try tx.records(Replacement.self, "scope = \(scope)").map(\.measure))
        let standing = measures.filter { !replaced.contains($0.number) }
        return MeasureFormView(
            initiative: initiative, results: try SharedResult.all(in: tx, scope: scope, for: actor), measures: standing,
            counts: standing.filter { $0.isCount && !computed.contains($0.number) })
    }
}

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

/// “What shall be counted?”
struct MeasureFormPage: HTML {
    let view: MeasureFormView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.defineTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.defineTitle) }
                p(.class("lead")) { reader(MeasuresText.defineText) }
            }
            FormFrame(
                form, to: "/\(view.initiative.slug)/measures/add", button: MeasuresText.defineButton,
                cancel: (MeasuresText.reportBack, "/\(view.initiative.slug)/measures"), reader: reader
            ) {
                SelectField(
                    form, "result", label: MeasuresText.defineResult,
                    options: view.results.map { Choice($0.slug.text, label: $0.statement) }, isFirst: true,
                    reader: reader)
                MeasureWords(form: form, language: reader.foreign(view.initiative.language), reader: reader)
                AnswerFields(form: form, language: reader.foreign(view.initiative.language), reader: reader)
                ChoiceField(
                    form, "kind", legend: MeasuresText.defineKind,
                    options: Measure.Kind.offered.map {
                        Choice($0.rawValue, label: reader($0.title), hint: reader($0.meaning))
                    }, reader: reader)
                NumberFields(counts: view.counts, form: form, reader: reader)
                if !view.measures.isEmpty { ReplacedFields(view: view, form: form, reader: reader) }
            }
        }
    }
}

/// From which two counts a share is computed. Only for a share, so it opens when it is wanted.
private struct ShareFields: HTML {
    let counts: [Measure]
    let form: Form
    let reader: Reader

    var body: some HTML<HTMLTag.details> {
        details {
            summary { reader(MeasuresText.defineShareFrom) }
            SelectField(
                form, "numerator", label: MeasuresText.shareNumerator, hint: MeasuresText.shareNumeratorHint,
                options: options, isRequired: false, reader: reader)
            SelectField(
                form, "denominator", label: MeasuresText.shareDenominator, hint: MeasuresText.shareDenominatorHint,
                options: options, isRequired: false, reader: reader)
            SelectField(
                form, "per", label: MeasuresText.sharePer,
                options: ShareOf.allPer.map { Choice(String($0), label: reader.number(Int($0))) }, isRequired: false,
                reader: reader)
        }
        .attributes(.open, when: form.typed("counting") == Counting.share.rawValue)
    }

    private var options: [Choice] { counts.map { Choice($0.slug.text, label: $0.name) } }
}

/// A new measure asks which old one it replaces: else partners report both for ever.
private struct ReplacedFields: HTML {
    let view: MeasureFormView
    let form: Form
    let reader: Reader

    var body: some HTML {
        SelectField(
            form, "replaces", label: MeasuresText.defineReplaces, hint: MeasuresText.defineReplacesHint,
            options: view.measures.map { Choice($0.slug.text, label: $0.name) }, isRequired: false, reader: reader)
        TextArea(
            form, "replacesReason", label: MeasuresText.defineReplacesReason, rows: 2, isRequired: false,
            most: ReplacedMeasure.longestReason, language: reader.foreign(view.initiative.language), reader: reader)
    }
}

private struct MeasureWords: HTML {
    let form: Form
    let language: String?
    let reader: Reader

    var body: some HTML {
        TextField(
            form, "question", label: MeasuresText.defineQuestion, hint: MeasuresText.defineQuestionHint, most: 200,
            language: language, reader: reader)
        TextField(
            form, "name", label: MeasuresText.defineName, hint: MeasuresText.defineNameHint, most: 200,
            language: language, reader: reader)
        TextArea(
            form, "definition", label: MeasuresText.defineDefinition, hint: MeasuresText.defineDefinitionHint, rows: 3,
            most: 2000, language: language, reader: reader)
    }
}

/// What an answer is; and for a number and a scale, what they need. Where a browser can, it hides what the chosen form
/// has no use for.
private struct AnswerFields: HTML {
    let form: Form
    let language: String?
    let reader: Reader

    var body: some HTML {
        ChoiceField(
            form, "form", legend: MeasuresText.defineForm,
            options: Measure.Form.allCases.map {
                Choice($0.rawValue, label: reader($0.title), hint: reader($0.meaning))
            }, reader: reader)
        div(.class("for-scale")) {
            TextArea(
                form, "levels", label: MeasuresText.defineLevels, hint: MeasuresText.defineLevelsHint, rows: 4,
                isRequired: false, most: 2000, language: language, reader: reader)
        }
        div(.class("for-number")) {
            TextField(
                form, "unit", label: MeasuresText.defineUnit, hint: MeasuresText.defineUnitHint, isRequired: false,
                most: 60, language: language, reader: reader)
        }
    }
}

private struct NumberFields: HTML {
    let counts: [Measure]
    let form: Form
    let reader: Reader

    var body: some HTML {
        div(.class("for-number")) {
            ChoiceField(
                form, "counting", legend: MeasuresText.defineCounting,
                options: Counting.allCases.map {
                    Choice($0.rawValue, label: reader($0.title), hint: reader($0.meaning))
                }, isRequired: false, reader: reader)
            if counts.count > 1 { ShareFields(counts: counts, form: form, reader: reader) }
        }
        div(.class("for-number for-scale")) {
            ChoiceField(
                form, "direction", legend: MeasuresText.defineDirection,
                options: [
                    Choice("more", label: reader(MeasuresText.directionMore)),
                    Choice("less", label: reader(MeasuresText.directionLess)),
                    Choice("neither", label: reader(MeasuresText.directionNeither)),
                ], isRequired: false, reader: reader)
        }
        div(.class("for-number form")) {
            TextField(
                form, "decimals", label: MeasuresText.defineDecimals, kind: .number, isRequired: false, reader: reader)
            TextField(
                form, "highest", label: MeasuresText.defineHighest, hint: MeasuresText.defineHighestHint,
                kind: .number, isRequired: false, reader: reader)
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
