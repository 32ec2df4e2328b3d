internal import HTML

/// A thing on the map: a box that leads on, with what it is, what it says, and what it lacks.
struct KnotDrawing: HTML {
    let knot: LineMap.Knot
    let item: LineMapItem
    let isTied: Bool
    let hue: Hue

    var body: some HTML {
        SVG.a(.href(knot.address), .hue(hue)) {
            SVG.rect(
                .x(item.x), .y(item.y), .width(item.width), .height(item.height), .rx(10), .fill(fill),
                .stroke(stroke), .strokeWidth(strokeWidth)
            )
            .attributes(.strokeDasharray("5 5"), when: knot.isOpen || knot.loose != nil)
            KnotLines(lines: item.label, words: knot.label, item: item, first: 0, style: "soft")
            KnotLines(
                lines: item.lines, words: knot.words, item: item, first: item.label.count,
                style: item.light == .faded ? "soft" : "")
            KnotLines(
                lines: item.loose, words: LineMap.Words(""), item: item, first: item.label.count + item.lines.count,
                style: item.light == .faded ? "soft" : "loose")
            if isTied {
                SVG.circle(
                    .cx(item.end), .cy(item.middle), .r(6), .fill(stroke), .stroke("var(--paper)"), .strokeWidth(2.5))
            }
        }
        .attributes(.id(LineMap.chosen), .aria("current", "true"), when: item.light == .chosen)
    }

    private var stroke: String { item.light == .faded ? "var(--line)" : "var(--hue)" }
    private var fill: String { item.light == .chosen ? "var(--wash)" : "var(--card)" }

    private var strokeWidth: Double {
        switch item.light {
        case .chosen: 5
        case .lit: 3
        case .plain: 1.5
        case .faded: 1
        }
    }
}

private struct KnotLines: HTML {
    let lines: [String]
    let words: LineMap.Words
    let item: LineMapItem
    /// How many lines stand above.
    let first: Int
    let style: String

    var body: some HTML {
        if !lines.isEmpty {
            SVG.g {
                for (index, line) in lines.enumerated() {
                    SVG.text(.x(item.x + LineMapItem.padding), .y(y(index))) { line }
                }
            }
            .attributes(.class(style), when: !style.isEmpty)
            .spoken(in: words.language)
        }
    }

    private func y(_ index: Int) -> Double { item.y + 22 + Double(first + index) * LineMapItem.lineHeight }
}
