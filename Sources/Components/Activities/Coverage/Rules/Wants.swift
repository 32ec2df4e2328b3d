internal import Core

/// All that was stated about need: line after line, and along each place after place, so that whatever a place holds is
/// one stretch. There are millions of cells, so each column is one array, made at its full length.
struct Wants: Sendable {
    /// The cells along a line.
    struct Line: Sendable {
        let line: Cell.Line
        let cells: Range<Int>
    }

    let lines: [Line]
    /// Where the place of each cell stands in the order of places.
    let positions: [Int32]
    /// How many people were counted before each cell, and before the end.
    private let people: [Int64]
    /// Cells in which nobody was counted: few, mostly. What they add up to before each, and before the end.
    private let others: [(cell: Int, extent: Extent)]
    private let otherSums: [Sum]

    init(_ stated: [Want], _ order: PlaceOrder) {
        var (wants, index) = (stated, LineIndex(stated, order))
        if !index.isInOrder {
            wants = stated.inOrder { Int(order.position(of: $0.cell.place) ?? 0) }
            index = LineIndex(wants, order)
        }
        lines = index.lines
        var positions = [Int32](repeating: 0, count: index.cells)
        var people = [Int64](repeating: 0, count: index.cells + 1)
        var others: [(cell: Int, extent: Extent)] = []
        var next = index.begins
        for (want, line) in zip(wants, index.ofWants) {
            guard line >= 0, let position = order.position(of: want.cell.place) else { continue }
            let cell = next[Int(line)]
            next[Int(line)] = cell + 1
            positions[cell] = position
            if case .people(let count) = want.extent, count > 0 {
                people[cell + 1] = count
            } else {
                others.append((cell, want.extent))
            }
        }
        for cell in 0..<index.cells { people[cell + 1] += people[cell] }
        (self.positions, self.people) = (positions, people)
        self.others = others.inOrder(of: \.cell)
        otherSums = self.others.reduce(into: [Sum()]) { $0.append(($0.last ?? Sum()).and($1.extent)) }
    }

    /// - Parameter cell: one of these.
    func line(of cell: Int) -> Line {
        var (low, high) = (0, lines.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].cells.upperBound <= cell { low = middle + 1 } else { high = middle }
        }
        return lines[low]
    }

    /// The cells that stand within a range of places, among those given.
    func stretch(of range: Range<Int32>, in cells: Range<Int>) -> Range<Int> {
        let first = positions.first(from: range.lowerBound, in: cells)
        return first..<positions.first(from: range.upperBound, in: first..<cells.upperBound)
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

    func extent(at cell: Int) -> Extent {
        let count = people[cell + 1] - people[cell]
        return count > 0 ? .people(count) : others[othersBefore(cell)].extent
    }

    private func othersBefore(_ cell: Int) -> Int {
        var (low, high) = (0, others.count)
        while low < high {
            let middle = (low + high) / 2
            if others[middle].cell < cell { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Wants {
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

        /// With one more cell in which nobody was counted.
        fileprivate func and(_ extent: Extent) -> Sum {
            var sum = self
            sum.stated += 1
            sum.some += extent == .some ? 1 : 0
            sum.unknown += extent == .unknown ? 1 : 0
            return sum
        }

        static func - (one: Sum, other: Sum) -> Sum {
            Sum(
                people: one.people - other.people, counted: one.counted - other.counted, some: one.some - other.some,
                unknown: one.unknown - other.unknown, stated: one.stated - other.stated)
        }
    }
}

extension [Int32] {
    /// Which of these elements, in order, is the first that is not less than a number: looked for near the beginning first,
    /// then twice as far each time.
    fileprivate func first(from number: Int32, in range: Range<Int>) -> Int {
        var (low, high, step) = (range.lowerBound, range.lowerBound, 1)
        while high < range.upperBound, self[high] < number {
            low = high + 1
            high += step
            step *= 2
        }
        high = Swift.min(high, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
