internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// On the page of a milestone: where it was reached, and since when.
struct MilestoneSection: HTML {
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.measures)) {
            h2 { reader(MeasuresText.milestoneTitle) }
            if curves.isEmpty {
                p(.class("soft")) { reader(MeasuresText.listNoFigure) }
            } else {
                if within.count > 1 {
                    p {
                        reader(
                            MeasuresText.milestoneCount(
                                reached: within.count { $0.firstReached != nil }, count: within.count))
                    }
                }
                MilestoneTable(curves: curves, initiative: view.initiative, reader: reader)
            }
        }
    }

    /// The places within the one that the result is about.
    private var within: [Curve] {
        let whole = view.curve.place
        return curves.filter { whole.opens < $0.place.opens && $0.place.closes < whole.closes }
    }

    private var curves: [Curve] { ([view.curve] + view.elsewhere).filter { $0.latest != nil } }
}

/// The places of a milestone, each with the period in which it was reached first.
struct MilestoneTable: HTML {
    let curves: [Curve]
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.table> {
        table(.class("figures")) {
            caption(.class("unseen")) { curves.first?.measure.name ?? "" }
                .spoken(in: initiative.language, to: reader)
            thead {
                tr {
                    th(.scope(.col)) { reader(MeasuresText.columnPlace) }
                    th(.scope(.col)) { reader(MeasuresText.columnState) }
                    th(.scope(.col)) { reader(MeasuresText.columnPeriod) }
                }
            }
            tbody {
                for curve in curves { MilestoneRow(curve: curve, initiative: initiative, reader: reader) }
            }
        }
    }
}

private struct MilestoneRow: HTML {
    let curve: Curve
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { curve.place.name }.spoken(in: initiative.language, to: reader)
            if let shown = (curve.firstReached ?? curve.latest)?.shown {
                td {
                    FigureLink(
                        stated: shown, measure: curve.measure, place: curve.place, initiative: initiative,
                        reader: reader)
                }
                td { when(shown.figure.period) }
            } else {
                td {}
                td {}
            }
        }
    }

    private func when(_ period: Period) -> String {
        curve.firstReached == nil
            ? reader(MeasuresText.milestoneAsked(period: reader.period(period))) : reader.period(period)
    }
}

extension Curve {
    /// The newest period that has a value.
    var latest: CurvePoint? { points.last { $0.shown?.value != nil } }

    /// Of a milestone: the period since which it has been reached. What was lost again is not reached.
    var firstReached: CurvePoint? {
        let known = points.filter { $0.shown?.value != nil }
        return known.suffix(from: known.lastIndex { $0.shown?.value?.units == 0 }.map { $0 + 1 } ?? 0).first
    }
}
