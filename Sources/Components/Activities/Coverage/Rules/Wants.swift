internal import Core

/// What was said about need along one line, place after place, so that whatever a place holds is one stretch.
struct Wants: Sendable {
    /// Sums over a stretch.
    struct Sum: Sendable, Equatable {
        /// People who were counted.
        var people: Int64 = 0
        /// How many cells need was counted in, and was not none.
        var counted: Int64 = 0
        /// How many have some need that nobody counted, and how many are unknown.
        var some: Int64 = 0
        var unknown: Int64 = 0
        /// How many cells anything was said of.
        var stated: Int64 = 0

        /// Where need is not a number.
        var uncounted: Int64 { some + unknown }

        mutating func add(_ other: Sum) {
            people += other.people
            counted += other.counted
            some += other.some
            unknown += other.unknown
            stated += other.stated
        }

        static func - (one: Sum, other: Sum) -> Sum {
            Sum(
                people: one.people - other.people, counted: one.counted - other.counted, some: one.some - other.some,
                unknown: one.unknown - other.unknown, stated: one.stated - other.stated)
        }
    }

    /// Need in a place.
    struct Entry: Sendable {
        var extent: Extent
        var position: Int32
    }

    let line: Cell.Line
    /// Where each stands in the order of places.
    let positions: [Int32]
    /// How many people were counted before each of them, and before the end.
    private let people: [Int64]
    /// Those where nobody was counted: few, mostly. What they add up to before each, and before the end.
    private let others: [(index: Int, extent: Extent)]
    private let otherSums: [Sum]

    init(_ line: Cell.Line, _ entries: [Entry]) {
        let sorted = entries.inOrder { Int($0.position) }
        var (people, others, otherSums) = ([Int64(0)], [(index: Int, extent: Extent)](), [Sum()])
        people.reserveCapacity(sorted.count + 1)
        var (all, rest) = (Int64(0), Sum())
        for (index, entry) in sorted.enumerated() {
            if case .people(let count) = entry.extent, count > 0 {
                all += count
            } else {
                others.append((index, entry.extent))
                rest.stated += 1
                rest.some += entry.extent == .some ? 1 : 0
                rest.unknown += entry.extent == .unknown ? 1 : 0
                otherSums.append(rest)
            }
            people.append(all)
        }
        positions = sorted.map(\.position)
        (self.line, self.people, self.others, self.otherSums) = (line, people, others, otherSums)
    }

    /// What stands within a range of places. - Parameter start: no cell before it can lie in there.
    func stretch(of range: Range<Int32>, from start: Int = 0) -> Range<Int> {
        let first = positions.first(from: range.lowerBound, after: start)
        return first..<positions.first(from: range.upperBound, after: first)
    }

    func sum(_ stretch: Range<Int>) -> Sum {
        var sum = Sum()
        if !others.isEmpty {
            sum = otherSums[othersBefore(stretch.upperBound)] - otherSums[othersBefore(stretch.lowerBound)]
        }
        sum.people = people[stretch.upperBound] - people[stretch.lowerBound]
        sum.counted = Int64(stretch.count) - sum.stated
        sum.stated = Int64(stretch.count)
        return sum
    }

    func extent(at index: Int) -> Extent {
        let count = people[index + 1] - people[index]
        return count > 0 ? .people(count) : others[othersBefore(index)].extent
    }

    private func othersBefore(_ index: Int) -> Int {
        var (low, high) = (0, others.count)
        while low < high {
            let middle = (low + high) / 2
            if others[middle].index < index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Wants {
    /// All that was stated, line after line.
    static func along(_ wants: [Want], _ order: PlaceOrder) -> [Wants] {
        var (groups, stages, results) = (0, 0, 0)
        for want in wants {
            results = max(results, Int(want.cell.result.value) + 1)
            groups = max(groups, Int(want.cell.group.value) + 1)
            stages = max(stages, Int(want.cell.stage.value) + 1)
        }
        // Every line there could be, in order: there are few of them, and a look into a list costs less than a dictionary.
        var entries = [[Entry]](repeating: [], count: results * groups * stages)
        for want in wants {
            guard let position = order.position(of: want.cell.place) else { continue }
            let line =
                (Int(want.cell.result.value) * groups + Int(want.cell.group.value)) * stages
                + Int(want.cell.stage.value)
            entries[line].append(Entry(extent: want.extent, position: position))
        }
        return entries.enumerated().filter { !$1.isEmpty }.map { index, entries in
            let (result, group, stage) = (index / stages / groups, index / stages % groups, index % stages)
            return Wants(
                Cell.Line(result: Number(Int64(result)), group: Number(Int64(group)), stage: Number(Int64(stage))),
                entries)
        }
    }
}

extension [Int32] {
    /// Where the first that is not less than a number stands, in an array in order: looked for near `start` first, then
    /// twice as far each time.
    fileprivate func first(from number: Int32, after start: Int) -> Int {
        var (low, high, step) = (start, start, 1)
        while high < count, self[high] < number {
            low = high + 1
            high += step
            step *= 2
        }
        high = Swift.min(high, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
