internal import Core
internal import Initiatives

/// A cell with need in which nobody does anything, or too little.
struct Gap: Sendable {
    var cell: Cell
    /// How many are in need; nil where nobody counted them.
    var need: Int64?
    /// For how many of them there is room.
    var room: Int64
    /// Whether it is a gap of those who are furthest behind.
    var isFurthestBehind: Bool

    /// Nil where nobody counted the need: it is not nothing, and no number either.
    var unmet: Int64? { need.map { $0 - room } }

    /// Those furthest behind first, then by unmet need; where nobody counted it, last among them.
    fileprivate var rank: Int64 { (isFurthestBehind ? Int64.min : 0) + (Int64.max >> 1) - (unmet ?? -1) }
}

extension Coverage {
    /// Every cell in which need was stated and that is a gap, the worst first; of two alike, in the order of lines and
    /// of places.
    func gaps(furthestBehind: Set<Number<PopulationGroup>>) -> [Gap] {
        var gaps: [Gap] = []
        for line in lines.indices {
            addGaps(of: line, isFurthest: furthestBehind.contains(lines[line].line.group), to: &gaps)
        }
        // Only small things are moved while sorting; and those alike keep their order.
        let order = gaps.indices.map { (rank: gaps[$0].rank, index: $0) }
        return order.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map { gaps[$0.index] }
    }

    /// Goes along a line from cut to cut: wherever an effort begins or ends. In between, the same efforts meet all cells.
    private func addGaps(of line: Int, isFurthest: Bool, to gaps: inout [Gap]) {
        let begins = parts[line].sorted { $0.stretch.lowerBound < $1.stretch.lowerBound }
        let ends = parts[line].sorted { $0.stretch.upperBound < $1.stretch.upperBound }
        let last = lines[line].all.count
        var (begun, ended, cell) = (0, 0, 0)
        var met: [Int] = []
        while cell < last {
            while ended < ends.count, ends[ended].stretch.upperBound == cell {
                met.remove(ends[ended].reach)
                ended += 1
            }
            while begun < begins.count, begins[begun].stretch.lowerBound == cell {
                met.append(begins[begun].reach)
                begun += 1
            }
            let cut = min(
                begun < begins.count ? begins[begun].stretch.lowerBound : last,
                ended < ends.count ? ends[ended].stretch.upperBound : last)
            addGaps(of: line, cell..<cut, met, isFurthest, to: &gaps)
            cell = cut
        }
    }

    private func addGaps(
        of line: Int, _ cells: Range<Int>, _ met: [Int], _ isFurthest: Bool, to gaps: inout [Gap]
    ) {
        let wants = lines[line]
        var rate = Rate(met, of: reaches)
        for index in cells {
            let want = wants.all[index]
            let found: (need: Int64?, room: Int64)?
            if isSummed(index, of: wants) {
                let standing = standing(of: want.cell)
                let need = standing.need.people > 0 ? standing.need.people : nil
                found = standing.verdict == .gap ? (need, standing.room.whole()) : nil
            } else {
                found = rate.gap(want.extent)
            }
            if let found {
                gaps.append(Gap(cell: want.cell, need: found.need, room: found.room, isFurthestBehind: isFurthest))
            }
        }
    }

    /// Whether something was stated or is done within the place of a cell, so that it is a sum.
    private func isSummed(_ index: Int, of wants: Wants) -> Bool {
        let span = wants.spans[index]
        if index + 1 < wants.spans.count, wants.spans[index + 1].opens < span.closes { return true }
        return unstated[wants.line]?.contains { span.contains($0.span) } == true
    }
}

extension [Int] {
    fileprivate mutating func remove(_ reach: Int) {
        if let place = firstIndex(of: reach) { swapAt(place, count - 1) }
        removeLast()
    }
}

/// What efforts together have room for, for each person in need who was counted: the same in every cell that exactly
/// these efforts meet.
private struct Rate {
    private let met: [Int]
    private let reaches: [Reach]
    private var approximate = 0.0
    private var hasUncountedRoom = false
    private var hasRoom = false
    private lazy var exact = met.reduce(into: Ratio()) { reaches[$1].share(Wants.Sum(people: 1), to: &$0) }
    private lazy var isEnough = isAtLeast(Coverage.enough)

    init(_ met: [Int], of reaches: [Reach]) {
        self.met = met
        self.reaches = reaches
        for index in met {
            approximate += reaches[index].rate
            hasUncountedRoom = hasUncountedRoom || reaches[index].hasUncountedRoom
            hasRoom = hasRoom || reaches[index].hasRoom
        }
    }

    /// - Returns: nil where there is none.
    mutating func gap(_ extent: Extent) -> (need: Int64?, room: Int64)? {
        guard !hasUncountedRoom else { return nil }
        switch extent {
        case .people(let need) where need > 0: return isEnough ? nil : (need, room(for: need))
        case .some: return hasRoom ? nil : (nil, 0)
        case .people, .none, .unknown: return nil
        }
    }

    /// A sum of a thousand rates, each rounded a few times, is off by far less than this.
    private static let doubt = 1e-11

    private mutating func isAtLeast(_ fraction: Fraction) -> Bool {
        let wanted = Double(fraction.numerator) / Double(fraction.denominator)
        guard abs(approximate - wanted) < Rate.doubt else { return approximate > wanted }
        return !exact.isLess(than: fraction)
    }

    private mutating func room(for need: Int64) -> Int64 {
        guard approximate > 0 else { return 0 }
        let people = approximate * Double(need)
        let isClear = abs(people - people.rounded()) > Rate.doubt * (1 + people)
        return isClear ? Int64(people) : exact.whole(times: need)
    }
}
