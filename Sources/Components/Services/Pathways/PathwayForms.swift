internal import Activities
internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Through which stages of life does this way lead?
struct DrawPage: HTML {
    let initiative: Initiative
    let stages: [LifeStage]
    let known: PathwayView?
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: title, surroundings: initiative.surroundings()) {
            Opening {
                h1 { title }
                p(.class("lead")) { reader(ServicesText.drawLead) }
                if known != nil { p { reader(ServicesText.drawOff) } }
            }
            if stages.count < 2 {
                EmptyRoom(
                    heading: ServicesText.drawStages, words: ServicesText.drawStagesText,
                    step: (ServicesText.drawStagesName, "/\(initiative.slug)/coverage/stages"), hue: .activities,
                    reader: reader)
            } else {
                FormFrame(
                    filled, to: path, button: ServicesText.drawKeep,
                    cancel: (ServicesText.formCancel, known?.path ?? "/\(initiative.slug)/pathways"), reader: reader
                ) {
                    if let known { HiddenField("edition", form.seen(known.way.edition)) }
                    TextField(
                        filled, "name", label: ServicesText.drawName, most: PathwayWords.Most.name,
                        language: reader.foreign(initiative.language), reader: reader)
                    TextArea(
                        filled, "about", label: ServicesText.drawAbout, rows: 3, isRequired: false,
                        language: reader.foreign(initiative.language), reader: reader)
                    for stage in stages {
                        StageField(
                            stage: stage, form: filled, language: reader.foreign(initiative.language), reader: reader)
                    }
                }
            }
        }
    }

    private var title: String { reader(known == nil ? ServicesText.drawTitle : ServicesText.drawRevise) }
    private var path: String { known.map { "\($0.path)/revise" } ?? "/\(initiative.slug)/pathways/draw" }

    /// What was drawn before, until something was typed.
    private var filled: Form {
        guard let way = known?.way else { return form }
        var values = ["name": way.pathway.name, "about": way.pathway.about ?? ""]
        for stop in way.stops {
            values[stop.stage.field] = "on"
            values[stop.stage.stepField] = stop.step?.indicator ?? ""
        }
        return form.filled(with: values)
    }
}

/// Whether a stage belongs to the way, and what shows that somebody went on from it.
private struct StageField: HTML {
    let stage: LifeStage
    let form: Form
    let language: String?
    let reader: Reader

    var body: some HTML<HTMLTag.fieldset> {
        fieldset(.class("field")) {
            HTML::legend { stage.name }.spoken(in: language)
            CheckField(form, stage.field, label: ServicesText.drawThrough, reader: reader)
            TextField(
                form, stage.stepField, label: ServicesText.drawIndicator, hint: ServicesText.drawIndicatorHint,
                isRequired: false, most: PathwayWords.Most.indicator, language: language, reader: reader)
        }
    }
}

extension LifeStage {
    fileprivate var field: String { "stage-\(number.value)" }
    fileprivate var stepField: String { "step-\(number.value)" }
}

extension PathwayWords {
    /// - Throws: `pathway.no-next` where somebody said what shows a step that there is none of: nothing typed is lost.
    init(_ form: Form, _ stages: [LifeStage]) throws {
        let chosen = stages.filter { form.isOn($0.field) }
        let leaving = Set(chosen.dropLast().map(\.number))
        let lost = try stages.first {
            try !leaving.contains($0.number) && form.optionalText($0.stepField, most: Most.indicator) != nil
        }
        if let lost {
            throw Problem.invalid("pathway.no-next", at: lost.stepField, "No chosen stage follows this one.")
        }
        self.init(
            name: try form.text("name", most: Most.name), about: try form.optionalText("about", most: Most.about),
            steps: try chosen.map { stage in
                Step(
                    stage: stage.number,
                    indicator: try form.optionalText(stage.stepField, most: Most.indicator))
            })
    }
}

enum Known: String, CaseIterable, Sendable { case counted, unknown }

/// How many went on from one stage to the next?
struct StepFormPage: HTML {
    let view: PathwayView
    let stop: PathwayBook.Stop
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ServicesText.stepTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(ServicesText.stepTitle) }
                if let step = stop.step {
                    p(.class("lead")) { "\(stop.stage.name) → \(step.to.name)" }
                        .spoken(in: view.initiative.language, to: reader)
                    if let indicator = step.indicator {
                        p { indicator }.spoken(in: view.initiative.language, to: reader)
                    }
                }
                p { reader(ServicesText.stepLead) }
            }
            FormFrame(
                form, to: "\(view.path)/steps/\(stop.stage.number.value)", button: ServicesText.roomKeep,
                cancel: (ServicesText.formCancel, view.path), reader: reader
            ) {
                if let step = stop.step { HiddenField("to", "\(step.to.number.value)") }
                TextField(
                    form, "period", label: ServicesText.stepPeriod, hint: ServicesText.stepPeriodHint, most: 20,
                    reader: reader)
                ChoiceField(
                    form, "known", legend: ServicesText.stepKnown,
                    options: [
                        Choice(Known.counted.rawValue, label: reader(ServicesText.stepCounted)),
                        Choice(Known.unknown.rawValue, label: reader(ServicesText.stepUnknown)),
                    ], reader: reader)
                TextField(
                    form, "whole", label: ServicesText.stepWhole, kind: .number, isRequired: false, reader: reader)
                TextField(form, "made", label: ServicesText.stepMade, kind: .number, isRequired: false, reader: reader)
                TextField(
                    form, "source", label: ServicesText.stepSource, hint: ServicesText.stepSourceHint,
                    most: StateTransition.mostSource, language: reader.foreign(view.initiative.language),
                    reader: reader)
            }
        }
    }
}

extension StateTransition.Count {
    /// nil where it is not known.
    init?(_ form: Form) throws {
        guard try form.choice("known", as: Known.self) == .counted else { return nil }
        self.init(
            try form.number("made", in: StateTransition.people),
            of: try form.number("whole", in: StateTransition.people))
    }
}
