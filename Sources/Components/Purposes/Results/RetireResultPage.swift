internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The form to drop a result: it says what will happen before it happens.
struct RetireResultPage: HTML {
    let view: ResultView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(
            reader: reader, title: reader(PurposesText.resultRetireTitle), surroundings: view.initiative.surroundings()
        ) {
            Opening {
                h1 { reader(PurposesText.resultRetireTitle) }
                p(.class("lead")) { view.result.statement }.spoken(in: view.initiative.language, to: reader)
                Note(
                    reader(
                        view.result.isMembersOwn
                            ? PurposesText.resultRetireLater : PurposesText.resultRetireNow))
            }
            FormFrame(
                form, to: "\(path)/retire", button: PurposesText.resultRetire, cancel: (PurposesText.formBack, path),
                reader: reader
            ) {
                TextArea(
                    form, "reason", label: PurposesText.resultRetireReason, rows: 3, most: ResultWords.Most.reason,
                    language: reader.foreign(view.initiative.language), isFirst: true, reader: reader)
            }
        }
    }

    private var path: String { view.result.path(in: view.initiative) }
}
