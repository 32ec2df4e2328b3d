internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// One figure of a report: what was said about it, and room to say more.
struct FigureTalkPage: HTML {
    let view: ReportView
    let place: Place
    let cell: CellKey
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(
            reader: reader, title: reader(MeasuresText.talkFigure), surroundings: view.initiative.surroundings()
        ) {
            Opening {
                h1 { reader(MeasuresText.talkFigure) }
                p(.class("lead")) { "\(view.sheet.organisation.name), \(reader.period(view.sheet.period))" }
                p { view.sheet.measure.title }.spoken(in: view.initiative.language, to: reader)
            }
            TalkedNumber(view: view, cell: cell, reader: reader)
            if !said.isEmpty {
                section(.class("stack"), .hue(.measures)) {
                    h2 { reader(MeasuresText.talkTitle) }
                    for step in said { TalkStep(step: step, initiative: view.initiative, reader: reader) }
                }
            }
            FormFrame(
                form, to: view.path(of: cell.category, at: place), button: MeasuresText.talkSay,
                cancel: (MeasuresText.reportBack, view.path), reader: reader
            ) {
                TextArea(
                    form, "words", label: MeasuresText.talkFigureLabel, hint: MeasuresText.talkHint, rows: 4,
                    most: Report.longestWords, language: reader.foreign(view.initiative.language),
                    reader: reader)
            }
        }
    }

    private var said: [ReportView.Step] { view.said(of: cell) }
}

/// The figure itself, as far as whoever looks sees it, with what is to be known of it.
private struct TalkedNumber: HTML {
    let view: ReportView
    let cell: CellKey
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div(.class("this-number"), .hue(.measures)) {
            if let shown { p(.class("big")) { CellWords(cell: shown, view: view, reader: reader) } }
            p { view.name(of: cell, reader) }
            if let note = shown?.note { p { note }.spoken(in: view.initiative.language, to: reader) }
        }
    }

    private var shown: ReportCell? { view.cell(cell.place, cell.category) }
}
