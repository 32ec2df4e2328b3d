internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The form to say what a step assumes, or what could go wrong with it.
struct AssumptionFormPage: HTML {
    let view: StrategyView
    let step: Step
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.assumeTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(PurposesText.assumeTitle) }
                p(.class("lead")) { step.words }.spoken(in: view.initiative.language, to: reader)
            }
            FormFrame(
                form, to: "\(back)/\(step.number.value)/assume", button: PurposesText.assumeButton,
                cancel: (PurposesText.formBack, back), reader: reader
            ) {
                ChoiceField(
                    form, "kind", legend: PurposesText.assumeKind,
                    options: Assumption.Kind.allCases.map {
                        Choice($0.rawValue, label: reader($0.title), hint: reader($0.meaning))
                    }, reader: reader)
                TextArea(
                    form, "words", label: PurposesText.assumeWords, rows: 3, most: AddAssumption.most,
                    language: reader.foreign(view.initiative.language), reader: reader)
            }
        }
    }

    private var back: String { "/\(view.initiative.slug)/strategy" }
}

/// The form to say what was learned.
struct LearningFormPage: HTML {
    let view: StrategyView
    let doubt: Doubt
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.learnTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(PurposesText.learnTitle) }
                p(.class("lead")) { doubt.assumption.words }.spoken(in: view.initiative.language, to: reader)
            }
            FormFrame(
                filled, to: "\(back)/learn/\(doubt.assumption.number.value)", button: PurposesText.learnButton,
                cancel: (PurposesText.formBack, back), reader: reader
            ) {
                ChoiceField(
                    filled, "state", legend: PurposesText.learnState,
                    options: Learning.State.allCases.map {
                        Choice($0.rawValue, label: reader($0.title), hint: reader($0.meaning))
                    }, reader: reader)
                TextArea(
                    filled, "words", label: PurposesText.learnWords, rows: 4, most: LearnAbout.most,
                    language: reader.foreign(view.initiative.language), reader: reader)
                TextField(filled, "day", label: PurposesText.learnDay, kind: .date, reader: reader)
            }
        }
    }

    private var filled: Form { form.filled(with: ["day": view.today.description]) }
    private var back: String { "/\(view.initiative.slug)/strategy" }
}
