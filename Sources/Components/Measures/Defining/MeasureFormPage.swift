internal import Core
internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// What the form for a new measure needs to know.
struct MeasureFormView: Sendable {
    var initiative: Initiative
    var results: [SharedResult]

    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> MeasureFormView {
        let initiative = try Initiative.find(slug, in: tx)
        return MeasureFormView(
            initiative: initiative, results: try SharedResult.all(in: tx, scope: initiative.scope, for: actor))
    }
}

/// How the figures of a measure make one: the two ways that people ask for.
enum Counting: String, CaseIterable {
    /// Each partner reports its part, place by place.
    case parts
    /// One or several sources state it for the whole.
    case whole

    var title: Phrase { self == .parts ? MeasuresText.defineParts : MeasuresText.defineWhole }
    var meaning: Phrase { self == .parts ? MeasuresText.definePartsHint : MeasuresText.defineWholeHint }
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
                ChoiceField(
                    form, "kind", legend: MeasuresText.defineKind,
                    options: [
                        Choice(
                            "indicator", label: reader(MeasuresText.defineIndicator),
                            hint: reader(MeasuresText.defineIndicatorHint)),
                        Choice(
                            "performance", label: reader(MeasuresText.definePerformance),
                            hint: reader(MeasuresText.definePerformanceHint)),
                    ], reader: reader)
                ChoiceField(
                    form, "counting", legend: MeasuresText.defineCounting,
                    options: Counting.allCases.map {
                        Choice($0.rawValue, label: reader($0.title), hint: reader($0.meaning))
                    }, reader: reader)
                ChoiceField(
                    form, "direction", legend: MeasuresText.defineDirection,
                    options: [
                        Choice("more", label: reader(MeasuresText.directionMore)),
                        Choice("less", label: reader(MeasuresText.directionLess)),
                    ], reader: reader)
                TextField(form, "decimals", label: MeasuresText.defineDecimals, kind: .number, reader: reader)
                TextField(
                    form, "highest", label: MeasuresText.defineHighest, hint: MeasuresText.defineHighestHint,
                    kind: .number, isRequired: false, reader: reader)
            }
        }
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
        TextField(
            form, "unit", label: MeasuresText.defineUnit, hint: MeasuresText.defineUnitHint, most: 60,
            language: language, reader: reader)
        TextArea(
            form, "definition", label: MeasuresText.defineDefinition, hint: MeasuresText.defineDefinitionHint, rows: 3,
            most: 2000, language: language, reader: reader)
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
            definition: try form.text("definition", most: 2000), unit: try form.text("unit", most: 60))
        kind = try form.choice("kind", as: Measure.Kind.self)
        direction = try form.choice("direction", as: Measure.Direction.self)
        let counting = try form.choice("counting", as: Counting.self)
        overPlaces = counting == .parts ? .sum : .stated
        sources = counting == .parts ? .addUp : .compete
        decimals = try form.number("decimals", in: 0...Int64(Fixed.mostDecimals))
        if let most = try form.optionalText("highest", most: 30) {
            guard let value = Fixed(most.withOurDigits, decimals: Int(decimals)) else {
                throw Problem.invalid("value.malformed", at: "highest", "“\(most)” is no such number.")
            }
            highest = value.units
        }
    }
}
