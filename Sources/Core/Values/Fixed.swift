/// An exact decimal number: a count of units, each 10^−decimals. What was printed as 647.4 is 6474 tenths, for ever.
public struct Fixed: Sendable, Hashable {
    public let units: Int64
    public let decimals: Int
    public static let mostDecimals = 9

    public init(units: Int64, decimals: Int) {
        precondition((0...Fixed.mostDecimals).contains(decimals))
        self.units = units
        self.decimals = decimals
    }

    /// Reads `-12`, `647.4`: ASCII digits, an optional minus, an optional point. Nothing is rounded.
    /// - Returns: nil where the text is anything else, needs more decimals than asked for, or does not fit.
    public init?(_ text: some StringProtocol, decimals: Int) {
        let negative = text.first == "-"
        let parts = text.dropFirst(negative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = parts.first, !whole.isEmpty else { return nil }
        let fraction = parts.count == 2 ? Substring(parts[1]) : ""
        guard parts.count == 1 || !fraction.isEmpty,
            (Substring(whole) + fraction).utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        let kept = fraction.prefix(decimals)
        guard fraction.dropFirst(decimals).allSatisfy({ $0 == "0" }) else { return nil }
        let zeros = String(repeating: "0", count: decimals - kept.count)
        guard let units = Int64((negative ? "-" : "") + whole + kept + zeros) else { return nil }
        self.init(units: units, decimals: decimals)
    }

    /// For drawing only: figures are never computed with floating point.
    public var approximate: Double {
        Double(units) / (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    }

    /// The same number without zeros at the end of its fraction.
    public var shortest: Fixed {
        var (units, decimals) = (units, decimals)
        while decimals > 0, units % 10 == 0 { (units, decimals) = (units / 10, decimals - 1) }
        return Fixed(units: units, decimals: decimals)
    }

    /// Rounded half away from zero, for showing; the exact number stays where it is stored.
    public func rounded(to places: Int) -> Fixed {
        guard places < decimals else { return self }
        let divisor = (places..<decimals).reduce(Int64(1)) { value, _ in value * 10 }
        let (quotient, remainder) = units.quotientAndRemainder(dividingBy: divisor)
        let away = remainder.magnitude * 2 >= divisor.magnitude ? units.signum() : 0
        return Fixed(units: quotient + away, decimals: places)
    }
}

extension Fixed: CustomStringConvertible {
    public var description: String {
        let digits = padded(units.magnitude, decimals + 1)
        let sign = units < 0 ? "-" : ""
        guard decimals > 0 else { return sign + digits }
        return sign + digits.dropLast(decimals) + "." + digits.suffix(decimals)
    }
}

extension Fixed: Codable {
    /// In JSON an exact decimal is a string: a number there would pass through floating point.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        let decimals = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
        guard decimals <= Fixed.mostDecimals, let value = Fixed(text, decimals: decimals) else {
            throw Problem.invalid("number.malformed", "“\(text)” is not a decimal number.")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Fixed {
    /// The difference of two numbers with the same decimals. - Returns: nil where it does not fit or they differ.
    public func minus(_ other: Fixed) -> Fixed? {
        guard decimals == other.decimals else { return nil }
        let (difference, overflow) = units.subtractingReportingOverflow(other.units)
        return overflow ? nil : Fixed(units: difference, decimals: decimals)
    }
}
