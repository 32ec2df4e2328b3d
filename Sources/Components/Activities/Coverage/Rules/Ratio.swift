internal import Core

/// A sum of fractions, exact whatever their denominators are: shares of people are compared before anything is rounded.
struct Ratio: Sendable {
    private var above = Natural(0)
    private var below = Natural(1)

    /// Adds a fraction, given as what is multiplied above the line and below it.
    mutating func add(_ above: [Int64], over below: [Int64]) {
        var (above, below) = (above.map(\.magnitude), below.map(\.magnitude))
        for one in above.indices {
            for other in below.indices {
                let common = greatestDivisor(above[one], below[other])
                guard common > 1 else { continue }
                above[one] /= common
                below[other] /= common
            }
        }
        self.above = below.reduce(self.above, *) + above.reduce(self.below, *)
        self.below = below.reduce(self.below, *)
    }

    func isLess(than fraction: Fraction) -> Bool {
        above * fraction.denominator.magnitude < below * fraction.numerator.magnitude
    }

    var isZero: Bool { above == Natural(0) }

    /// How many whole ones there are in so many times this: half a seat seats nobody.
    func whole(times factor: Int64 = 1) -> Int64 {
        let sum = above * factor.magnitude
        var (low, step): (UInt64, UInt64) = (0, 1)
        while step < 1 << 61, below * step <= sum { step <<= 1 }
        while step > 0 {
            if low + step < 1 << 62, below * (low + step) <= sum { low += step }
            step >>= 1
        }
        return Int64(low)
    }
}

private func greatestDivisor(_ one: UInt64, _ other: UInt64) -> UInt64 {
    other == 0 ? one : greatestDivisor(other, one % other)
}
