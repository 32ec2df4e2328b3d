package import Core
package import Initiatives

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
/// **Fast.** Places are numbered so that whatever is within one is a range ([PlaceOrder](PlaceOrder.swift)). For each line
/// (result, group, stage) the cells stand in that order with running sums ([Wants](Wants.swift)), so an effort meets a few
/// stretches and not thousands of cells ([Part](Part.swift)). Within a stretch that the same efforts meet, capacity for
/// each person in need is the same, however many cells there are: it is computed once, in floating point first, and
/// exactly where that is too near to tell ([Sweep](Sweep.swift)). No table of all cells is ever made.
package struct Coverage: Sendable {
    /// Less capacity than this for those in need is a gap. A default of this house.
    static let enough = Fraction(1, 2)

    let spans: [Number<Place>: Span]
    let order: PlaceOrder
    /// With its lines in order, and each with its cells in the order of places.
    let wants: Wants
    let reaches: [Reach]
    /// For each line, which stretches of it are met by whom.
    let parts: [[Part]]
    /// Where somebody does something along a line and nothing was stated: by whom, in the order of places.
    let unstated: [Cell.Line: [Site]]

    package init(_ wants: [Want], _ efforts: [Effort], spans: [Number<Place>: Span]) {
        self.spans = spans
        order = PlaceOrder(spans)
        self.wants = Wants(wants, order)
        let sites = Site.outermost(of: efforts, order)
        var parts: [[Part]] = []
        var sums = [Wants.Sum](repeating: Wants.Sum(), count: efforts.count)
        var stated = [Int](repeating: 0, count: sites.count)
        for line in self.wants.lines {
            let meets = efforts.map { $0.serves(line.line) }
            var (met, rest) = ([Part](), line.cells)
            let meeting = sites.indices(where: { meets[Int($0.effort)] })
            met.reserveCapacity(meeting.count)
            for index in meeting {
                let site = sites[index]
                let stretch = self.wants.stretch(of: order.range(from: site.position), in: rest)
                rest = stretch.lowerBound..<rest.upperBound
                guard !stretch.isEmpty else { continue }
                met.add(stretch, of: site.effort)
                sums[Int(site.effort)].add(self.wants.sum(stretch))
                stated[index] += 1
            }
            parts.append(met)
        }
        let silent = Coverage.silent(sites, efforts, self.wants, order, stated: stated)
        self.parts = parts
        unstated = silent.reduce(into: [:]) { $0[$1.line, default: []].append($1.site) }
        let cells = Dictionary(grouping: silent, by: \.site.effort)
        let order = order
        reaches = efforts.indices.map { index in
            Reach(
                efforts[index], sums[index],
                unstated: (cells[Int32(index)] ?? []).map { $0.line.at(order.places[Int($0.site.position)]) })
        }
    }

    /// What efforts name and of which nobody said anything.
    ///
    /// - Parameter stated: along how many lines need was stated within each site. Mostly it is along all that its effort
    ///   meets, and then it is the same everywhere.
    private static func silent(
        _ sites: [Site], _ efforts: [Effort], _ wants: Wants, _ order: PlaceOrder, stated: [Int]
    ) -> [(line: Cell.Line, site: Site)] {
        let met = efforts.map { effort in wants.lines.filter { effort.serves($0.line) } }
        let everywhere = zip(efforts, met).map { $0.unspoken($1.map(\.line)) }
        return sites.indices.flatMap { index in
            let (site, effort) = (sites[index], Int(sites[index].effort))
            guard stated[index] < met[effort].count else { return everywhere[effort].map { ($0, site) } }
            let range = order.range(from: site.position)
            let here = met[effort].filter { !wants.stretch(of: range, in: $0.cells).isEmpty }
            return efforts[effort].unspoken(here.map(\.line)).map { ($0, site) }
        }
    }

    /// How things stand in a cell, all places within it together.
    func standing(of cell: Cell) -> Standing {
        guard let position = order.position(of: cell.place) else { return Standing() }
        let range = order.range(from: position)
        var standing = Standing()
        var shares: [Int: (sum: Wants.Sum, unstated: Int)] = [:]
        if let line = wants.lines.firstIndex(where: { $0.line == cell.line }) {
            let here = wants.stretch(of: range, in: wants.lines[line].cells)
            standing.need = wants.sum(here)
            for part in parts[line].meeting(here) {
                shares[Int(part.effort), default: (Wants.Sum(), 0)].sum.add(
                    wants.sum(part.stretch.clamped(to: here)))
            }
        }
        for site in unstated[cell.line] ?? [] where range.contains(site.position) {
            shares[Int(site.effort), default: (Wants.Sum(), 0)].unstated += 1
        }
        for (index, share) in shares.sorted(by: { $0.key < $1.key }) {
            standing.add(reaches[index], of: share.sum, unstated: share.unstated)
        }
        return standing
    }

    /// The same by itself, when somebody looks at this cell: where need is told of parts of its people only, who does
    /// something for them is there all the same. How much of their room is for all of them together, nobody can say.
    func standing(ofAllIn cell: Cell) -> Standing {
        var standing = standing(of: cell)
        guard standing.verdict == .nothing, let position = order.position(of: cell.place) else { return standing }
        let range = order.range(from: position)
        let here = reaches.map(\.effort).filter { effort in
            effort.serves(cell.line)
                && effort.places.contains { place in
                    order.position(of: place).map { order.range(from: $0).overlaps(range) } ?? false
                }
        }
        standing.helpers = here.map { Standing.Helper(effort: $0, share: nil) }
        return standing
    }
}

/// How need and capacity stand in a cell.
struct Standing: Sendable {
    /// Somebody who does something here, with the share of their capacity.
    struct Helper: Sendable {
        var effort: Effort
        /// nil where it is told of parts of these people only.
        var share: Ratio?
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

    /// Whether room for these people is told, and not only for parts of them.
    var isTold: Bool { helpers.allSatisfy { $0.share != nil } }
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
