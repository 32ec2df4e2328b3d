internal import Core

/// What was said about need along one line, place after place, so that whatever a place holds is one stretch.
struct Wants: Sendable {
    /// Sums over a stretch.
    struct Sum: Sendable, Equatable {
        /// People who were counted.
        var people: Int64 = 0
        /// How many cells need was counted in, and was not none.
        var counted: Int64 = 0
        /// How many have some need that nobody counted, and how many are unknown.
        var some: Int64 = 0
        var unknown: Int64 = 0
        /// How many cells anything was said of.
        var stated: Int64 = 0

        /// Where need is not a number.
        var uncounted: Int64 { some + unknown }

        static func + (one: Sum, other: Sum) -> Sum {
            Sum(
                people: one.people + other.people, counted: one.counted + other.counted, some: one.some + other.some,
                unknown: one.unknown + other.unknown, stated: one.stated + other.stated)
        }

        static func - (one: Sum, other: Sum) -> Sum {
            Sum(
                people: one.people - other.people, counted: one.counted - other.counted, some: one.some - other.some,
                unknown: one.unknown - other.unknown, stated: one.stated - other.stated)
        }

        init(people: Int64 = 0, counted: Int64 = 0, some: Int64 = 0, unknown: Int64 = 0, stated: Int64 = 0) {
            (self.people, self.counted, self.some) = (people, counted, some)
            (self.unknown, self.stated) = (unknown, stated)
        }

        init(_ extent: Extent) {
            self.init(stated: 1)
            switch extent {
            case .people(0), .none: break
            case .people(let count): (people, counted) = (count, 1)
            case .some: some = 1
            case .unknown: unknown = 1
            }
        }
    }

    let line: Cell.Line
    let spans: [Span]
    let all: [Want]
    /// Before each of them, and after the last.
    private let sums: [Sum]

    /// - Parameter wants: in the order in which their places open.
    init(_ line: Cell.Line, _ wants: [(want: Want, span: Span)]) {
        self.line = line
        spans = wants.map(\.span)
        all = wants.map(\.want)
        var sums = [Sum()]
        sums.reserveCapacity(wants.count + 1)
        var sum = Sum()
        for (want, _) in wants {
            sum = sum + Sum(want.extent)
            sums.append(sum)
        }
        self.sums = sums
    }

    /// What stands within a place.
    func stretch(of span: Span) -> Range<Int> { first(from: span.opens)..<first(from: span.closes) }

    func sum(_ stretch: Range<Int>) -> Sum { sums[stretch.upperBound] - sums[stretch.lowerBound] }

    private func first(from opens: Int64) -> Int {
        var (low, high) = (0, spans.count)
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].opens < opens { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
