/// Where a value stands in a drawing: a straight line between two pairs.
struct Scale {
    let low: Double
    let high: Double
    /// Where `low` stands, and where `high` does.
    let start: Double
    let end: Double

    func callAsFunction(_ value: Double) -> Double {
        guard high > low else { return (start + end) / 2 }
        return start + (value - low) / (high - low) * (end - start)
    }
}

/// Round numbers for an axis, evenly spaced, from below the lowest value to above the highest.
struct Ticks {
    let values: [Double]
    let step: Double

    /// - Parameter count: about how many; the steps are 1, 2 or 5 times a power of ten, so it can be a few more.
    init(from low: Double, to high: Double, about count: Int) {
        let span = max(high - low, abs(high) / 100, 0.01)
        step = Ticks.roundStep(span / Double(max(count - 1, 1)))
        let first = (low / step).rounded(.down)
        let last = max((high / step).rounded(.up), first + 1)
        let step = step
        values = stride(from: first, through: last, by: 1).map { $0 * step }
    }

    /// One for each level, and nothing between them.
    init(levels count: Int) {
        values = (0..<count).map(Double.init)
        step = 1
    }

    /// The smallest of 1, 2, 5, 10 times a power of ten that is not below `rough`.
    private static func roundStep(_ rough: Double) -> Double {
        var power = 1.0
        while power > rough { power /= 10 }
        while power * 10 <= rough { power *= 10 }
        return ([1.0, 2, 5].first { $0 * power >= rough } ?? 10) * power
    }
}
