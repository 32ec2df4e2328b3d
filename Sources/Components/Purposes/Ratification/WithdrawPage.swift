internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The form in which a version is taken back before its answers are counted.
struct WithdrawPage: HTML {
    let view: AnswerView
    let form: Form
    let reader: Reader

    init(_ view: AnswerView, _ form: Form, _ reader: Reader) {
        self.view = view
        self.form = form
        self.reader = reader
    }

    private var path: String { "/\(view.initiative.slug)/purpose" }

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.withdrawTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(PurposesText.withdrawTitle) }
                if view.asked == nil { Note(reader(PurposesText.answerNoneOpen)) }
            }
            if let asked = view.asked {
                p(.class("lead")) { reader(PurposesText.withdrawLead(number: Int(asked.number.value))) }
                FormFrame(
                    form, to: "\(path)/withdraw", button: PurposesText.withdrawButton,
                    cancel: (PurposesText.back, path), reader: reader
                ) {
                    HiddenField("version", "\(asked.number.value)")
                    TextArea(
                        form, "reason", label: PurposesText.withdrawReason, rows: 3, most: WithdrawRatification.most,
                        language: reader.foreign(view.initiative.language), isFirst: true, reader: reader)
                }
            }
        }
    }
}
