/// PostgreSQL's `numeric`, which is what it makes of a sum of integers: four 16-bit fields (how many digits follow; the
/// weight of the first; the sign; decimals to show) and then the digits, in base 10,000.
struct WireNumeric {
    private let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The number, exactly; nil where it is too large, has a fraction or is none.
    var integer: Int64? {
        let (count, weight, sign) = (Int(field(0)), Int(Int16(bitPattern: field(1))), field(2))
        guard sign == Sign.positive || sign == Sign.negative else { return nil }
        guard (0..<count).allSatisfy({ $0 <= weight || digit($0) == 0 }) else { return nil }
        // Counted downwards, because the smallest integer has no positive counterpart.
        var number: Int64 = 0
        for position in 0..<max(0, weight + 1) {
            let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10_000)
            let (next, isTooSmall) = tens.subtractingReportingOverflow(position < count ? Int64(digit(position)) : 0)
            guard !isTooLarge, !isTooSmall else { return nil }
            number = next
        }
        guard sign == Sign.positive else { return number }
        return number == .min ? nil : -number
    }

    private enum Sign {
        static let positive: UInt16 = 0x0000
        static let negative: UInt16 = 0x4000
    }

    private func digit(_ position: Int) -> UInt16 { field(4 + position) }

    private func field(_ position: Int) -> UInt16 {
        UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: 2 * position, as: UInt16.self))
    }
}
