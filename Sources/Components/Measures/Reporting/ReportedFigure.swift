internal import Core
public import HTML
public import Initiatives
public import Web

/// What partners' reports add up to: the line of those who reported every time, and each period with who is in it.
public struct ReportedFigure: HTML {
    let totals: ReportedTotals
    let markers: Markers
    let initiative: Initiative
    let reader: Reader

    public init(
        _ totals: ReportedTotals, markers: Markers = .none, initiative: Initiative, _ reader: Reader
    ) {
        self.totals = totals
        self.markers = markers
        self.initiative = initiative
        self.reader = reader
    }

    public var body: some HTML {
        if totals.drawn.count > 1, !totals.steady.isEmpty {
            figure {
                chart
                figcaption {
                    p {
                        span { "\(totals.measure.title)." }
                            .spoken(in: initiative.language, to: reader)
                        " \(reader(MeasuresText.reportedSteady(count: totals.steady.count)))"
                    }
                }
            }
        } else {
            Note(reader(MeasuresText.reportedNoLine))
        }
    }

    private var chart: LineChart {
        LineChart(
            id: "reported-\(totals.measure.slug)", title: "\(totals.measure.name), \(totals.place.name)",
            description: description, runs: totals.runs.map(points), moments: breaks,
            companions: markers.companions(at: totals.place, reader),
            titleLanguage: reader.foreign(initiative.language), reader: reader)
    }

    private var description: String {
        let points = totals.drawn.map { stretch in
            reader(MeasuresText.chartPoint(period: reader.period(stretch.period), value: value(stretch)))
        }
        return points.joined(separator: "; ") + "."
    }

    private func value(_ stretch: ReportedTotals.Stretch) -> String {
        totals.line(stretch).map { reader.number($0) } ?? reader(MeasuresText.stateNotCollected)
    }

    private var breaks: [LineChart.Moment] {
        totals.breaks.map {
            LineChart.Moment(.seriesBreak, time: Double($0.period.first.number), words: reader(MeasuresText.chartBreak))
        }
    }

    private func points(_ run: [ReportedTotals.Stretch]) -> [LineChart.Point] {
        run.map { stretch in
            LineChart.Point(
                time: stretch.period.middle, label: reader.period(stretch.period),
                value: totals.line(stretch)?.approximate, text: value(stretch))
        }
    }
}

/// Each period: how many reported, and what it adds up to; newest first.
public struct ReportedTable: HTML {
    let totals: ReportedTotals
    let initiative: Initiative
    let reader: Reader

    public init(_ totals: ReportedTotals, initiative: Initiative, _ reader: Reader) {
        self.totals = totals
        self.initiative = initiative
        self.reader = reader
    }

    public var body: some HTML<HTMLTag.table> {
        table(.class("figures")) {
            caption { "\(totals.measure.name), \(totals.place.name)" }.spoken(in: initiative.language, to: reader)
            thead {
                tr {
                    th(.scope(.col)) { reader(MeasuresText.columnPeriod) }
                    th(.scope(.col)) { reader(MeasuresText.reportedWho) }
                    th(.scope(.col), .class("number")) { reader(MeasuresText.reportedTotal) }
                    if hasWaiting { th(.scope(.col), .class("number")) { reader(MeasuresText.reportedWaiting) } }
                }
            }
            tbody {
                for stretch in totals.stretches.reversed() {
                    ReportedRow(stretch: stretch, totals: totals, hasWaiting: hasWaiting, reader: reader)
                }
            }
        }
    }

    private var hasWaiting: Bool { totals.stretches.contains { !$0.submitted.isEmpty } }
}

private struct ReportedRow: HTML {
    let stretch: ReportedTotals.Stretch
    let totals: ReportedTotals
    let hasWaiting: Bool
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { reader.period(stretch.period) }
            td { reader(MeasuresText.reportedOf(reported: stretch.reported, count: stretch.expected)) }
            td(.class("number")) {
                total(stretch.accepted)
                if totals.isUnreliable(stretch.accepted) { small { " \(reader(MeasuresText.shareFew))" } }
            }
            if hasWaiting {
                td(.class("number")) {
                    if !stretch.submitted.isEmpty {
                        "\(total(stretch.submitted)) "
                        small { reader(MeasuresText.reportedFrom(count: stretch.submitted.count)) }
                    }
                }
            }
        }
    }

    private func total(_ parts: [Number<Organisation>: ReportedPart?]) -> String {
        if parts.isEmpty { return "" }
        return totals.total(parts).map { reader.number($0) } ?? reader(MeasuresText.stateNotCollected)
    }
}
