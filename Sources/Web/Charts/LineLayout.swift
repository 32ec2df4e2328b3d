internal import Core

/// Where everything in a line chart stands, so that nothing covers anything else.
///
/// From top to bottom: a lane for the words of events and breaks, in as many rows as they need; the plot; the periods.
struct LineLayout {
    let size: ChartSize
    let width: Double
    let height: Double
    let x: Scale
    let y: Scale
    let ticks: Ticks
    let plotTop: Double
    let plotBottom: Double
    let plotStart: Double
    let labels: [MomentLabel]
    /// The names of levels at the axis, broken into lines; empty where the values are numbers.
    let levels: [[String]]

    init(_ chart: LineChart, _ size: ChartSize) {
        self.size = size
        width = size == .phone ? 340 : 680
        let values =
            chart.runs.joined().compactMap(\.value) + chart.companions.flatMap { $0.runs.joined().map(\.value) }
        let reader = chart.reader
        levels = chart.levels.map { TextSize.lines($0, width: size == .phone ? 92 : 160, limit: 2) }
        let about = size == .phone ? 4 : 5
        ticks =
            levels.isEmpty
            ? Ticks(from: values.min() ?? 0, to: values.max() ?? 1, about: about) : Ticks(levels: levels.count)
        let step = ticks.step
        let numbers = ticks.values.map { TextSize.width(LineLayout.text(of: $0, step: step, for: reader), size: 12) }
        let names = levels.joined().map { TextSize.width($0, size: 14) }
        plotStart = ((levels.isEmpty ? numbers : names).max() ?? 0) + 12
        x = LineLayout.timeScale(chart, from: plotStart, to: width - 4)
        labels = MomentLabel.place(chart.moments, x: x, width: width, narrow: size == .phone)
        plotTop = (labels.map(\.bottom).max() ?? 0) + 8
        let notes = chart.runs.joined().map(\.notes.count).max() ?? 0
        let room = max(size == .phone ? 210 : 240, Double(levels.count) * 2 * TextSize.line)
        // What is wanted stands above its level, in two lines where it must.
        let aims = levels.isEmpty || chart.companions.isEmpty ? 0 : 2 * TextSize.line
        plotBottom = plotTop + room + aims + Double(notes) * 8
        height = plotBottom + 26
        y = Scale(
            low: ticks.values.first ?? 0, high: ticks.values.last ?? 1,
            start: plotBottom - 14 - Double(notes) * TextSize.line / 2, end: plotTop + 26 + aims)
    }

    /// Half a period of air on both sides, so that the first and last labels have room.
    private static func timeScale(_ chart: LineChart, from start: Double, to end: Double) -> Scale {
        let times = chart.runs.joined().map(\.time).sorted()
        let (first, last) = (times.first ?? 0, times.last ?? 1)
        let period = times.count > 1 ? (last - first) / Double(times.count - 1) : 365
        // What is wanted may lie far ahead of what is known.
        let around = chart.companions.flatMap { $0.runs.joined().map(\.time) } + [first, last]
        return Scale(
            low: (around.min() ?? first) - period / 2, high: (around.max() ?? last) + period / 2, start: start, end: end
        )
    }

    static func text(of tick: Double, step: Double, for reader: Reader) -> String {
        step >= 1
            ? reader.number(Int(tick.rounded()))
            : reader.number(Fixed(units: Int64((tick * 100).rounded()), decimals: 2))
    }

    /// What stands at a line of the grid, from top to bottom.
    func lines(of tick: Double, for reader: Reader) -> [String] {
        levels.indices.contains(Int(tick))
            ? levels[Int(tick)] : [LineLayout.text(of: tick, step: ticks.step, for: reader)]
    }

    /// Leaves out labels that would run into one that stands already. The last one always stands: it is the newest.
    func fitting(_ labels: [(x: Double, text: String)]) -> [(x: Double, text: String)] {
        var standing: [(x: Double, text: String)] = []
        var limit = Double.infinity
        for label in labels.reversed() {
            let half = TextSize.width(label.text, size: 12) / 2
            guard label.x + half <= limit else { continue }
            standing.append(label)
            limit = label.x - half - 4
        }
        return standing.reversed()
    }

    /// `2017-18` becomes `17-18` where space is dear.
    func period(_ label: String) -> String {
        let isDouble = label.count == 7 && label.dropFirst(4).first == "-" && label.prefix(4).allSatisfy(\.isNumber)
        return size == .phone && isDouble ? String(label.dropFirst(2)) : label
    }
}

/// The words of an event or a break, in the lane above the plot.
struct MomentLabel {
    let moment: LineChart.Moment
    let x: Double
    let lines: [String]
    /// The words stand before their line where there is no room after it.
    let isBefore: Bool
    let top: Double

    var bottom: Double { top + Double(lines.count) * TextSize.line + 4 }
    var widest: Double { lines.map { TextSize.width($0) }.max() ?? 0 }
    var start: Double { isBefore ? x - 6 - widest : x }
    var end: Double { isBefore ? x : x + 6 + widest }

    /// Each is put into the highest row where it covers neither words nor the line of an earlier one.
    static func place(_ moments: [LineChart.Moment], x: Scale, width: Double, narrow: Bool) -> [MomentLabel] {
        moments.reduce(into: []) { placed, moment in
            let day = [moment.day].compactMap { $0 }
            let lines = day + TextSize.lines(moment.words, width: narrow ? 128 : 190, limit: 3)
            let at = x(moment.time)
            let widest = lines.map { TextSize.width($0) }.max() ?? 0
            let isBefore = at + 6 + widest > width
            var label = MomentLabel(moment: moment, x: at, lines: lines, isBefore: isBefore, top: 2)
            for other in placed where label.start - 10 < other.end && other.start < label.end + 10 {
                label = MomentLabel(
                    moment: moment, x: at, lines: lines, isBefore: isBefore, top: max(label.top, other.bottom + 2))
            }
            placed.append(label)
        }
    }
}
