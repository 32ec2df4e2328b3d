internal import Foundation
internal import HTML

/// Where everybody stands on the ring. A group has a stretch of it with room to grow, so that one more moves nobody until
/// the stretch is full; ties have no say in it. So the picture is the same from day to day.
struct NetworkLayout {
    struct Place: Equatable {
        let x: Double
        let y: Double
        /// From the middle, 0 to the right, growing downwards.
        let angle: Double
    }

    /// What stands beside a place: its name in a column with a line that leads to it, or its number.
    struct Label {
        let lines: [String]
        let x: Double
        let y: Double
        let anchor: String
        let leader: SVGValue?
        let isName: Bool
        let isMarked: Bool
    }

    let width: Double
    let height: Double
    let places: [Place]
    let labels: [Label]
    /// How long the side of a mark is.
    let side: Double
    /// Of the lines: where there are many marks they are finer too.
    var thickness: Double { min(1, side / 14) * (side < 10 ? 0.5 : 1) }
    private let radius: Double
    private var middle: (x: Double, y: Double) { (width / 2, height / 2) }

    private static let step = 4
    private static let columnWidth = 200.0
    private static let mostNames = 24
    private static let leastForNumber = 15.0
    private static let leastForMark = 8.0
    private static let lineOfTwo = 42.0

    init(_ groups: [[NetworkChart.Node]], for size: ChartSize) {
        let nodes = groups.flatMap { $0 }
        let hasNames = size == .desk && nodes.count <= Self.mostNames
        radius = size == .phone ? 136 : hasNames ? 190 : 300
        let turns = Self.turns(groups.map(\.count))
        let (radius, half) = (radius, radius + 34)
        let upright = turns.map { $0 * 2 * Double.pi - Double.pi / 2 }
        let rows = max(upright.count { cos($0) >= 0 }, upright.count { cos($0) < 0 })
        width = hasNames ? 2 * (half + Self.columnWidth + 26) : 2 * half
        height = hasNames ? max(2 * half, Double(rows) * Self.lineOfTwo + 16) : 2 * half
        let (x, y) = (width / 2, height / 2)
        let room = 2 * Double.pi * radius / Double(max(Self.slots(groups.map(\.count)), 1))
        // Where it is too narrow for one ring, every second one stands further in.
        let isNarrow = room < Self.leastForMark
        let side = min(18, max(6, room * 0.8))
        places = upright.enumerated().map { index, angle in
            let out = isNarrow && index % 2 == 1 ? radius - 2 * side : radius
            return Place(x: x + out * cos(angle), y: y + out * sin(angle), angle: angle)
        }
        self.side = side
        labels =
            hasNames
            ? Self.names(nodes, places, width: width, height: height)
            : Self.numbers(nodes, places, radius: radius, isForAll: room >= Self.leastForNumber)
    }

    /// A curve that bends towards the middle, so that neighbours' ties are seen too.
    func curve(_ from: Int, _ to: Int) -> SVGValue {
        let (one, other) = (places[from], places[to])
        let bend = (
            x: middle.x + ((one.x + other.x) / 2 - middle.x) * 0.35,
            y: middle.y + ((one.y + other.y) / 2 - middle.y) * 0.35
        )
        return "M\(one.x) \(one.y)Q\(bend.x) \(bend.y) \(other.x) \(other.y)"
    }

    /// How many places a group has: the next multiple of four, and one that stays empty between it and the next.
    private static func slots(_ counts: [Int]) -> Int { counts.map { slots(for: $0) + 1 }.reduce(0, +) }

    private static func slots(for count: Int) -> Int { max(1, (count + step - 1) / step) * step }

    /// Where each stands, as a share of the whole turn from the top.
    private static func turns(_ counts: [Int]) -> [Double] {
        let all = Double(slots(counts))
        var start = 0
        return counts.flatMap { count in
            defer { start += slots(for: count) + 1 }
            return (0..<count).map { (Double(start + $0) + 0.5) / all }
        }
    }

    private static func names(
        _ nodes: [NetworkChart.Node], _ places: [Place], width: Double, height: Double
    ) -> [Label] {
        [true, false].flatMap { isRight -> [Label] in
            let column = places.indices.filter { (cos(places[$0].angle) >= 0) == isRight }
                .sorted { (places[$0].y, $0) < (places[$1].y, $1) }
            let row = height / Double(max(column.count, 1))
            return column.enumerated().map { index, position in
                let lines = TextSize.lines(nodes[position].name, width: columnWidth, limit: 2)
                let y = (Double(index) + 0.5) * row
                let x = isRight ? width - columnWidth : columnWidth
                let place = places[position]
                return Label(
                    lines: lines, x: x, y: y + 4.5 - Double(lines.count - 1) * TextSize.line / 2,
                    anchor: isRight ? "start" : "end",
                    leader: "M\(place.x) \(place.y)L\(isRight ? x - 6 : x + 6) \(y)", isName: true,
                    isMarked: nodes[position].isMarked)
            }
        }
    }

    private static func numbers(
        _ nodes: [NetworkChart.Node], _ places: [Place], radius: Double, isForAll: Bool
    ) -> [Label] {
        zip(nodes, places).filter { isForAll || $0.0.isMarked }.map { node, place in
            Label(
                lines: ["\(node.number)"], x: place.x + 22 * cos(place.angle), y: place.y + 22 * sin(place.angle) + 4.5,
                anchor: "middle", leader: nil, isName: false, isMarked: node.isMarked)
        }
    }
}
