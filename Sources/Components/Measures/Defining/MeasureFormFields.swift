internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// From which two counts a share is computed. Only for a share, so it opens when it is wanted.
struct ShareFields: HTML {
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
struct ReplacedFields: HTML {
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

struct MeasureWords: HTML {
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
struct AnswerFields: HTML {
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

struct NumberFields: HTML {
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
