internal import HTML

/// Where the things of a map stand. Each column keeps the order of what its things are for, so that strands seldom cross;
/// strands that skip a column get room of their own in it, so that they run beside its things and never behind them. The
/// same things always stand at the same places, whatever was chosen.
struct LineMapLayout {
    static let width = 1084.0
    static let strandGap = 4.0
    private static let gap = 16.0
    private static let top = 58.0
    private static let widest = 206.0
    private static let narrowest = 52.0

    let columns: [LineMap.Column]
    private(set) var items: [String: LineMapItem] = [:]
    /// By column, from top to bottom.
    private(set) var order: [[String]] = []
    /// From something to what it is for, each with the rooms that it passes through, from left to right.
    private(set) var ties: [[String]] = []
    /// Which things' strands pass through a room, from top to bottom.
    private(set) var passing: [String: [String]] = [:]
    private(set) var height = 0.0

    private let columnWidth: Double
    private let between: Double
    private var before: [String: [String]] = [:]
    private var after: [String: [String]] = [:]

    init(_ columns: [LineMap.Column]) {
        self.columns = columns
        let count = Double(max(columns.count, 2))
        columnWidth = min((Self.width - Self.narrowest * (count - 1)) / count, Self.widest)
        between = (Self.width - columnWidth * count) / (count - 1)
        fill()
        tie()
        order = LineMapOrder(columns.count, items, before, declared: declared).columns
        settle()
    }

    func x(of column: Int) -> Double { Double(column) * (columnWidth + between) }
    /// Whether strands are tied at it.
    func isTied(_ id: String) -> Bool { after[id] != nil }
    func end(of column: Int) -> Double { x(of: column) + columnWidth }

    private var declared: [String] {
        columns.enumerated().flatMap { column, content in
            content.knots.map(\.id) + content.missing.map { "\($0.knot)>\(column)" }
        }
    }

    private mutating func fill() {
        for (column, content) in columns.enumerated() {
            let stems = Stems(content.knots)
            for knot in content.knots {
                items[knot.id] = LineMapItem(
                    knot, column: column, stem: stems[knot.id], depth: stems.depth(of: knot.id), x: x(of: column),
                    width: columnWidth)
            }
            for missing in content.missing {
                guard let knot = items[missing.knot] else { continue }
                let item = LineMapItem(
                    missing, column: column, light: knot.isLit ? .lit : knot.light, x: x(of: column),
                    width: columnWidth)
                items[item.id] = item
            }
        }
    }

    /// Ties everything to what it is for, through rooms in the columns in between.
    private mutating func tie() {
        let wanted = columns.enumerated().flatMap { column, content in
            content.knots.flatMap { knot in knot.leadsTo.map { (from: knot.id, to: $0) } }
                + content.missing.map { (from: "\($0.knot)>\(column)", to: $0.knot) }
        }
        for tie in wanted {
            guard let from = items[tie.from], let to = items[tie.to], to.column < from.column else { continue }
            let rooms = (to.column + 1..<from.column).map { "\(to.id)>\(from.column)@\($0)" }
            for room in rooms { passing[room, default: []].append(from.id) }
            ties.append([to.id] + rooms + [from.id])
        }
        for tie in ties {
            for room in tie.dropFirst().dropLast() where items[room] == nil {
                let column = (items[tie[0]]?.column ?? 0) + (tie.firstIndex(of: room) ?? 0)
                items[room] = LineMapItem(
                    passing: room, strands: passing[room]?.count ?? 1, column: column, x: x(of: column),
                    width: columnWidth)
            }
            for (one, next) in zip(tie, tie.dropFirst()) where after[one]?.contains(next) != true {
                after[one, default: []].append(next)
                before[next, default: []].append(one)
            }
        }
    }

    /// Moves each thing as near as possible to the middle of what leads to it; what nothing leads to, to what it is for.
    private mutating func settle() {
        for column in order { place(column, at: column.map { _ in 0 }) }
        for round in 0..<10 {
            for column in round.isMultiple(of: 2) ? order.reversed() : order {
                place(column, at: column.map { wish(of: $0) })
            }
        }
        let highest = items.values.map(\.y).min() ?? 0
        for id in items.keys { items[id]?.y += Self.top - highest }
        height = (items.values.map { $0.y + $0.height }.max() ?? 0) + 4
        let tops = items.mapValues(\.y)
        for room in passing.keys { passing[room]?.sort { (tops[$0] ?? 0, $0) < (tops[$1] ?? 0, $1) } }
    }

    /// Where the middle of something would best be.
    private func wish(of id: String) -> Double {
        let near = after[id] ?? before[LineMapOrder.root(of: id, items)] ?? []
        let middles = near.compactMap { items[$0]?.middle }
        guard !middles.isEmpty else { return items[id]?.middle ?? 0 }
        return middles.reduce(0, +) / Double(middles.count)
    }

    private mutating func place(_ column: [String], at wishes: [Double]) {
        let heights = column.map { items[$0]?.height ?? 0 }
        let tops = Spread.tops(heights, wishes: zip(wishes, heights).map { $0 - $1 / 2 }, gap: Self.gap)
        for (id, top) in zip(column, tops) { items[id]?.y = top }
    }
}

/// Which things of a column lead to another one of the same column.
private struct Stems {
    private let stems: [String: String]

    init(_ knots: [LineMap.Knot]) {
        let own = Set(knots.map(\.id))
        stems = knots.reduce(into: [:]) { stems, knot in
            stems[knot.id] = knot.leadsTo.first { own.contains($0) && $0 != knot.id }
        }
    }

    subscript(id: String) -> String? { stems[id] }

    /// What goes round in a circle has an end too.
    func depth(of id: String) -> Int {
        var (seen, here): (Set<String>, String?) = ([id], stems[id])
        while let at = here, seen.insert(at).inserted { here = stems[at] }
        return seen.count - 1
    }
}
