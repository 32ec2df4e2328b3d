internal import Core
internal import Initiatives

/// Who does what, where, for whom and at which stage of life, held against what is needed.
///
/// **Cells.** Need is stated for a cell: a result, a place, a group of people, a stage of life. Everybody is counted in
/// one cell only, so a place's need is what was stated for it and for all places within it. An activity meets the cells
/// that lie in its results and places and whose people it is for.
///
/// **Sharing.** Its capacity is shared among the cells that it meets: in proportion to need where need was counted,
/// equally where it was not. So of `n` cells, `k` of them counted, those together get `k/n` of it, and each other one
/// gets `1/n`. A place that it names and of which nobody said anything is a cell of unknown need. Shares are exact
/// fractions ([Ratio](Ratio.swift)): they add up to the whole by themselves, at every level of places, and a gap that
/// begins at one half begins there. Only what is shown is in whole people, rounded down.
///
/// **Fast.** Places are numbered so that whatever is within one is a stretch. For each line (result, group, stage) the
/// cells stand in that order with running sums ([Wants](Wants.swift)), so an effort meets a few stretches and not
/// thousands of cells ([Reach](Reach.swift)). Within a stretch that the same efforts meet, capacity for each person in
/// need is the same, however many cells there are: it is computed once, in floating point first, and exactly where that
/// is too near to tell. No table of all cells is ever made.
struct Coverage: Sendable {
    /// Less capacity than this for those in need is a gap. A default of this house.
    static let enough = Fraction(1, 2)

    /// In order, each with its cells in the order of places.
    let lines: [Wants]
    let reaches: [Reach]
    let spans: [Number<Place>: Span]
    /// For each line, which stretches of it are met by whom.
    let parts: [[(reach: Int, stretch: Range<Int>)]]
    /// Where somebody does something along a line and nothing was stated: by whom, in the order of places.
    let unstated: [Cell.Line: [(span: Span, reach: Int)]]
    private let position: [Cell.Line: Int]

    init(_ wants: [Want], _ efforts: [Effort], spans: [Number<Place>: Span]) {
        self.spans = spans
        var found: [Cell.Line: [(want: Want, span: Span)]] = [:]
        for want in wants {
            if let span = spans[want.cell.place] { found[want.cell.line, default: []].append((want, span)) }
        }
        let lines = found.sorted { $0.key < $1.key }.map { line, wants in
            Wants(line, wants.sorted { $0.span.opens < $1.span.opens })
        }
        let reaches = efforts.map { Reach($0, lines, spans: spans) }
        var parts = [[(reach: Int, stretch: Range<Int>)]](repeating: [], count: lines.count)
        var unstated: [Cell.Line: [(span: Span, reach: Int)]] = [:]
        for (index, reach) in reaches.enumerated() {
            for part in reach.parts { parts[part.line].append((index, part.stretch)) }
            for cell in reach.unstated {
                if let span = spans[cell.place] { unstated[cell.line, default: []].append((span, index)) }
            }
        }
        self.lines = lines
        self.reaches = reaches
        self.parts = parts
        self.unstated = unstated.mapValues { $0.sorted { $0.span.opens < $1.span.opens } }
        position = Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($1.line, $0) })
    }

    /// How things stand in a cell, all places within it together.
    func standing(of cell: Cell) -> Standing {
        guard let span = spans[cell.place] else { return Standing() }
        var standing = Standing()
        var shares: [Int: (sum: Wants.Sum, unstated: Int)] = [:]
        if let line = position[cell.line] {
            let wants = lines[line]
            let here = wants.stretch(of: span)
            standing.need = wants.sum(here)
            for part in parts[line] where part.stretch.overlaps(here) {
                let sum = wants.sum(part.stretch.clamped(to: here))
                shares[part.reach, default: (Wants.Sum(), 0)].sum = (shares[part.reach]?.sum ?? Wants.Sum()) + sum
            }
        }
        for (place, reach) in unstated[cell.line] ?? [] where span.contains(place) {
            shares[reach, default: (Wants.Sum(), 0)].unstated += 1
        }
        for (index, share) in shares.sorted(by: { $0.key < $1.key }) {
            standing.add(reaches[index], of: share.sum, unstated: share.unstated)
        }
        return standing
    }
}

/// How need and capacity stand in a cell.
struct Standing: Sendable {
    /// Somebody who does something here, with the share of their capacity.
    struct Helper: Sendable {
        var effort: Effort
        var share: Ratio
    }
    enum Verdict: String, Codable, CaseIterable, Sendable {
        /// Need, and nobody or too little for it.
        case gap
        /// Something that would have to be known is not.
        case unknown
        case enough
        /// It is known that nobody needs it here.
        case notNeeded = "not needed"
        /// Nobody said anything, and nobody does anything.
        case nothing
    }

    var need = Wants.Sum()
    var room = Ratio()
    var helpers: [Helper] = []

    fileprivate mutating func add(_ reach: Reach, of sum: Wants.Sum, unstated: Int) {
        var share = Ratio()
        reach.share(sum, unstated: unstated, to: &share)
        reach.share(sum, unstated: unstated, to: &room)
        helpers.append(Helper(effort: reach.effort, share: share))
    }

    /// Whether somebody has room that nobody counted.
    var hasUncountedRoom: Bool { helpers.contains { $0.effort.hasUncountedRoom } }

    var verdict: Verdict {
        let uncounted = hasUncountedRoom
        if need.people > 0 {
            if room.isLess(than: Coverage.enough.of(need.people)) { return uncounted ? .unknown : .gap }
            return need.uncounted > 0 ? .unknown : .enough
        }
        if need.some > 0 { return uncounted || !room.isZero ? .unknown : .gap }
        if need.unknown > 0 { return .unknown }
        if need.stated > 0 { return .notNeeded }
        return helpers.isEmpty ? .nothing : .unknown
    }
}

extension Effort {
    /// Whether it has room that nobody counted.
    var hasUncountedRoom: Bool { capacity == .some || capacity == .unknown }
}

extension Fraction {
    /// The share of so many.
    func of(_ count: Int64) -> Fraction { Fraction(numerator * count, denominator) }
}
