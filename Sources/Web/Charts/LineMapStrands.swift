internal import HTML

/// A strand from something to what it is for.
struct LineMapStrand {
    let path: SVGValue
    /// The columns that it joins.
    let left: Int
    let right: Int
    let light: LineMap.Light
    let isLoose: Bool
    /// Where it ends openly, since there is nothing to lead to or from.
    var end: (x: Double, y: Double)?
}

extension LineMapLayout {
    /// Those that are lit come last, so that they lie above the others.
    var strands: [LineMapStrand] {
        let all = ties.compactMap { strand($0) } + items.values.compactMap { inner($0) } + looseEnds
        let ordered = all.map { (key: "\($0.path.text)", strand: $0) }.sorted { $0.key < $1.key }.map(\.strand)
        return ordered.filter { $0.light != .lit } + ordered.filter { $0.light == .lit }
    }

    /// From the right edge of what it is for, through the rooms on the way, to the left edge of the thing.
    private func strand(_ tie: [String]) -> LineMapStrand? {
        guard let first = items[tie[0]], let last = items[tie[tie.count - 1]] else { return nil }
        var here = (x: first.end, y: first.middle)
        var path = "M\(here.x.svgText) \(here.y.svgText)"
        for id in tie.dropFirst().dropLast() {
            guard let room = items[id] else { continue }
            let y = room.middle + offset(of: last.id, in: id)
            path += LineMapStrand.curve(from: here, to: (room.x, y)) + "H\(room.end.svgText)"
            here = (room.end, y)
        }
        let isLoose = if case .missing = last.kind { true } else { false }
        path += LineMapStrand.curve(from: here, to: (last.x, last.middle))
        return LineMapStrand(
            path: SVGValue(path), left: first.column, right: last.column, light: light(first, last), isLoose: isLoose,
            end: isLoose ? (last.x + 6, last.middle) : nil)
    }

    /// Within one column: from the lower edge of what it is for to the left edge of the thing.
    private func inner(_ item: LineMapItem) -> LineMapStrand? {
        guard let stem = item.stem.flatMap({ items[$0] }) else { return nil }
        let (x, y) = (stem.x + 8, item.middle)
        return LineMapStrand(
            path: "M\(x) \(stem.y + stem.height)V\(y - 8)Q\(x) \(y) \(item.x) \(y)", left: item.column,
            right: item.column, light: light(stem, item), isLoose: false)
    }

    /// What leads to nothing: its strand breaks off.
    private var looseEnds: [LineMapStrand] {
        items.values.filter { !$0.loose.isEmpty }.map { item in
            LineMapStrand(
                path: "M\(item.x) \(item.middle)H\(item.x - 24)", left: item.column, right: item.column,
                light: item.light == .chosen ? .lit : item.light, isLoose: true, end: (item.x - 24, item.middle))
        }
    }

    private func light(_ one: LineMapItem, _ other: LineMapItem) -> LineMap.Light {
        if one.light == .plain { return .plain }
        return one.isLit && other.isLit ? .lit : .faded
    }

    /// Strands in one room lie beside each other, in the order in which their things stand.
    private func offset(of id: String, in room: String) -> Double {
        let sharing = passing[room] ?? []
        let place = sharing.firstIndex(of: id) ?? 0
        return (Double(place) - Double(sharing.count - 1) / 2) * Self.strandGap
    }
}

extension LineMapStrand {
    fileprivate static func curve(from: (x: Double, y: Double), to: (x: Double, y: Double)) -> String {
        let bend = ((from.x + to.x) / 2).svgText
        return "C\(bend) \(from.y.svgText) \(bend) \(to.y.svgText) \(to.x.svgText) \(to.y.svgText)"
    }
}
