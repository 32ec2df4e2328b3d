internal import Core
public import HTML
public import Initiatives
public import Web

/// All figures of the curve, and who states each.
struct FiguresSection: HTML {
    let view: MeasureView
    let reader: Reader

    var body: some HTML {
        if !curves.isEmpty {
            section(.class("card"), .hue(.measures)) {
                h2 { reader(MeasuresText.figuresTitle) }
                p(.class("soft")) { reader(MeasuresText.figuresText) }
                for curve in curves { FiguresTable(curve, initiative: view.initiative, reader) }
            }
        }
    }

    private var curves: [Curve] { ([view.curve] + view.around).filter { !$0.points.isEmpty } }
}

/// A curve as a table. Every number leads to where it comes from.
public struct FiguresTable: HTML {
    let curve: Curve
    let initiative: Initiative
    let reader: Reader

    public init(_ curve: Curve, initiative: Initiative, _ reader: Reader) {
        self.curve = curve
        self.initiative = initiative
        self.reader = reader
    }

    public var body: some HTML<HTMLTag.table> {
        table(.class("figures")) {
            caption { "\(curve.measure.name), \(curve.place.name)" }.spoken(in: initiative.language, to: reader)
            thead {
                tr {
                    th(.scope(.col)) { reader(MeasuresText.columnPeriod) }
                    th(.scope(.col), .class("number")) { reader(MeasuresText.columnValue) }
                    th(.scope(.col)) { reader(MeasuresText.columnSource) }
                }
            }
            for run in curve.runs {
                tbody {
                    if let change = change(before: run) { BreakRow(change: change, table: self) }
                    for point in run { PeriodRows(point: point, table: self) }
                }
            }
        }
    }

    private func change(before run: [CurvePoint]) -> SeriesBreak? {
        run.first.flatMap { first in curve.breaks.last { $0.period <= first.period } }
    }
}

/// The line in the table where the way of counting changed.
private struct BreakRow: HTML {
    let change: SeriesBreak
    let table: FiguresTable

    var body: some HTML<HTMLTag.tr> {
        tr(.class("divider")) {
            th(.scope(.rowgroup), .colspan(3)) {
                b { table.reader(MeasuresText.chartBreak) }
                " "
                span { change.reason }.spoken(in: table.initiative.language, to: table.reader)
            }
        }
    }
}

/// One period: what is shown, and under it what other sources state.
private struct PeriodRows: HTML {
    let point: CurvePoint
    let table: FiguresTable

    private var reader: Reader { table.reader }

    var body: some HTML {
        for (index, stated) in point.stated.enumerated() {
            tr {
                if index == 0 {
                    th(.scope(.row)) { reader.period(point.period) }
                } else {
                    th(.scope(.row), .class("soft")) { reader(MeasuresText.otherSource) }
                }
                td(.class("number")) {
                    FigureLink(
                        stated: stated, measure: table.curve.measure, place: table.curve.place,
                        initiative: table.initiative, reader: reader)
                    // A rank never stands without its score, so it has no column of its own.
                    if let rank = stated.figure.rank {
                        small { reader(MeasuresText.chartRank(rank: Int(rank))) }
                    }
                }
                td(.class("source")) { stated.source.citation }.spoken(in: table.initiative.language, to: reader)
            }
            .attributes(.class("other"), when: index > 0)
        }
    }
}
