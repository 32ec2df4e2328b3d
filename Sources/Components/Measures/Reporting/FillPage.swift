internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The grid: a row for each place, a field for everybody and for each group.
struct FillPage: HTML {
    let view: ReportView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.fillTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { view.sheet.measure.question }.spoken(in: view.initiative.language, to: reader)
                p(.class("lead")) { "\(view.sheet.organisation.name), \(reader.period(view.sheet.period))" }
                p {
                    span { "\(view.sheet.measure.title). \(view.sheet.measure.definition)" }
                        .spoken(in: view.initiative.language, to: reader)
                }
            }
            if form.problem?.kind == .stale { Note(reader(MeasuresText.fillNewer)) }
            FormFrame(
                filled, to: "\(view.path)/fill", button: MeasuresText.fillSave,
                cancel: (MeasuresText.reportBack, view.path), reader: reader
            ) {
                HiddenField("edition", form.seen("\(view.sheet.edition)"))
                p(.class("hint")) {
                    reader(view.sheet.measure.form == .number ? MeasuresText.fillHow : MeasuresText.fillHowLevels)
                }
                p { a(.href(reader.link("\(view.path)/paste"))) { reader(MeasuresText.pasteTitle) } }
                table(.class("figures sheet")) {
                    caption(.class("unseen")) { view.sheet.measure.name }
                    SheetHead(sheet: view.sheet, language: view.initiative.language, reader: reader)
                    tbody {
                        for place in view.sheet.places {
                            FillRow(place: place, view: view, form: filled, reader: reader)
                        }
                    }
                }
                TextArea(
                    filled, "note", label: MeasuresText.fillNote, hint: MeasuresText.fillNoteHint, rows: 2,
                    isRequired: false, most: Report.longestWords, language: reader.foreign(view.initiative.language),
                    reader: reader)
            }
        }
    }

    private var filled: Form {
        let known = view.sheet.fields(in: reader.language)
        return form.problem?.kind == .stale ? form.completed(with: known) : form.filled(with: known)
    }
}

private struct FillRow: HTML {
    let place: Place
    let view: ReportView
    let form: Form
    let reader: Reader

    /// The levels that can be chosen; none where a number is typed.
    private var options: [Choice] {
        let named = view.sheet.measure.wording.choices(for: reader).map { Choice($0.text, label: $0.text) }
        guard !named.isEmpty else { return [] }
        return named + [
            Choice(CellText.notCollected, label: reader(MeasuresText.stateNotCollected)),
            Choice(CellText.notApplicable, label: reader(MeasuresText.stateNotApplicable)),
        ]
    }

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { place.name }.spoken(in: view.initiative.language, to: reader)
            for category in view.sheet.categories {
                td {
                    CellField(
                        form, ReportSheet.field(place.number, category),
                        label: "\(place.name), \(view.sheet.name(of: category, reader))", options: options,
                        reader: reader)
                }
            }
        }
    }
}
