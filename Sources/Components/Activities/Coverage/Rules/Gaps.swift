package import Core

/// A cell with need in which nobody does anything, or too little.
package struct Gap: Sendable {
    package var cell: Cell
    /// How many are in need; nil where nobody counted them.
    package var need: Int64?
    /// For how many of them there is room.
    package var room: Int64
    /// Whether it is a gap of those who are furthest behind.
    var isFurthestBehind: Bool

    /// Nil where nobody counted the need: it is not nothing, and no number either.
    var unmet: Int64? { need.map { $0 - room } }
}

/// Gaps, the worst first. There can be a million of them, so each is put into words when somebody looks at it.
package struct Gaps: RandomAccessCollection, Sendable {
    struct Found {
        let line: Int32
        let index: Int32
        /// −1 where nobody counted the need.
        let unmet: Int64
    }

    private let coverage: Coverage
    private let isFurthest: [Bool]
    private let found: [Found]
    /// Which of them is the worst, and so on.
    private let ranks: [Int32]

    /// Those furthest behind first, then by unmet need; where nobody counted it, last among them. Of two alike, in the
    /// order of lines and of places.
    fileprivate init(_ found: [Found], in coverage: Coverage, isFurthest: [Bool]) {
        let most = found.reduce(0) { Swift.max($0, $1.unmet) }
        (self.coverage, self.isFurthest, self.found) = (coverage, isFurthest, found)
        ranks = found.indices.map { Int32($0) }.inOrder { index in
            let gap = found[Int(index)]
            return Int(most - gap.unmet + (isFurthest[Int(gap.line)] ? 0 : most + 2))
        }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { found.count }

    package subscript(index: Int) -> Gap {
        let gap = found[Int(ranks[index])]
        let (line, index, unmet) = (Int(gap.line), Int(gap.index), gap.unmet)
        let wants = coverage.lines[line]
        let range = coverage.order.range(from: wants.positions[index])
        let need = unmet < 0 ? nil : wants.sum(wants.stretch(of: range, from: index)).people
        return Gap(
            cell: wants.line.at(coverage.order.places[Int(range.lowerBound)]), need: need,
            room: need.map { $0 - unmet } ?? 0, isFurthestBehind: isFurthest[line])
    }
}

extension Coverage {
    /// Every cell in which need was stated and that is a gap, the worst first.
    package func gaps(furthestBehind: Set<Number<PopulationGroup>>) -> Gaps {
        let rates = reaches.map { Rate($0) }
        var found: [Gaps.Found] = []
        found.reserveCapacity(lines.map(\.positions.count).reduce(0, +))
        for line in lines.indices {
            var sweep = Sweep(of: line, in: self, rates)
            sweep.findGaps(&found)
        }
        return Gaps(found, in: self, isFurthest: lines.map { furthestBehind.contains($0.line.group) })
    }
}
