internal import HTML

/// A map as it is drawn: titles, strands, then what the strands tie together.
struct LineMapDrawing: HTML {
    let map: LineMap
    let layout: LineMapLayout

    var body: some HTML {
        svg(
            .class("chart map"), .viewBox(0, 0, LineMapLayout.width, layout.height), .width(LineMapLayout.width),
            .height(layout.height), .role("group"), .aria("labelledby", "\(map.id)-title \(map.id)-desc")
        ) {
            SVG.title(.id("\(map.id)-title")) { map.title }
            SVG.desc(.id("\(map.id)-desc")) { map.description }
            SVG.defs { for pair in pairs { StrandHue(map: map.id, pair: pair, layout: layout) } }
            for (index, column) in map.columns.enumerated() { ColumnTitle(column: column, x: layout.x(of: index)) }
            for strand in strands { StrandDrawing(map: map.id, strand: strand) }
            for column in layout.order { ColumnDrawing(column: column, layout: layout) }
        }
    }

    private var strands: [LineMapStrand] { layout.strands }

    /// The columns that any strand joins.
    private var pairs: [[Int]] {
        Set(strands.map { [$0.left, $0.right] }).sorted { $0.lexicographicallyPrecedes($1) }
    }
}

/// A strand takes the hue of what it comes from, and becomes that of what it leads to.
private struct StrandHue: HTML {
    let map: String
    let pair: [Int]
    let layout: LineMapLayout

    var body: some HTML {
        SVG.linearGradient(
            .id("\(map)-\(pair[0])-\(pair[1])"), .gradientUnits("userSpaceOnUse"), .x1(layout.end(of: pair[0])), .y1(0),
            .x2(layout.x(of: pair[1])), .y2(0)
        ) {
            SVG.stop(.offset(0), .hue(layout.columns[pair[0]].hue))
            SVG.stop(.offset(1), .hue(layout.columns[pair[1]].hue))
        }
    }
}

private struct ColumnTitle: HTML {
    let column: LineMap.Column
    let x: Double

    var body: some HTML {
        SVG.g(.hue(column.hue)) {
            SVG.circle(.cx(x + 6), .cy(20), .r(6), .fill("var(--hue)"))
            SVG.text(.class("value"), .x(x + 20), .y(25)) { column.title }
        }
    }
}

private struct StrandDrawing: HTML {
    let map: String
    let strand: LineMapStrand

    var body: some HTML {
        SVG.path(.d(strand.path), .fill("none"), .stroke(paint), .strokeWidth(width))
            .attributes(.strokeDasharray("2 6"), .strokeLinecap("round"), when: strand.isLoose)
        if let end = strand.end {
            SVG.circle(.cx(end.x), .cy(end.y), .r(5), .fill("var(--paper)"), .stroke(paint), .strokeWidth(2))
        }
    }

    private var paint: String {
        if strand.light == .faded { return "var(--line)" }
        return strand.isLoose ? "var(--warn)" : "url(#\(map)-\(strand.left)-\(strand.right))"
    }

    private var width: Double {
        switch strand.light {
        case .chosen, .lit: 4
        case .plain: 2.5
        case .faded: 1.5
        }
    }
}

private struct ColumnDrawing: HTML {
    let column: [String]
    let layout: LineMapLayout

    var body: some HTML {
        for id in column {
            if let item = layout.items[id] {
                ItemDrawing(item: item, isTied: layout.isTied(id), hue: layout.columns[item.column].hue)
            }
        }
    }
}

private struct ItemDrawing: HTML {
    let item: LineMapItem
    let isTied: Bool
    let hue: Hue

    var body: some HTML {
        switch item.kind {
        case .knot(let knot): KnotDrawing(knot: knot, item: item, isTied: isTied, hue: hue)
        case .missing: MissingDrawing(item: item)
        case .passing: EmptyHTML()
        }
    }
}

/// What is missing, in words without a frame.
private struct MissingDrawing: HTML {
    let item: LineMapItem

    var body: some HTML {
        SVG.g(.class(item.light == .faded ? "soft" : "loose")) {
            for (index, line) in item.lines.enumerated() {
                SVG.text(.x(item.x + 20), .y(first + Double(index) * LineMapItem.lineHeight)) { line }
            }
        }
    }

    private var first: Double { item.middle - Double(item.lines.count - 1) * LineMapItem.lineHeight / 2 + 5 }
}
