internal import Core
internal import Initiatives

/// Places numbered in the order of their tree, from 0 and without gaps: whatever is within one is a range.
///
/// These numbers are small and there are many of them, so they take four bytes each.
struct PlaceOrder: Sendable {
    let places: [Number<Place>]
    /// Before which other one each closes.
    let ends: [Int32]
    /// By number of a place; −1 where there is no such place.
    private let positions: [Int32]

    init(_ spans: [Number<Place>: Span]) {
        let sorted = spans.map { (place: $0.key, span: $0.value) }.inOrder { Int($0.span.opens) }
        var positions = [Int32](repeating: -1, count: Int(sorted.map(\.place.value).max() ?? 0) + 1)
        var ends = [Int32](repeating: 0, count: sorted.count)
        for index in sorted.indices.reversed() {
            positions[Int(sorted[index].place.value)] = Int32(index)
            var end = index + 1
            while end < sorted.count, sorted[end].span.opens < sorted[index].span.closes { end = Int(ends[end]) }
            ends[index] = Int32(end)
        }
        (places, self.ends, self.positions) = (sorted.map(\.place), ends, positions)
    }

    func position(of place: Number<Place>) -> Int32? {
        guard positions.indices.contains(Int(place.value)) else { return nil }
        let position = positions[Int(place.value)]
        return position < 0 ? nil : position
    }

    /// What is within a place, itself among it.
    func range(from position: Int32) -> Range<Int32> { position..<ends[Int(position)] }
}

extension Collection {
    /// In the order of a number that is not negative; those alike stay as they stood. It goes digit by digit, so each
    /// costs the same, however many there are.
    func inOrder(of number: (Element) -> Int) -> [Element] {
        let digit = 11
        // How often each lowest digit occurs is counted on the way.
        var (most, isSorted, last, counts) = (0, true, 0, [Int](repeating: 0, count: 1 << digit))
        for element in self {
            let next = number(element)
            (most, isSorted, last) = (Swift.max(most, next), isSorted && last <= next, next)
            counts[next & (1 << digit - 1)] += 1
        }
        guard !isSorted else { return Array(self) }
        var sorted = placed(counts) { number($0) & (1 << digit - 1) }
        for shift in stride(from: digit, to: Int.bitWidth - most.leadingZeroBitCount, by: digit) {
            counts = [Int](repeating: 0, count: 1 << digit)
            for element in sorted { counts[number(element) >> shift & (1 << digit - 1)] += 1 }
            sorted = sorted.placed(counts) { number($0) >> shift & (1 << digit - 1) }
        }
        return sorted
    }

    /// Each behind those of a lower digit. - Parameter counts: how many there are of each digit.
    private func placed(_ counts: [Int], by digit: (Element) -> Int) -> [Element] {
        var (starts, sum) = (counts, 0)
        for index in starts.indices { (starts[index], sum) = (sum, sum + starts[index]) }
        return [Element](unsafeUninitializedCapacity: count) { buffer, filled in
            for element in self {
                let digit = digit(element)
                buffer.initializeElement(at: starts[digit], to: element)
                starts[digit] += 1
            }
            filled = count
        }
    }
}
