/// A share, exactly. Nothing is rounded before it is compared or shown.
public struct Fraction: Sendable, Hashable {
    public let numerator: Int64
    public let denominator: Int64

    /// In lowest terms. - Parameter denominator: more than 0.
    public init(_ numerator: Int64, _ denominator: Int64) {
        precondition(denominator > 0)
        var (divisor, rest) = (denominator, numerator.magnitude)
        while rest != 0 { (divisor, rest) = (Int64(rest), divisor.magnitude % rest) }
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    /// Of a hundred, rounded half up. For showing only.
    public var percent: Int { Int((numerator * 200 + denominator) / (denominator * 2)) }
}

extension Fraction: CustomStringConvertible {
    public var description: String { "\(numerator)/\(denominator)" }
}
