internal import Core
internal import Initiatives

/// How far an effort goes: the stretches of need that it meets, and the cells it names in which nobody said what is
/// needed. Its capacity is shared among all of them.
struct Reach: Sendable {
    struct Part: Sendable {
        /// Which of ``Coverage/lines``.
        let line: Int
        let stretch: Range<Int>
    }

    let effort: Effort
    private(set) var parts: [Part] = []
    private(set) var unstated: [Cell] = []
    private var sum = Wants.Sum()
    /// About how many people it has room for, for each who was counted. It only sorts out what need not be computed
    /// exactly.
    private(set) var rate = 0.0
    let hasUncountedRoom: Bool
    let hasRoom: Bool

    /// - Parameter lines: those of all results.
    init(_ effort: Effort, _ lines: [Wants], spans: [Number<Place>: Span]) {
        self.effort = effort
        let capacity = effort.capacity.people ?? 0
        (hasUncountedRoom, hasRoom) = (effort.hasUncountedRoom, capacity > 0)
        let met = lines.indices.filter {
            effort.results.contains(lines[$0].line.result) && effort.meets(lines[$0].line)
        }
        for (place, span) in Reach.outermost(effort.places, spans) {
            let here = met.map { Part(line: $0, stretch: lines[$0].stretch(of: span)) }.filter { !$0.stretch.isEmpty }
            parts += here
            let stated = here.map { lines[$0.line].line }
            unstated += effort.named.filter { named in !stated.contains { $0.speaks(of: named) } }.map { $0.at(place) }
            sum = here.reduce(sum) { $0 + lines[$1.line].sum($1.stretch) }
        }
        guard sum.people > 0 else { return }
        rate = Double(capacity) * Double(sum.counted) / (Double(cells) * Double(sum.people))
    }

    /// Named places that are within no other named place.
    private static func outermost(
        _ places: [Number<Place>], _ spans: [Number<Place>: Span]
    ) -> [(Number<Place>, Span)] {
        let sorted = places.compactMap { place in spans[place].map { (place, $0) } }.sorted { $0.1.opens < $1.1.opens }
        return sorted.reduce(into: []) { kept, next in
            if kept.last?.1.contains(next.1) != true { kept.append(next) }
        }
    }

    /// Among how many cells the capacity is shared.
    private var cells: Int64 { sum.counted + equals(in: sum) + Int64(unstated.count) }

    /// Cells that get an equal share: need is not known there; or everywhere, where all need is known to be none.
    private func equals(in stretch: Wants.Sum) -> Int64 {
        sum.counted + sum.uncounted == 0 && unstated.isEmpty ? stretch.stated : stretch.uncounted
    }

    /// Adds this effort's share of a stretch, and of so many cells in which nothing was stated.
    func share(_ stretch: Wants.Sum, unstated: Int = 0, to ratio: inout Ratio) {
        guard let capacity = effort.capacity.people, capacity > 0 else { return }
        if stretch.people > 0 { ratio.add([capacity, sum.counted, stretch.people], over: [cells, sum.people]) }
        let equal = equals(in: stretch) + Int64(unstated)
        if equal > 0 { ratio.add([capacity, equal], over: [cells]) }
    }
}

extension Effort {
    /// The lines that it names.
    fileprivate var named: [Cell.Line] {
        results.flatMap { result in
            (groups.isEmpty ? [PopulationGroup.everybody] : groups).flatMap { group in
                (stages.isEmpty ? [LifeStage.any] : stages).map { Cell.Line(result: result, group: group, stage: $0) }
            }
        }
    }
}

extension Cell.Line {
    /// Whether need stated along this line tells something about another line: where one of them takes everybody
    /// together, it does.
    fileprivate func speaks(of named: Cell.Line) -> Bool {
        result == named.result
            && (group == named.group || group == PopulationGroup.everybody || named.group == PopulationGroup.everybody)
            && (stage == named.stage || stage == LifeStage.any || named.stage == LifeStage.any)
    }
}
