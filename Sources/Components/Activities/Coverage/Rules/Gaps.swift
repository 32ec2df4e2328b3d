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
    /// Cells that are gaps, in two columns, because there are so many.
    struct Found {
        fileprivate private(set) var cells: [Int32] = []
        fileprivate private(set) var unmet: [Int64] = []
        fileprivate private(set) var most: Int64 = 0

        var count: Int { cells.count }

        fileprivate init(upTo count: Int) {
            cells.reserveCapacity(count)
            unmet.reserveCapacity(count)
        }

        /// - Parameter unmet: −1 where nobody counted the need.
        mutating func add(_ cell: Int, unmet count: Int64) {
            cells.append(Int32(cell))
            unmet.append(count)
            most = Swift.max(most, count)
        }
    }

    private let coverage: Coverage
    private let found: Found
    /// How many of those that were found are of those furthest behind: they stand first.
    private let furthest: Int
    /// Which of them is the worst, and so on.
    private let ranks: [Int32]

    /// Those furthest behind first, then by unmet need; where nobody counted it, last among them. Of two alike, in the
    /// order of lines and of places.
    fileprivate init(_ found: Found, furthest: Int, in coverage: Coverage) {
        (self.coverage, self.found, self.furthest) = (coverage, found, furthest)
        let (unmet, most) = (found.unmet, found.most)
        ranks = (0..<Int32(found.count)).inOrder { index in
            Int(most - unmet[Int(index)] + (index < furthest ? 0 : most + 2))
        }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { found.count }

    package subscript(index: Int) -> Gap {
        let rank = Int(ranks[index])
        let (cell, unmet, wants) = (Int(found.cells[rank]), found.unmet[rank], coverage.wants)
        let along = wants.line(of: cell)
        let range = coverage.order.range(from: wants.positions[cell])
        let here = wants.stretch(of: range, in: cell..<along.cells.upperBound)
        let need = unmet < 0 ? nil : wants.sum(here).people
        return Gap(
            cell: along.line.at(coverage.order.places[Int(range.lowerBound)]), need: need,
            room: need.map { $0 - unmet } ?? 0, isFurthestBehind: rank < furthest)
    }
}

extension Coverage {
    /// Every cell in which need was stated and that is a gap, the worst first.
    package func gaps(furthestBehind: Set<Number<PopulationGroup>>) -> Gaps {
        let rates = reaches.map { Rate($0) }
        let (behind, others) = (
            wants.lines.indices.filter { furthestBehind.contains(wants.lines[$0].line.group) },
            wants.lines.indices.filter { !furthestBehind.contains(wants.lines[$0].line.group) }
        )
        var found = Gaps.Found(upTo: wants.positions.count)
        for line in behind { Sweep(of: line, in: self, rates).findGaps(&found) }
        let furthest = found.count
        for line in others { Sweep(of: line, in: self, rates).findGaps(&found) }
        return Gaps(found, furthest: furthest, in: self)
    }
}
