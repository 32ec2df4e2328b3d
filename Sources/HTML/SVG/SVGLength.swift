/// A number, or a text such as `50%`, that says where something is or how large.
public protocol SVGLength {
    /// As it is written in SVG: `12.5`, `12`, never `12.0`, whatever the locale.
    var svgText: String { get }
}

extension Int: SVGLength {
    public var svgText: String { description }
}

extension String: SVGLength {
    public var svgText: String { self }
}

extension Double: SVGLength {
    /// At most two decimals: finer than any screen shows, and a third of the bytes.
    ///
    /// What is not a number becomes 0, so that one bad figure spoils a point and not the drawing.
    public var svgText: String {
        guard isFinite else { return "0" }
        let limit = 1e12
        let hundredths = Int((Swift.min(Swift.max(self, -limit), limit) * 100).rounded())
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        if rest.isMultiple(of: 10) { return "\(sign)\(whole).\(rest / 10)" }
        return rest < 10 ? "\(sign)\(whole).0\(rest)" : "\(sign)\(whole).\(rest)"
    }
}
