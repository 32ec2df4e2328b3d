internal import HTML

/// A line chart, drawn.
struct LineDrawing: HTML {
    let chart: LineChart
    let layout: LineLayout

    var body: some HTML {
        Drawing(
            id: "\(chart.id)-\(layout.size.suffix)", title: chart.title, description: chart.description,
            titleLanguage: chart.titleLanguage,
            width: layout.width, height: layout.height
        ) {
            eras
            grid
            periods
            for label in layout.labels { MomentMark(label: label, layout: layout) }
            for companion in chart.companions {
                if chart.levels.isEmpty {
                    CompanionLine(companion: companion, layout: layout)
                } else {
                    CompanionSteps(companion: companion, layout: layout)
                }
            }
            for run in chart.runs { RunLine(run: run, isStepped: !chart.levels.isEmpty, layout: layout) }
            for run in chart.runs { RunPoints(run: run, layout: layout, missing: missing) }
            values
        }
    }

    private var missing: String {
        layout.size == .phone ? "?" : chart.reader(WebText.chartMissing)
    }

    /// After a break the ground changes, since what stands on it cannot be compared.
    @HTMLBuilder private var eras: some HTML {
        let breaks = layout.labels.filter { $0.moment.kind == .seriesBreak }
        for (index, label) in breaks.enumerated() where index.isMultiple(of: 2) {
            let end = index + 1 < breaks.count ? breaks[index + 1].x : layout.width
            SVG.rect(
                .class("era"), .x(label.x), .y(layout.plotTop), .width(end - label.x),
                .height(layout.plotBottom - layout.plotTop))
        }
    }

    @HTMLBuilder private var grid: some HTML {
        for tick in layout.ticks.values {
            SVG.line(
                .class("grid"), .x1(layout.plotStart), .x2(layout.width), .y1(layout.y(tick)), .y2(layout.y(tick)))
            TickWords(tick: tick, chart: chart, layout: layout)
        }
    }

    @HTMLBuilder private var periods: some HTML {
        let labels = chart.runs.joined().map { (x: layout.x($0.time), text: layout.period($0.label)) }
        for label in layout.fitting(labels) {
            SVG.text(.class("soft"), .x(label.x), .y(layout.plotBottom + 20), .textAnchor("middle")) { label.text }
        }
    }

    /// The names of levels stand at the axis; above each point they would run into each other.
    @HTMLBuilder private var values: some HTML {
        let labels = chart.levels.isEmpty ? chart.runs.joined().filter { $0.value != nil } : []
        let fitting = layout.fitting(labels.map { (x: layout.x($0.time), text: $0.text) })
        for point in labels where fitting.contains(where: { $0.x == layout.x(point.time) }) {
            if let value = point.value {
                SVG.text(
                    .class("value"), .x(layout.x(point.time)), .y(layout.y(value) - 13), .textAnchor("middle")
                ) { point.text }
            }
        }
    }
}

/// A number at a line of the grid, or the name of a level.
private struct TickWords: HTML {
    let tick: Double
    let chart: LineChart
    let layout: LineLayout

    var body: some HTML {
        let lines = layout.lines(of: tick, for: chart.reader)
        let top = layout.y(tick) + 4 - Double(lines.count - 1) * TextSize.line / 2
        for (index, words) in lines.enumerated() {
            SVG.text(
                .class("soft"), .x(layout.plotStart - 8), .y(top + Double(index) * TextSize.line), .textAnchor("end")
            ) { words }.spoken(in: layout.levels.isEmpty ? nil : chart.titleLanguage)
        }
    }
}

/// A dashed line for a break, a line with a foot for an event, and its words above the plot.
private struct MomentMark: HTML {
    let label: MomentLabel
    let layout: LineLayout

    var body: some HTML {
        SVG.g(.class(label.moment.kind == .event ? "event" : "break")) {
            SVG.line(.x1(label.x), .x2(label.x), .y1(label.top + 4), .y2(layout.plotBottom))
            if label.moment.kind == .event {
                SVG.circle(.cx(label.x), .cy(layout.plotBottom), .r(4))
            }
            for (index, words) in label.lines.enumerated() {
                SVG.text(
                    .x(label.isBefore ? label.x - 7 : label.x + 7),
                    .y(label.top + 14 + Double(index) * TextSize.line), .textAnchor(label.isBefore ? "end" : "start")
                ) { words }.spoken(in: index == 0 && label.moment.day != nil ? nil : label.moment.language)
            }
        }
    }
}

/// The same quantity elsewhere: a thin line with its name at the end.
private struct CompanionLine: HTML {
    let companion: LineChart.Companion
    let layout: LineLayout

    var body: some HTML {
        SVG.g(.class("companion")) {
            for run in companion.runs {
                SVG.polyline(.points(run.map { (layout.x($0.time), layout.y($0.value)) }))
            }
            if let last = companion.runs.last?.last {
                SVG.text(.x(layout.width - 4), .y(layout.y(last.value) + 18), .textAnchor("end")) { companion.name }
            }
        }
    }
}

/// The same between levels: in steps, and where there is one point only, a ring around it.
private struct CompanionSteps: HTML {
    let companion: LineChart.Companion
    let layout: LineLayout

    var body: some HTML {
        SVG.g(.class("companion")) {
            for run in companion.runs {
                if run.count == 1 {
                    SVG.circle(.cx(layout.x(run[0].time)), .cy(layout.y(run[0].value)), .r(8))
                } else {
                    SVG.polyline(.points(corners(run).map { (layout.x($0.time), layout.y($0.value)) }))
                }
            }
            if let last = companion.runs.last?.last {
                for (index, words) in lines.enumerated() {
                    SVG.text(
                        .x(layout.width - 4),
                        .y(layout.y(last.value) - 14 - Double(lines.count - 1 - index) * TextSize.line),
                        .textAnchor("end")
                    ) { words }
                }
            }
        }
    }

    private var lines: [String] {
        TextSize.lines(companion.name, width: layout.size == .phone ? 120 : 240, limit: 3)
    }

    /// There is nothing between levels: the line goes on as it was until the next one.
    private func corners(_ run: [(time: Double, value: Double)]) -> [(time: Double, value: Double)] {
        let turns = zip(run, run.dropFirst()).flatMap { before, after in [(after.time, before.value), after] }
        return run.prefix(1) + turns
    }
}
