internal import HTML

/// The line through one run of points: whole between neighbours, dotted over periods without a value. Between levels
/// it goes in steps.
struct RunLine: HTML {
    let run: [LineChart.Point]
    let isStepped: Bool
    let layout: LineLayout

    var body: some HTML {
        for piece in pieces {
            SVG.line(
                .class(piece.isDotted ? "curve dotted" : "curve"),
                .x1(layout.x(piece.from.time)), .y1(layout.y(piece.from.value)),
                .x2(layout.x(piece.to.time)), .y2(layout.y(isStepped ? piece.from.value : piece.to.value)))
            if isStepped {
                SVG.line(
                    .class(piece.isDotted ? "curve dotted" : "curve"),
                    .x1(layout.x(piece.to.time)), .y1(layout.y(piece.from.value)),
                    .x2(layout.x(piece.to.time)), .y2(layout.y(piece.to.value)))
            }
        }
    }

    private typealias Spot = (time: Double, value: Double)

    private var pieces: [(from: Spot, to: Spot, isDotted: Bool)] {
        let known = run.enumerated().compactMap { index, point in
            point.value.map { (index: index, spot: (time: point.time, value: $0)) }
        }
        return zip(known, known.dropFirst()).map { ($0.spot, $1.spot, $1.index - $0.index > 1) }
    }
}

/// The points of one run, with what stands under them, and a word where a period is missing.
struct RunPoints: HTML {
    let run: [LineChart.Point]
    let layout: LineLayout
    let missing: String

    var body: some HTML {
        for point in run {
            if let value = point.value {
                SVG.circle(.class("point"), .cx(layout.x(point.time)), .cy(layout.y(value)), .r(5.5))
                for (index, note) in point.notes.enumerated() {
                    let side = side(of: point)
                    SVG.text(
                        .class("soft"), .x(layout.x(point.time) + side.shift),
                        .y(layout.y(value) + 23 + Double(index) * (TextSize.line - 1)), .textAnchor(side.anchor)
                    ) { layout.size == .phone ? note.short : note.words }
                }
            } else {
                SVG.text(.class("soft"), .x(layout.x(point.time)), .y(heightOfMissing(point)), .textAnchor("middle")) {
                    missing
                }
            }
        }
    }

    /// Notes stand under their point; where the line comes up from one side, they stand on the other.
    private func side(of point: LineChart.Point) -> (anchor: String, shift: Double) {
        let known = run.filter { $0.value != nil }
        guard let index = known.firstIndex(where: { $0.time == point.time }) else { return ("middle", 0) }
        let comesUp = index > 0 && rise(from: known[index - 1], to: point) > Self.steep
        let goesDown = index + 1 < known.count && rise(from: known[index + 1], to: point) > Self.steep
        switch (comesUp, goesDown) {
        case (true, false): return ("start", -8)
        case (false, true): return ("end", 8)
        default: return ("middle", 0)
        }
    }

    /// From here on, in units of the drawing, a line would run through what stands under its end.
    private static let steep = 24.0

    private func rise(from other: LineChart.Point, to point: LineChart.Point) -> Double {
        guard let from = other.value, let to = point.value else { return 0 }
        return layout.y(from) - layout.y(to)
    }

    /// Just above the dotted line where there is one, else at the foot of the plot: never where a value could be read.
    private func heightOfMissing(_ point: LineChart.Point) -> Double {
        let before = run.last { $0.time < point.time && $0.value != nil }
        let after = run.first { $0.time > point.time && $0.value != nil }
        guard let before, let after, let from = before.value, let to = after.value else { return layout.plotBottom - 8 }
        let line = Scale(low: before.time, high: after.time, start: layout.y(from), end: layout.y(to))
        return line(point.time) - 12
    }
}
