/// A whole number of any size, as far as sums of fractions need one.
struct Natural: Sendable, Equatable, Comparable {
    /// The lowest first, and no zero at the end.
    private var words: [UInt64]

    init(_ value: UInt64) { words = value == 0 ? [] : [value] }

    private init(trimming words: [UInt64]) {
        self.words = words
        while self.words.last == 0 { self.words.removeLast() }
    }

    static func * (left: Natural, right: UInt64) -> Natural {
        var carry: UInt64 = 0
        var words = left.words.map { word in
            let (high, low) = word.multipliedFullWidth(by: right)
            let (sum, overflow) = low.addingReportingOverflow(carry)
            carry = high + (overflow ? 1 : 0)
            return sum
        }
        words.append(carry)
        return Natural(trimming: words)
    }

    static func + (left: Natural, right: Natural) -> Natural {
        var carry: UInt64 = 0
        var words = (0..<max(left.words.count, right.words.count)).map { place in
            let (first, one) = left[place].addingReportingOverflow(right[place])
            let (sum, two) = first.addingReportingOverflow(carry)
            carry = (one ? 1 : 0) + (two ? 1 : 0)
            return sum
        }
        words.append(carry)
        return Natural(trimming: words)
    }

    static func < (left: Natural, right: Natural) -> Bool {
        guard left.words.count == right.words.count else { return left.words.count < right.words.count }
        return left.words.reversed().lexicographicallyPrecedes(right.words.reversed())
    }

    private subscript(place: Int) -> UInt64 { place < words.count ? words[place] : 0 }
}
