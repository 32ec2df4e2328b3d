public import HTML

/// Who is tied to whom: everybody at a place of their own on a ring, in groups, and ties between them. The same stands
/// in words and in a table beside it, since a picture alone cannot be followed.
public struct NetworkChart: HTML {
    public struct Node: Sendable {
        let name: String
        let number: Int
        let mark: SVGValue
        let hue: Hue
        let isMarked: Bool

        /// - Parameters:
        ///   - number: what it is called where there is no room for names.
        ///   - mark: its shape, drawn on sixteen by sixteen points: a group is told apart by it and by its hue.
        ///   - isMarked: whether it stands out, with a ring around it.
        public init(name: String, number: Int, mark: SVGValue, hue: Hue, isMarked: Bool) {
            self.name = name
            self.number = number
            self.mark = mark
            self.hue = hue
            self.isMarked = isMarked
        }
    }

    /// How strong a tie is: by its width, and by its dashes where that is all one can see.
    public enum Strength: Int, Sendable, CaseIterable { case light, middle, strong }

    public struct Tie: Sendable {
        let from: Int
        let to: Int
        let strength: Strength

        /// - Parameter from: the position of a node, counted through all groups.
        public init(_ from: Int, _ to: Int, _ strength: Strength) {
            self.from = from
            self.to = to
            self.strength = strength
        }
    }

    let id: String
    let title: String
    let description: String
    let groups: [[Node]]
    let ties: [Tie]
    /// Of the names, where it is not the page's.
    let language: String?
    let isSmall: Bool

    /// - Parameters:
    ///   - groups: in each the nodes in the order in which they came. An empty one keeps its place.
    ///   - isSmall: one of several beside each other, with numbers instead of names.
    public init(
        id: String, title: String, description: String, groups: [[Node]], ties: [Tie], language: String?,
        isSmall: Bool = false
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.groups = groups
        self.ties = ties
        self.language = language
        self.isSmall = isSmall
    }

    public var body: some HTML {
        if isSmall {
            NetworkDrawing(chart: self, size: .phone, suffix: "small")
        } else {
            DrawnTwice { size in NetworkDrawing(chart: self, size: size, suffix: size.suffix) }
        }
    }
}

/// What a line of each strength looks like, to stand beside its words.
public struct NetworkLine: HTML {
    let strength: NetworkChart.Strength

    public init(_ strength: NetworkChart.Strength) { self.strength = strength }

    public var body: some HTML {
        svg(.viewBox(0, 0, 44, 12), .width(44), .height(12), .aria("hidden", "true")) {
            SVG.path(.d("M2 6H42"), .stroke("var(--edge)"), .strokeWidth(strength.width))
                .attributes(.strokeDasharray("5 4"), when: strength == .light)
        }
    }
}

extension NetworkChart.Strength {
    fileprivate var width: Double {
        switch self {
        case .light: 1.5
        case .middle: 2
        case .strong: 4.5
        }
    }
}

private struct NetworkDrawing: HTML {
    let chart: NetworkChart
    let suffix: String
    let layout: NetworkLayout
    let nodes: [NetworkChart.Node]

    init(chart: NetworkChart, size: ChartSize, suffix: String) {
        self.chart = chart
        self.suffix = suffix
        nodes = chart.groups.flatMap { $0 }
        layout = NetworkLayout(chart.groups, for: size)
    }

    var body: some HTML {
        Drawing(
            id: "\(chart.id)-\(suffix)", title: chart.title, description: chart.description, width: layout.width,
            height: layout.height
        ) {
            for tie in chart.ties {
                SVG.path(
                    .d(layout.curve(tie.from, tie.to)), .fill("none"), .stroke("var(--edge)"),
                    .strokeWidth(tie.strength.width * layout.thickness)
                )
                .attributes(.strokeDasharray("5 4"), when: tie.strength == .light)
            }
            for (index, place) in layout.places.enumerated() {
                NetworkMark(node: nodes[index], place: place, side: layout.side, language: chart.language)
            }
            for label in layout.labels { NetworkLabel(label: label, language: chart.language) }
        }
    }
}

private struct NetworkMark: HTML {
    let node: NetworkChart.Node
    let place: NetworkLayout.Place
    let side: Double
    let language: String?

    var body: some HTML {
        SVG.g(.hue(node.hue)) {
            SVG.title { node.name }.spoken(in: language)
            if node.isMarked {
                SVG.circle(
                    .cx(place.x), .cy(place.y), .r(side * 0.5 + 5), .fill("var(--card)"), .stroke("var(--ink)"),
                    .strokeWidth(2))
            }
            SVG.path(
                .d(node.mark), .fill("var(--hue)"), .stroke("var(--card)"),
                .transform("translate(\(place.x - side / 2) \(place.y - side / 2)) scale(\(side / 16))"))
        }
    }
}

private struct NetworkLabel: HTML {
    let label: NetworkLayout.Label
    let language: String?

    var body: some HTML {
        if let leader = label.leader { SVG.path(.d(leader), .fill("none"), .stroke("var(--line)")) }
        for (index, line) in label.lines.enumerated() {
            SVG.text(.x(label.x), .y(label.y + Double(index) * TextSize.line), .textAnchor(label.anchor)) { line }
                .attributes(.class("value"), when: label.isMarked)
                .spoken(in: label.isName ? language : nil)
        }
    }
}
