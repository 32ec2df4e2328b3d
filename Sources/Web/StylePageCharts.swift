internal import HTML

/// A curve of seven periods with everything that can happen to one: an event, a break, a gap, a disagreement.
struct StyleCurve: HTML {
    let reader: Reader

    var body: some HTML {
        Card(reader(WebText.styleCharts), hue: .measures) {
            figure {
                LineChart(
                    id: "style-curve", title: reader(WebText.styleChartTitle),
                    description: reader(WebText.styleChartDescription), runs: [before, after], moments: moments,
                    reader: reader)
            }
        }
    }

    private static let year = 365.25

    private var before: [LineChart.Point] {
        [40, 44, 58, 61].enumerated().map { point($0, Double($1)) }
    }

    private var after: [LineChart.Point] { [point(4, 48), point(5, nil), point(6, 52)] }

    private func point(_ index: Int, _ value: Double?) -> LineChart.Point {
        LineChart.Point(
            time: (Double(index) + 0.5) * Self.year, label: "201\(index + 1)-1\(index + 2)", value: value,
            text: value.map { reader.number(Int($0)) } ?? "")
    }

    private var moments: [LineChart.Moment] {
        [
            LineChart.Moment(.event, time: 2.2 * Self.year, words: reader(WebText.styleChartEvent)),
            LineChart.Moment(.seriesBreak, time: 4 * Self.year, words: reader(WebText.styleChartBreak)),
        ]
    }
}

struct StyleDots: HTML {
    let reader: Reader

    var body: some HTML {
        Card(reader(WebText.styleDots), hue: .measures) {
            figure {
                DotPlot(
                    id: "style-dots", title: reader(WebText.styleDotsTitle), description: reader(WebText.styleDots),
                    rows: [
                        row(WebText.styleDotsSecond, 57), row(WebText.styleDotsFirst, 51),
                        row(WebText.styleDotsWorst, 41, isWorst: true),
                    ],
                    references: [
                        .init(.everybody, name: reader(WebText.styleDotsEverybody), value: 52),
                        .init(.elsewhere, name: reader(WebText.styleDotsElsewhere), value: 44),
                    ])
            }
        }
    }

    private func row(_ name: Phrase, _ value: Int, isWorst: Bool = false) -> DotPlot.Row {
        DotPlot.Row(name: reader(name), value: Double(value), text: reader.number(value), isWorst: isWorst)
    }
}

struct StyleTable: HTML {
    let reader: Reader

    var body: some HTML {
        Card(reader(WebText.styleTable), hue: .measures) {
            table {
                caption(.class("unseen")) { reader(WebText.styleTable) }
                thead {
                    tr {
                        th(.scope(.col)) { reader(WebText.styleTablePlace) }
                        th(.scope(.col), .class("number")) { reader(WebText.styleTableValue) }
                        td(.aria("hidden", "true")) {}
                    }
                }
                tbody {
                    for (index, count) in [480, 350, 120].enumerated() {
                        tr {
                            th(.scope(.row)) { reader(WebText.styleTableSample(number: reader.number(index + 1))) }
                            td(.class("number")) { reader.number(count) }
                            td(.class("bar-cell")) { ShareBar(Double(count) / 480) }
                        }
                    }
                }
            }
        }
    }
}
