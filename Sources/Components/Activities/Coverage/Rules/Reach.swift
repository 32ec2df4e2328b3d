internal import Core
internal import Initiatives

/// How far an effort goes: what the need that it meets adds up to, and the cells it names in which nobody said what is
/// needed. Its capacity is shared among all of them.
struct Reach: Sendable {
    let effort: Effort
    /// Cells that it names and of which nobody said anything.
    let unstated: [Cell]
    private let sum: Wants.Sum
    let hasUncountedRoom: Bool
    let hasRoom: Bool

    init(_ effort: Effort, _ sum: Wants.Sum, unstated: [Cell]) {
        (self.effort, self.sum, self.unstated) = (effort, sum, unstated)
        (hasUncountedRoom, hasRoom) = (effort.hasUncountedRoom, (effort.capacity.people ?? 0) > 0)
    }

    /// About how many people it has room for, for each who was counted. It only sorts out what need not be computed
    /// exactly.
    var rate: Double {
        guard sum.people > 0 else { return 0 }
        return Double(effort.capacity.people ?? 0) * Double(sum.counted) / (Double(cells) * Double(sum.people))
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
    /// The lines that it names and of which no need tells anything that was stated along those lines.
    func unspoken(_ stated: [Cell.Line]) -> [Cell.Line] {
        named.filter { named in !stated.contains { $0.speaks(of: named) } }
    }

    /// The lines that it names.
    private var named: [Cell.Line] {
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
