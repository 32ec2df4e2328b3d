public import HTML

/// Groups beside everybody: one row for each, a dot for its value, and how far it stands from everybody.
public struct DotPlot: HTML {
    public struct Row: Sendable {
        var name: String
        var value: Double
        var text: String
        /// The one that the chart is about.
        var isWorst: Bool

        public init(name: String, value: Double, text: String, isWorst: Bool) {
            self.name = name
            self.value = value
            self.text = text
            self.isWorst = isWorst
        }
    }

    /// A value to compare with, drawn as an upright line through all rows.
    public struct Reference: Sendable {
        public enum Kind: String, Sendable { case everybody, elsewhere }

        var kind: Kind
        public var name: String
        var value: Double

        public init(_ kind: Kind, name: String, value: Double) {
            self.kind = kind
            self.name = name
            self.value = value
        }
    }

    public var id: String
    public var title: String
    public var description: String
    public var rows: [Row]
    public var references: [Reference]
    /// The lowest and the highest value drawn, so that charts beside each other share one scale.
    public var span: ClosedRange<Double>
    /// Of its names, where they are not in the page's language.
    let language: String?

    public init(
        id: String, title: String, description: String, rows: [Row], references: [Reference],
        span: ClosedRange<Double>? = nil, language: String? = nil
    ) {
        self.language = language
        self.id = id
        self.title = title
        self.description = description
        self.rows = rows
        self.references = references.sorted { $0.value < $1.value }
        let values = rows.map(\.value) + references.map(\.value)
        self.span = span ?? (values.min() ?? 0)...(values.max() ?? 1)
    }

    public var body: some HTML {
        DotDrawing(chart: self)
    }
}

/// A dot plot, drawn: narrow enough for a phone and for a column on a desk.
private struct DotDrawing: HTML {
    let chart: DotPlot

    private static let width = 340.0
    private static let rowHeight = 46.0
    private var x: Scale {
        Scale(low: chart.span.lowerBound, high: chart.span.upperBound, start: 48, end: Self.width - 48)
    }
    private var labels: [ReferenceLabel] { ReferenceLabel.place(chart.references, x: x, width: Self.width) }
    private var top: Double { (labels.map(\.y).max() ?? 0) + 8 }
    private var height: Double { top + Double(chart.rows.count) * Self.rowHeight + 4 }
    private var everybody: Double? { chart.references.first { $0.kind == .everybody }?.value }

    var body: some HTML {
        Drawing(
            id: chart.id, title: chart.title, description: chart.description, language: chart.language,
            width: Self.width, height: height
        ) {
            for label in labels {
                SVG.line(
                    .class(label.reference.kind.rawValue), .x1(label.x), .x2(label.x), .y1(label.y + 5), .y2(height))
            }
            for label in labels {
                SVG.text(.class("soft"), .x(label.x), .y(label.y), .textAnchor(label.anchor)) { label.reference.name }
                    .spoken(in: chart.language)
            }
            for (index, row) in chart.rows.enumerated() {
                DotRow(
                    row: row, x: x, y: top + Double(index) * Self.rowHeight + 16, everybody: everybody,
                    language: chart.language)
            }
        }
    }
}

/// A group's name, under it its dot, and the distance between it and everybody.
private struct DotRow: HTML {
    let row: DotPlot.Row
    let x: Scale
    let y: Double
    let everybody: Double?
    let language: String?

    var body: some HTML {
        SVG.g(.class(row.isWorst ? "dot worst" : "dot")) {
            SVG.text(.x(0), .y(y)) { row.name }.spoken(in: language)
            if let everybody {
                SVG.line(.x1(x(everybody)), .x2(x(row.value)), .y1(y + 16), .y2(y + 16))
            }
            SVG.circle(.cx(x(row.value)), .cy(y + 16), .r(6.5))
            SVG.text(
                .class("value"), .x(x(row.value) + (isBelow ? -12 : 12)), .y(y + 20.5),
                .textAnchor(isBelow ? "end" : "start")
            ) { row.text }
        }
    }

    /// The number stands on the far side of everybody's line, where nothing else is.
    private var isBelow: Bool { everybody.map { row.value < $0 } ?? false }
}

/// The name of an upright line, above it; in a row of its own where two would meet.
private struct ReferenceLabel {
    let reference: DotPlot.Reference
    let x: Double
    let anchor: String
    let y: Double

    static func place(_ references: [DotPlot.Reference], x: Scale, width: Double) -> [ReferenceLabel] {
        references.enumerated().map { index, reference in
            let at = x(reference.value)
            let half = TextSize.width(reference.name) / 2
            let anchor = at - half < 0 ? "start" : at + half > width ? "end" : "middle"
            return ReferenceLabel(reference: reference, x: at, anchor: anchor, y: 14 + Double(index) * TextSize.line)
        }
    }
}
