internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The form with the questions of fit.
struct FitFormPage: HTML {
    let view: FitView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.fitFormTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(PurposesText.fitFormTitle) }
                p(.class("lead")) { reader(PurposesText.fitFormText) }
            }
            FormFrame(
                filled, to: "\(back)/check", button: PurposesText.fitFormButton, cancel: (PurposesText.formBack, back),
                reader: reader
            ) {
                for question in FitQuestion.allCases {
                    FitQuestionFields(question: question, form: filled, language: language, reader: reader)
                }
                h2 { reader(PurposesText.fitFrame) }
                FitFrameFields(form: filled, language: language, reader: reader)
            }
        }
    }

    /// What it is about stays, most of the time. The questions are answered anew, so that nobody only nods.
    private var filled: Form {
        guard let frame = view.newest?.check.frame else { return form }
        let values = [
            "entryPoint": frame.entryPoint, "area": frame.area, "actors": frame.actors, "timeline": frame.timeline,
        ]
        return form.filled(with: values.compactMapValues { $0 })
    }

    private var language: String? { reader.foreign(view.initiative.language) }
    private var back: String { "/\(view.initiative.slug)/fit" }
}

private struct FitQuestionFields: HTML {
    let question: FitQuestion
    let form: Form
    let language: String?
    let reader: Reader

    var body: some HTML {
        ChoiceField(
            form, question.rawValue, legend: question.words, hint: question.hint,
            options: FitAnswer.allCases.map { Choice($0.rawValue, label: reader($0.title)) }, reader: reader)
        TextField(
            form, "\(question.rawValue)Note", label: PurposesText.fitNote, isRequired: false, most: CheckFit.most,
            language: language, reader: reader)
    }
}

private struct FitFrameFields: HTML {
    let form: Form
    let language: String?
    let reader: Reader

    var body: some HTML {
        TextArea(
            form, "entryPoint", label: PurposesText.fitEntryPoint, hint: PurposesText.fitEntryPointHint, rows: 2,
            isRequired: false, most: FitFrame.most, language: language, reader: reader)
        TextArea(
            form, "area", label: PurposesText.fitArea, hint: PurposesText.fitAreaHint, rows: 2, isRequired: false,
            most: FitFrame.most, language: language, reader: reader)
        TextArea(
            form, "actors", label: PurposesText.fitActors, hint: PurposesText.fitActorsHint, rows: 2,
            isRequired: false, most: FitFrame.most, language: language, reader: reader)
        TextArea(
            form, "timeline", label: PurposesText.fitTimeline, hint: PurposesText.fitTimelineHint, rows: 2,
            isRequired: false, most: FitFrame.most, language: language, reader: reader)
    }
}

extension CheckFit {
    /// What can be sent with the form.
    static let fields: [Contract.Field] =
        FitQuestion.allCases.map { .choice($0.rawValue, FitAnswer.allCases) }
        + FitQuestion.allCases.map { "\($0.rawValue)Note?" } + ["entryPoint?", "area?", "actors?", "timeline?"]

    init(_ form: Form, scope: Scope) throws {
        let replies = try FitQuestion.allCases.map { question in
            Reply(
                question: question, answer: try form.choice(question.rawValue, as: FitAnswer.self),
                note: try form.optionalText("\(question.rawValue)Note", most: Self.most))
        }
        let frame = FitFrame(
            entryPoint: try form.optionalText("entryPoint", most: FitFrame.most),
            area: try form.optionalText("area", most: FitFrame.most),
            actors: try form.optionalText("actors", most: FitFrame.most),
            timeline: try form.optionalText("timeline", most: FitFrame.most))
        self.init(scope: scope, replies: replies, frame: frame)
    }
}
