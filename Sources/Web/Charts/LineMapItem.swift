/// Something in a column of a map: a thing, the words where one is missing, or room for strands that only pass by.
struct LineMapItem {
    enum Kind {
        case knot(LineMap.Knot)
        case missing
        case passing
    }

    static let padding = 12.0
    static let lineHeight = 18.0
    private static let mostLines = 5

    let id: String
    let column: Int
    let kind: Kind
    let light: LineMap.Light
    /// The thing in the same column that it leads to.
    var stem: String?
    let width: Double
    let label: [String]
    let lines: [String]
    let loose: [String]
    let height: Double
    var x = 0.0
    var y = 0.0

    var middle: Double { y + height / 2 }
    var end: Double { x + width }
    var isLit: Bool { light == .chosen || light == .lit }

    /// - Parameter depth: how many things of its own column it leads to, one after the other; each moves it inwards.
    init(_ knot: LineMap.Knot, column: Int, stem: String?, depth: Int, x: Double, width: Double) {
        let indent = min(Double(depth), 3) * 16
        (id, self.column, kind, light, self.stem) = (knot.id, column, .knot(knot), knot.light, stem)
        self.width = width - indent
        let room = width - indent - 2 * Self.padding
        label = TextSize.lines(knot.label.text, width: room, limit: 2)
        lines = TextSize.lines(knot.words.text, width: room, limit: Self.mostLines)
        loose = knot.loose.map { TextSize.lines($0, width: room, limit: 2) } ?? []
        height = Double(label.count + lines.count + loose.count) * Self.lineHeight + 18
        self.x = x + indent
    }

    init(_ missing: LineMap.Missing, column: Int, light: LineMap.Light, x: Double, width: Double) {
        (id, self.column, kind, self.light) = ("\(missing.knot)>\(column)", column, .missing, light)
        self.width = width
        lines = TextSize.lines(missing.words, width: width - 20, limit: 3)
        (label, loose) = ([], [])
        height = max(Double(lines.count) * Self.lineHeight + 8, 44)
        self.x = x
    }

    /// Room for some strands on their way to a column further on.
    init(passing id: String, strands: Int, column: Int, x: Double, width: Double) {
        (self.id, self.column, kind, light) = (id, column, .passing, .plain)
        self.width = width
        (label, lines, loose) = ([], [], [])
        height = Double(strands) * LineMapLayout.strandGap + 4
        self.x = x
    }
}
