internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The form for a step: a new one, or one to be said better.
struct StepFormPage: HTML {
    let view: StrategyView
    /// The step to be changed, with its edition.
    let known: (step: Step, edition: String)?
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(title), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(title) }
                p(.class("lead")) { reader(PurposesText.stepFormText) }
            }
            if form.problem?.code == "row.changed", let known {
                BothVersions(
                    fields: [
                        BothVersions.Field(PurposesText.stepWords, now: known.step.words, typed: form.typed("words"))
                    ], language: view.initiative.language, reader: reader)
            }
            FormFrame(
                filled, to: path, button: known == nil ? PurposesText.strategyAdd : PurposesText.stepSave,
                cancel: (PurposesText.formBack, back), reader: reader
            ) {
                if let known { HiddenField("edition", form.seen(known.edition)) }
                ChoiceField(
                    filled, "kind", legend: PurposesText.stepKind,
                    options: Step.Kind.allCases.map {
                        Choice($0.rawValue, label: reader($0.title), hint: reader($0.meaning))
                    }, reader: reader)
                TextArea(
                    filled, "words", label: PurposesText.stepWords, hint: PurposesText.stepWordsHint, rows: 3,
                    most: StepWords.most, language: reader.foreign(view.initiative.language), reader: reader)
                SelectField(
                    filled, "leadsTo", label: PurposesText.stepLeadsToLabel, hint: PurposesText.stepLeadsToHint,
                    options: targets, isRequired: false, reader: reader)
            }
        }
    }

    private var title: Phrase { known == nil ? PurposesText.stepAddTitle : PurposesText.stepReviseTitle }
    private var back: String { "/\(view.initiative.slug)/strategy" }
    private var path: String { known.map { "\(back)/\($0.step.number.value)/revise" } ?? "\(back)/add" }

    private var filled: Form {
        guard let step = known?.step else { return form.filled(with: ["kind": Step.Kind.activity.rawValue]) }
        return form.filled(with: [
            "kind": step.kind.rawValue, "words": step.words, "leadsTo": step.leadsTo?.rawValue ?? "",
        ])
    }

    /// Results, then all steps that do not lead here themselves.
    private var targets: [Choice] {
        let line = StrategyLine(view.steps)
        let steps = view.steps.filter { step in
            known.map { !line.closes(from: $0.step.number, to: step.number) } ?? true
        }
        return view.results.map {
            Choice(
                Step.Target.result($0.number).rawValue,
                label: reader(PurposesText.stepTargetResult(words: $0.statement)))
        }
            + steps.map {
                Choice(
                    Step.Target.step($0.number).rawValue,
                    label: reader(PurposesText.stepTargetStep(number: Int($0.number.value), words: $0.words)))
            }
    }
}

/// The form to drop a step.
struct RetireStepPage: HTML {
    let view: StrategyView
    let step: Step
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.stepRetireTitle), surroundings: view.initiative.surroundings())
        {
            Opening {
                h1 { reader(PurposesText.stepRetireTitle) }
                p(.class("lead")) { step.words }.spoken(in: view.initiative.language, to: reader)
                Note(reader(PurposesText.stepRetireText))
            }
            FormFrame(
                form, to: "\(back)/\(step.number.value)/retire", button: PurposesText.stepRetire,
                cancel: (PurposesText.formBack, back), reader: reader
            ) {
                TextArea(
                    form, "reason", label: PurposesText.resultRetireReason, rows: 3, most: ResultWords.Most.reason,
                    language: reader.foreign(view.initiative.language), isFirst: true, reader: reader)
            }
        }
    }

    private var back: String { "/\(view.initiative.slug)/strategy" }
}
