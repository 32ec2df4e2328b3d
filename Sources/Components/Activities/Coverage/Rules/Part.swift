/// A stretch of a line that lies within a site.
struct Part: Sendable {
    let effort: Int32
    let first: Int32
    let end: Int32
    /// The next one around it; −1 where there is none. Places lie within one another or apart, never across.
    let around: Int32

    var stretch: Range<Int> { Int(first)..<Int(end) }
}

extension [Part] {
    /// Adds one that begins no earlier than those before it.
    mutating func add(_ stretch: Range<Int>, of effort: Int32) {
        var around = count - 1
        while around >= 0, self[around].end <= stretch.lowerBound { around = Int(self[around].around) }
        append(
            Part(
                effort: effort, first: Int32(stretch.lowerBound), end: Int32(stretch.upperBound), around: Int32(around))
        )
    }
}

extension [Part] {
    /// Those that lie across a stretch: the ones that begin in it, and the ones around it.
    func meeting(_ stretch: Range<Int>) -> [Part] {
        let first = partitioned { $0.first >= stretch.lowerBound }
        var met = Array(self[first...].prefix { $0.first < stretch.upperBound })
        var around = first - 1
        while around >= 0 {
            if self[around].end > stretch.lowerBound { met.append(self[around]) }
            around = Int(self[around].around)
        }
        return stretch.isEmpty ? [] : met
    }

    private func partitioned(_ isLater: (Part) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isLater(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
