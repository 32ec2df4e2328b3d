internal import HTML

/// Where the boxes of a flow stand. What leads to a box stands before it: in a column to its left, or, where there is
/// no room for columns, above it and further in, with its arrow running down the free edge between the two.
struct FlowLayout {
    static let padding = 12.0
    /// With more columns than this the words would not fit.
    private static let mostColumns = 4

    struct Place {
        let box: FlowPicture.Box
        let lines: [String]
        let lineHeight: Double
        let x: Double
        var y: Double
        let width: Double
        /// It leads nowhere, and nothing else is for its sake.
        var isLoose: Bool { box.leadsTo == nil && !box.isEnd }
        var height: Double { 40 + Double(lines.count) * lineHeight }
        var middle: Double { y + height / 2 }
    }

    struct Arrow {
        let line: SVGValue
        let head: SVGValue
    }

    let width: Double
    private(set) var height = 0.0
    private(set) var arrows: [Arrow] = []
    /// By position of the box; what stands in a circle has none.
    private var placed: [Int: Place] = [:]

    var places: [Place] { placed.sorted { $0.key < $1.key }.map(\.value) }

    private let boxes: [FlowPicture.Box]
    /// Which boxes lead to a box.
    private let before: [Int: [Int]]
    private let letter: Double
    private static let gap = 14.0

    init(_ boxes: [FlowPicture.Box], for size: ChartSize) {
        self.boxes = boxes
        before = Dictionary(
            grouping: boxes.indices.filter { boxes[$0].leadsTo != nil }, by: { boxes[$0].leadsTo ?? 0 })
        letter = size == .phone ? 14 : 13
        width = size == .phone ? 340 : 900
        let roots = boxes.indices.filter { boxes[$0].leadsTo == nil }
        let columns = (roots.map { depth($0) }.max() ?? 0) + 1
        if size == .desk && columns <= Self.mostColumns {
            placeInColumns(roots, columns)
        } else {
            placeAsOutline(roots)
        }
        height = (placed.values.map { $0.y + $0.height }.max() ?? 0) + 2
    }

    /// How many steps before the end a box stands. What leads nowhere stands among the last steps, not among the ends.
    private func level(_ index: Int) -> Int {
        guard let next = boxes[index].leadsTo else { return boxes[index].isEnd ? 0 : 1 }
        return level(next) + 1
    }

    /// The highest level among all that leads to a box.
    private func depth(_ index: Int) -> Int {
        (before[index] ?? []).map { depth($0) }.max() ?? level(index)
    }

    private func place(_ index: Int, x: Double, width: Double, y: Double) -> Place {
        // TextSize measures letters of thirteen pixels.
        let room = (width - 2 * Self.padding) * 13 / letter
        let lines = TextSize.lines(boxes[index].words, width: room, limit: 7)
        return Place(box: boxes[index], lines: lines, lineHeight: letter + 5, x: x, y: y, width: width)
    }
}

// From left to right. Each box stands in the middle of all that leads to it.
extension FlowLayout {
    private static let between = 52.0

    private mutating func placeInColumns(_ roots: [Int], _ columns: Int) {
        let column = (width - Self.between * Double(columns - 1) - 4) / Double(columns)
        var top = 2.0
        for root in roots { top += placeBlock(root, top: top, column: column, columns: columns) + Self.gap }
    }

    /// - Returns: how high the box and everything before it is.
    private mutating func placeBlock(_ index: Int, top: Double, column: Double, columns: Int) -> Double {
        let x = 2 + Double(columns - 1 - level(index)) * (column + Self.between)
        var own = place(index, x: x, width: column, y: top)
        var bottom = top
        let earlier = before[index] ?? []
        for child in earlier { bottom += placeBlock(child, top: bottom, column: column, columns: columns) + Self.gap }
        let span = max(bottom - top - Self.gap, 0)
        own.y = top + max(span - own.height, 0) / 2
        placed[index] = own
        for child in earlier { if let child = placed[child] { arrows.append(.across(from: child, to: own)) } }
        return max(span, own.height)
    }
}

// From top to bottom.
extension FlowLayout {
    private static let indent = 24.0

    private mutating func placeAsOutline(_ roots: [Int]) {
        var top = 2.0
        for root in roots { placeBranch(root, top: &top) }
    }

    private mutating func placeBranch(_ index: Int, top: inout Double) {
        let earlier = before[index] ?? []
        for child in earlier { placeBranch(child, top: &top) }
        // However long the way is, words need room.
        let x = 2 + Double(min(level(index), 5)) * Self.indent
        let own = place(index, x: x, width: width - x - 2, y: top)
        placed[index] = own
        top += own.height + Self.gap
        for child in earlier { if let child = placed[child] { arrows.append(.down(from: child, to: own)) } }
    }
}

extension FlowLayout.Arrow {
    fileprivate static func across(from: FlowLayout.Place, to: FlowLayout.Place) -> FlowLayout.Arrow {
        let (start, end) = (from.x + from.width, to.x - 8)
        let bend = (start + end) / 2
        return FlowLayout.Arrow(
            line: "M\(start) \(from.middle)C\(bend) \(from.middle) \(bend) \(to.middle) \(end) \(to.middle)",
            head: "M\(end) \(to.middle - 6)L\(end + 8) \(to.middle)L\(end) \(to.middle + 6)Z")
    }

    fileprivate static func down(from: FlowLayout.Place, to: FlowLayout.Place) -> FlowLayout.Arrow {
        let (edge, end) = (to.x + 11, to.y - 8)
        return FlowLayout.Arrow(
            line: "M\(from.x) \(from.middle)H\(edge)V\(end)",
            head: "M\(edge - 6) \(end)H\(edge + 6)L\(edge) \(end + 8)Z")
    }
}
