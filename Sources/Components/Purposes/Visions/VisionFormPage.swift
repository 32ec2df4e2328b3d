internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The form in which a voice shares its own vision, or says it anew.
struct VisionFormPage: HTML {
    let view: VisionsView
    /// What this voice shared before.
    let own: SharedVision?
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.visionFormTitle), surroundings: view.initiative.surroundings())
        {
            Opening {
                h1 { reader(PurposesText.visionFormTitle) }
                p(.class("lead")) { reader(PurposesText.visionFormText) }
            }
            FormFrame(
                filled, to: "\(back)/mine", button: PurposesText.visionFormButton,
                cancel: (PurposesText.formBack, back),
                reader: reader
            ) {
                TextArea(
                    filled, "vision", label: PurposesText.visionFormVision, rows: 4, most: ShareVision.most,
                    language: language, isFirst: true, reader: reader)
                TextArea(
                    filled, "goals", label: PurposesText.visionsGoals, hint: PurposesText.visionFormGoalsHint, rows: 4,
                    most: ShareVision.most, language: language, reader: reader)
                TextArea(
                    filled, "changed", label: PurposesText.visionsChanged, hint: PurposesText.visionFormChangedHint,
                    rows: 4, isRequired: false, most: ShareVision.most, language: language, reader: reader)
                if !view.results.isEmpty {
                    ChoiceField(
                        filled, "results", legend: PurposesText.visionFormResults,
                        options: view.results.map { Choice($0.slug.text, label: $0.statement) }, isRequired: false,
                        isMany: true, reader: reader)
                }
            }
        }
    }

    /// What was shared before, until something was typed.
    private var filled: Form {
        guard let own, form.typed("vision") == nil else { return form }
        return Form(
            fields: [
                "vision": [own.vision.vision], "goals": [own.vision.goals],
                "changed": own.vision.changed.map { [$0] } ?? [],
                "results": view.results.filter { own.results.contains($0.number) }.map(\.slug.text),
            ], problem: form.problem, seal: form.seal)
    }

    private var language: String? { reader.foreign(view.initiative.language) }
    private var back: String { "/\(view.initiative.slug)/visions" }
}
