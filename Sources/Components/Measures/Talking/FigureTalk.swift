internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// A figure of a report; for whoever may talk about it, the way to where that is done.
struct FigureDoor: HTML {
    let cell: ReportCell
    let place: Place
    let view: ReportView
    let reader: Reader

    var body: some HTML {
        if view.maySay {
            a(.class("figure"), .href(reader.link(view.path(of: cell.category, at: place)))) {
                CellWords(cell: cell, view: view, reader: reader)
                span(.class("unseen")) { " \(reader(MeasuresText.talkFigure))" }
            }
        } else {
            CellWords(cell: cell, view: view, reader: reader)
        }
        if count > 0 {
            small { a(.href("#\(cell.key.anchor)")) { reader(MeasuresText.talkCount(count: count)) } }
        }
    }

    private var count: Int { view.said(of: cell.key).count }
}

/// What stands in a cell, as it is read.
struct CellWords: HTML {
    let cell: ReportCell
    let view: ReportView
    let reader: Reader

    var body: some HTML<HTMLTag.span> { span { words }.spoken(in: language) }

    private var words: String {
        switch cell.state {
        case .reported: cell.units.map { view.sheet.measure.text($0, for: reader) } ?? ""
        case .notCollected: reader(MeasuresText.stateNotCollected)
        case .notApplicable: reader(MeasuresText.stateNotApplicable)
        }
    }

    /// Of a level, which the initiative wrote; else the page's own.
    private var language: String? {
        cell.state == .reported ? view.sheet.measure.wording.language(view.initiative.language, for: reader) : nil
    }
}

/// Beside the table: what is to be known of single figures, and what was said about them.
struct TalkedFigures: HTML {
    let view: ReportView
    let reader: Reader

    var body: some HTML {
        if !cells.isEmpty {
            ul(.class("stack")) {
                for cell in cells { TalkedFigure(cell: cell, view: view, reader: reader) }
            }
        }
    }

    private var cells: [ReportCell] { view.cells.filter { $0.note != nil || !view.said(of: $0.key).isEmpty } }
}

private struct TalkedFigure: HTML {
    let cell: ReportCell
    let view: ReportView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("stack"), .id(cell.key.anchor)) {
            p {
                b { view.name(of: cell.key, reader) }
                ": "
                CellWords(cell: cell, view: view, reader: reader)
                if let note = cell.note {
                    " · "
                    span { note }.spoken(in: view.initiative.language, to: reader)
                }
            }
            for step in view.said(of: cell.key) {
                TalkStep(step: step, initiative: view.initiative, reader: reader)
            }
            if view.maySay, !view.said(of: cell.key).isEmpty, let place = view.place(of: cell.key) {
                p {
                    a(.href(reader.link(view.path(of: cell.category, at: place)))) {
                        reader(MeasuresText.talkAnswer)
                        span(.class("unseen")) { ": \(view.name(of: cell.key, reader))" }
                    }
                }
            }
        }
    }
}

extension CellKey {
    /// Where on the page of its report a figure is talked about.
    var anchor: String { "figure-\(place.value)-\(category.value)" }
}

extension ReportView {
    func place(of cell: CellKey) -> Place? { sheet.places.first { $0.number == cell.place } }

    func said(of cell: CellKey) -> [Step] { steps.filter { $0.step.about == .figure(cell) } }

    func name(of cell: CellKey, _ reader: Reader) -> String {
        reader(
            MeasuresText.fillCell(place: place(of: cell)?.name ?? "", group: sheet.name(of: cell.category, reader)))
    }

    /// Where one figure of it is talked about.
    func path(of category: Number<Category>, at place: Place) -> String {
        "\(path)/figures/\(place.slug)\(category == Category.all ? "" : "?category=\(category.value)")"
    }
}

extension Reader {
    /// What a group is called; nobody's in particular is everybody's.
    func name(of group: Category?) -> String { group?.name ?? self(MeasuresText.reportEverybody) }
}
