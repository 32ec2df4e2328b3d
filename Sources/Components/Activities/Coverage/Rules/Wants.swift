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

    let line: Cell.Line
    /// Where each stands in the order of places.
    private(set) var positions: [Int32] = []
    /// How many people were counted before each of them, and before the end.
    private var people: [Int64] = [0]
    /// Those where nobody was counted: few, mostly. What they add up to before each, and before the end.
    private var others: [(index: Int, extent: Extent)] = []
    private var otherSums = [Sum()]
    private var isInOrder = true

    private init(_ line: Cell.Line) { self.line = line }

    private mutating func add(_ extent: Extent, at position: Int32) {
        isInOrder = isInOrder && (positions.last ?? position) <= position
        var all = people[positions.count]
        if case .people(let count) = extent, count > 0 {
            all += count
        } else {
            var sum = otherSums[others.count]
            sum.stated += 1
            sum.some += extent == .some ? 1 : 0
            sum.unknown += extent == .unknown ? 1 : 0
            others.append((positions.count, extent))
            otherSums.append(sum)
        }
        positions.append(position)
        people.append(all)
    }

    /// The same in the order of places. Mostly they were stated in it.
    private var inOrder: Wants {
        guard !isInOrder else { return self }
        let sorted = Array(positions.indices).inOrder { Int(positions[$0]) }
        return sorted.reduce(into: Wants(line)) { sum, index in
            sum.add(extent(at: index), at: positions[index])
        }
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
        var lines: [Wants] = []
        var known = LineNumbers()
        for want in wants {
            guard let position = order.position(of: want.cell.place) else { continue }
            let line = known.number(of: want.cell) { lines.count }
            if line == lines.count { lines.append(Wants(want.cell.line)) }
            lines[line].add(want.extent, at: position)
        }
        return lines.map(\.inOrder).sorted { $0.line < $1.line }
    }
}

/// Numbers for lines, from 0, in the order in which they come. There are few lines and many cells, so a look into a list
/// for each result, group and stage costs less than a dictionary.
private struct LineNumbers {
    private var numbers: [[[Int32]]] = []

    mutating func number(of cell: Cell, next: () -> Int) -> Int {
        let (result, group, stage) = (Int(cell.result.value), Int(cell.group.value), Int(cell.stage.value))
        if result < numbers.count, group < numbers[result].count, stage < numbers[result][group].count {
            let number = numbers[result][group][stage]
            if number >= 0 { return Int(number) }
        }
        let number = next()
        numbers.make(result + 1, [])
        numbers[result].make(group + 1, [])
        numbers[result][group].make(stage + 1, -1)
        numbers[result][group][stage] = Int32(number)
        return number
    }
}

extension Array {
    /// Makes it at least so long.
    fileprivate mutating func make(_ length: Int, _ element: Element) {
        if count < length { self += repeatElement(element, count: length - count) }
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
