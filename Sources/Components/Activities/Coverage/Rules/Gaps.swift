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

    /// Those furthest behind first, then by unmet need.
    fileprivate static func isBefore(_ one: Gap, _ other: Gap) -> Bool {
        if one.isFurthestBehind != other.isFurthestBehind { return one.isFurthestBehind }
        return (one.unmet ?? -1) > (other.unmet ?? -1)
    }
}

extension Coverage {
    /// Every cell in which need was stated and that is a gap, the worst first; of two alike, in the order of lines and
    /// of places.
    func gaps(furthestBehind: Set<Number<PopulationGroup>>) -> [Gap] {
        var gaps: [Gap] = []
        for line in lines.indices {
            let isFurthest = furthestBehind.contains(lines[line].line.group)
            for stretch in evenStretches(of: line) { addGaps(of: line, stretch, isFurthest, to: &gaps) }
        }
        // Numbered, because sorting need not keep the order of those alike.
        return gaps.enumerated().sorted {
            if Gap.isBefore($0.element, $1.element) { return true }
            return !Gap.isBefore($1.element, $0.element) && $0.offset < $1.offset
        }.map(\.element)
    }

    private func addGaps(of line: Int, _ stretch: EvenStretch, _ isFurthest: Bool, to gaps: inout [Gap]) {
        let wants = lines[line]
        var rate = Rate(stretch.reaches.map { reaches[$0] })
        for index in stretch.cells {
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

    /// Cells beside one another that the same efforts meet.
    private struct EvenStretch {
        var cells: Range<Int>
        var reaches: [Int]
    }

    /// Cuts a line wherever an effort begins or ends.
    private func evenStretches(of line: Int) -> [EvenStretch] {
        let parts = parts[line]
        let begins = Dictionary(grouping: parts) { $0.stretch.lowerBound }
        let ends = Dictionary(grouping: parts) { $0.stretch.upperBound }
        let cuts = Set(begins.keys).union(ends.keys).union([0, lines[line].all.count]).sorted()
        var met: Set<Int> = []
        return zip(cuts, cuts.dropFirst()).map { from, to in
            met.subtract((ends[from] ?? []).map(\.reach))
            met.formUnion((begins[from] ?? []).map(\.reach))
            return EvenStretch(cells: from..<to, reaches: met.sorted())
        }
    }
}

/// What efforts together have room for, for each person in need who was counted: the same in every cell that exactly
/// these efforts meet.
private struct Rate {
    private let reaches: [Reach]
    private let approximate: Double
    private let hasUncountedRoom: Bool
    private let hasRoom: Bool
    private lazy var exact = reaches.reduce(into: Ratio()) { $1.share(Wants.Sum(people: 1), to: &$0) }
    private lazy var isEnough = isAtLeast(Coverage.enough)

    init(_ reaches: [Reach]) {
        self.reaches = reaches
        approximate = reaches.reduce(0) { $0 + $1.rate }
        hasUncountedRoom = reaches.contains { $0.effort.hasUncountedRoom }
        hasRoom = reaches.contains { ($0.effort.capacity.people ?? 0) > 0 }
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
        let wanted = Double(fraction.above) / Double(fraction.below)
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
