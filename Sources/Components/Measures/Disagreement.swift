internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// A cell for which sources state different numbers, in a sentence: each with who states it.
struct Disagreement: HTML {
    /// What it is about: a period, a place, a group.
    let subject: String
    let stated: [StatedFigure]
    let measure: Measure
    let place: Place
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p(.class("disagreement")) {
            b { reader(MeasuresText.curveDisagree(period: subject)) }
            for stated in stated where stated.value != nil {
                " "
                FigureLink(stated: stated, measure: measure, place: place, initiative: initiative, reader: reader)
                " ("
                cite { stated.source.citation }.spoken(in: initiative.language, to: reader)
                ")"
            }
        }
    }
}

/// The same with room for it: each number large, and under it who states it.
private struct SourcesSideBySide: HTML {
    let subject: String
    let stated: [StatedFigure]
    let place: Place
    let view: MeasureView
    let reader: Reader

    var body: some HTML {
        h3 { subject }.spoken(in: view.initiative.language, to: reader)
        dl(.class("facts")) {
            for stated in stated where stated.value != nil {
                div {
                    dt { stated.source.citation }.spoken(in: view.initiative.language, to: reader)
                    dd {
                        FigureLink(
                            stated: stated, measure: view.measure, place: place, initiative: view.initiative,
                            reader: reader)
                    }
                }
            }
        }
    }
}

extension [StatedFigure] {
    /// Whether sources state different values. The preferred one comes first.
    var disagree: Bool { Set(compactMap(\.value?.units)).count > 1 }
}

/// Where sources disagree beside the curve: about another place, a group, or a place within.
struct DisagreementsSection: HTML {
    let view: MeasureView
    let reader: Reader

    var body: some HTML {
        if !cells.isEmpty {
            Card(reader(MeasuresText.disagreeTitle), hue: .commitments) {
                p(.class("soft")) { reader(MeasuresText.disagreeText) }
                for cell in cells {
                    SourcesSideBySide(
                        subject: cell.subject, stated: cell.stated, place: cell.place, view: view, reader: reader)
                }
            }
        }
    }

    private typealias Subject = (subject: String, stated: [StatedFigure], place: Place)

    private var cells: [Subject] { (elsewhere + groups + places).filter { $0.stated.disagree } }

    /// The curve says for itself where it is disagreed about, wherever it is drawn.
    private var elsewhere: [Subject] {
        ((view.hasTrend ? [] : [view.curve]) + view.around).flatMap { curve in
            curve.points.map { ("\(curve.place.name), \(reader.period($0.period))", $0.stated, curve.place) }
        }
    }

    private var groups: [Subject] {
        view.groups.map { ($0.category.name, [$0.stated] + $0.others, view.curve.place) }
    }

    private var places: [Subject] {
        (view.places?.lines ?? []).flatMap { line in
            line.cells.map { cell in
                (
                    [line.place.name, cell.category?.name].compactMap { $0 }.joined(separator: ", "), cell.stated,
                    line.place
                )
            }
        }
    }
}
