internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Cells out of a spreadsheet: pasted, looked over, and only then kept.
struct PastePage: HTML {
    /// A sheet of five thousand cells, written out.
    static let most = 200_000
    let view: ReportView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.pasteTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.pasteTitle) }
                p(.class("lead")) { reader(MeasuresText.pasteText) }
            }
            if let pasted, !pasted.refusals.isEmpty { RefusedLines(pasted: pasted, reader: reader) }
            FormFrame(
                form, to: "\(view.path)/paste", button: MeasuresText.pasteButton,
                cancel: (MeasuresText.reportBack, "\(view.path)/fill"), sendsFiles: true, reader: reader
            ) {
                p(.class("hint")) {
                    reader(view.sheet.measure.form == .number ? MeasuresText.fillHow : MeasuresText.pasteHowLevels)
                }
                CopyText(
                    id: "example", label: MeasuresText.pasteExample, text: example, rows: 4,
                    language: view.initiative.language, reader: reader)
                TextArea(
                    form, "cells", label: MeasuresText.pasteLabel, hint: MeasuresText.pasteHint, rows: 8,
                    isRequired: false, language: reader.foreign(view.initiative.language), isFirst: true,
                    reader: reader)
                FileField(
                    form, "file", label: MeasuresText.pasteFile, hint: MeasuresText.pasteFileHint,
                    kinds: ".csv,.tsv,.txt,text/csv", reader: reader)
            }
        }
    }

    private var pasted: PastedCells? { form.typed("cells").map { view.pasted($0, reader) } }

    /// The sheet as it could come back, to be copied into a spreadsheet.
    private var example: String {
        let head = [reader(MeasuresText.columnPlace)] + view.sheet.categories.map { view.sheet.name(of: $0, reader) }
        let rows = view.sheet.places.map { place in
            [place.name]
                + view.sheet.categories.map { category in
                    view.sheet.draft(place.number, category).map {
                        CellText.write($0.state, $0.units, of: view.sheet.measure, in: reader.language)
                    } ?? ""
                }
        }
        return ([head] + rows).map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }
}

/// Every line that cannot be taken, with the reason. Nothing was kept yet.
private struct RefusedLines: HTML {
    let pasted: PastedCells
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(MeasuresText.pasteRefused(count: pasted.refusals.count)) }
            p { reader(MeasuresText.pasteReady(count: pasted.cells.count)) }
            ul(.class("links")) {
                for refusal in pasted.refusals { RefusedLine(refusal: refusal, reader: reader) }
            }
        }
    }
}

private struct RefusedLine: HTML {
    let refusal: PastedCells.Refusal
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            b { reader(MeasuresText.pasteLine(number: refusal.line)) }
            " "
            span { words.text }.spoken(in: words.language)
        }
    }

    private var words: (text: String, language: String?) { reader.words(for: refusal.problem) }
}
