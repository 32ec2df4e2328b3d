internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// How the rows fit: how many, of what, and which do not, each with its line and its reason. Nothing is saved yet.
struct ImportCheckForm: HTML {
    let draft: ImportDraft
    let check: ImportCheck
    let reader: Reader

    var body: some HTML {
        Facts(
            [
                Facts.Fact(reader.number(report.ready), reader(MeasuresText.importReady(count: report.ready))),
                Facts.Fact(reader.number(report.refused), reader(MeasuresText.importRefused(count: report.refused))),
            ], language: reader.language.rawValue, reader: reader)
        BroughtInList(
            measures: BroughtIn.all(of: check.figures, among: draft.desk.measures), initiative: draft.desk.initiative,
            reader: reader)
        Note(reader(ImportWords.nothingSaved))
        if report.ready == 0 {
            MendForm(draft: draft, check: check, reader: reader)
        } else {
            FormFrame(shown, to: draft.desk.path, button: label, sendsFiles: true, reader: reader) {
                CarriedFields(draft: draft, check: check, step: .bring)
                if report.refused > 0 {
                    RefusedRows(check: check, language: draft.desk.initiative.language, reader: reader)
                    HiddenField("leaveOut", "on")
                }
                div(.class("actions")) {
                    if report.refused > 0 {
                        StepButton(step: .check, label: MeasuresText.importAgain, reader: reader)
                    }
                    StepButton(step: .columns, label: ImportWords.columnsAgain, reader: reader)
                }
            }
        }
    }

    private var report: ImportReport { check.report }
    private var shown: Form { Form(problem: draft.form.problem, seal: draft.form.seal) }
    private var label: Phrase {
        report.refused == 0
            ? MeasuresText.importBring(count: report.ready) : MeasuresText.importBringFit(count: report.ready)
    }
}

/// Where no row fits there is nothing to bring in, only to mend.
private struct MendForm: HTML {
    let draft: ImportDraft
    let check: ImportCheck
    let reader: Reader

    var body: some HTML {
        FormFrame(
            Form(problem: draft.form.problem, seal: draft.form.seal), to: draft.desk.path,
            button: MeasuresText.importAgain, sendsFiles: true, reader: reader
        ) {
            CarriedFields(draft: draft, check: check, step: .check)
            RefusedRows(check: check, language: draft.desk.initiative.language, reader: reader)
            div(.class("actions")) {
                StepButton(step: .columns, label: ImportWords.columnsAgain, reader: reader)
            }
        }
    }
}

/// The text and what was said of it, for the next step.
private struct CarriedFields: HTML {
    let draft: ImportDraft
    let check: ImportCheck
    /// Where the main button leads. It comes before the buttons, so that theirs is the last word.
    let step: ImportStep

    var body: some HTML {
        HiddenField("step", step.rawValue)
        for name in draft.form.fields.keys.sorted() { HiddenField(name, draft.form.typed(name) ?? "") }
        HiddenField("seen", check.seen)
    }
}

/// The lines that do not fit, to be mended where they stand.
private struct RefusedRows: HTML {
    /// More than these nobody mends by hand.
    private static let most = 100
    let check: ImportCheck
    let language: String
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(MeasuresText.importRefusedTitle) }
            p(.class("hint")) { reader(MeasuresText.importMend) }
            ul(.class("stack")) {
                for refusal in check.report.refusals.prefix(Self.most) {
                    RefusedRow(refusal: refusal, text: check.lines[refusal.line], language: language, reader: reader)
                }
            }
            if check.report.refused > Self.most {
                p { reader(MeasuresText.importMore(count: check.report.refused - Self.most)) }
            }
        }
    }
}

private struct RefusedRow: HTML {
    let refusal: ImportReport.Refusal
    let text: String?
    let language: String
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("field")) {
            HTML::label(.for(id)) {
                reader(MeasuresText.pasteLine(number: refusal.line))
                if let column = refusal.column { " \(column)" }
            }
            p(.class("wrong"), .id("\(id)-error")) { words.text }.spoken(in: words.language)
            if let text {
                input(.type(.text), .id(id), .name("\(ImportDraft.line)\(refusal.line)"), .value(text))
                    .attributes(.aria("describedby", "\(id)-error"), .autocomplete("off"))
                    .spoken(in: language, to: reader)
            }
        }
    }

    private var id: String { "line-\(refusal.line)" }
    private var words: (text: String, language: String?) {
        reader.words(for: .invalid(refusal.code, refusal.reason))
    }
}
