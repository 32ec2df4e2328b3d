internal import Core

/// Goes along a line from cut to cut: wherever an effort begins or ends. In between, the same efforts meet all cells.
struct Sweep {
    private let coverage: Coverage
    private let wants: Wants
    private let along: Wants.Line
    private let parts: [Part]
    /// Where somebody does something and nothing was stated.
    private let silent: [Site]
    /// For each part, what all efforts that meet it have room for.
    private let rates: [Rate]
    /// About what is enough.
    private let enough: Double

    init(of line: Int, in coverage: Coverage, _ reaches: [Rate]) {
        (self.coverage, wants, parts) = (coverage, coverage.wants, coverage.parts[line])
        along = coverage.wants.lines[line]
        silent = coverage.unstated[along.line] ?? []
        var rates: [Rate] = []
        rates.reserveCapacity(parts.count)
        for part in parts {
            let rate = reaches[Int(part.effort)]
            rates.append(part.around < 0 ? rate : rate.and(rates[Int(part.around)]))
        }
        self.rates = rates
        enough = Double(Coverage.enough.numerator) / Double(Coverage.enough.denominator)
    }

    func findGaps(_ found: inout Gaps.Found) {
        let (first, last) = (along.cells.lowerBound, along.cells.upperBound)
        var (cell, inside, next, passed) = (first, -1, 0, 0)
        while cell < last {
            while inside >= 0, parts[inside].end <= cell { inside = Int(parts[inside].around) }
            while next < parts.count, parts[next].first == cell { (inside, next) = (next, next + 1) }
            let begin = next < parts.count ? Int(parts[next].first) : last
            let cut = inside < 0 ? begin : min(begin, Int(parts[inside].end))
            let rate = inside < 0 ? Rate() : rates[inside]
            let isEnough = rate.isAtLeast(enough) ?? !exact(inside).isLess(than: Coverage.enough)
            for index in cell..<cut {
                if let unmet = isSummed(index, &passed) ? summed(index) : unmet(index, rate, inside, isEnough: isEnough)
                {
                    found.add(index, unmet: unmet)
                }
            }
            cell = cut
        }
    }

    /// - Returns: for how many people there is no room, −1 where nobody counted them, and nil where that is no gap.
    private func unmet(_ index: Int, _ rate: Rate, _ inside: Int, isEnough: Bool) -> Int64? {
        guard !rate.hasUncountedRoom else { return nil }
        switch wants.extent(at: index) {
        case .people(let need) where need > 0 && !isEnough:
            return need - (rate.room(for: need) ?? exact(inside).whole(times: need))
        case .some where !rate.hasRoom: return -1
        default: return nil
        }
    }

    /// Whether something was stated or is done within the place of a cell, so that it is a sum.
    private func isSummed(_ index: Int, _ passed: inout Int) -> Bool {
        let range = coverage.order.range(from: wants.positions[index])
        while passed < silent.count, silent[passed].position < range.lowerBound { passed += 1 }
        if passed < silent.count, range.contains(silent[passed].position) { return true }
        return index + 1 < along.cells.upperBound && range.contains(wants.positions[index + 1])
    }

    private func summed(_ index: Int) -> Int64? {
        let standing = coverage.standing(of: along.line.at(coverage.order.places[Int(wants.positions[index])]))
        guard standing.verdict == .gap else { return nil }
        return standing.need.people > 0 ? standing.need.people - standing.room.whole() : -1
    }

    /// What a part and all around it have room for, for each person in need who was counted.
    private func exact(_ part: Int) -> Ratio {
        var (sum, next) = (Ratio(), part)
        while next >= 0 {
            coverage.reaches[Int(parts[next].effort)].share(Wants.Sum(people: 1), to: &sum)
            next = Int(parts[next].around)
        }
        return sum
    }
}

/// About what efforts together have room for, for each person in need who was counted: the same in every cell that
/// exactly these efforts meet.
struct Rate {
    private var people = 0.0
    private(set) var hasUncountedRoom = false
    private(set) var hasRoom = false

    init() {}

    init(_ reach: Reach) { (people, hasUncountedRoom, hasRoom) = (reach.rate, reach.hasUncountedRoom, reach.hasRoom) }

    func and(_ other: Rate) -> Rate {
        var sum = self
        sum.people += other.people
        sum.hasUncountedRoom = hasUncountedRoom || other.hasUncountedRoom
        sum.hasRoom = hasRoom || other.hasRoom
        return sum
    }

    /// A sum of a thousand rates, each rounded a few times, is off by far less than this.
    private static let doubt = 1e-11

    /// - Returns: nil where it is too near to tell.
    func isAtLeast(_ share: Double) -> Bool? {
        abs(people - share) < Rate.doubt ? nil : people > share
    }

    /// - Returns: nil where it is too near to tell.
    func room(for need: Int64) -> Int64? {
        let room = people * Double(need)
        let (whole, doubt) = (Int64(room), Rate.doubt * (1 + room))
        let part = room - Double(whole)
        return people == 0 || (doubt < part && part < 1 - doubt) ? whole : nil
    }
}
