/// Text with numbers in it, which are written as SVG wants them: `.d("M \(x) \(y) H \(width)")`.
public struct SVGValue: ExpressibleByStringInterpolation, Sendable {
    /// The text, numbers included.
    public let text: String

    /// For a text that is already made.
    public init(_ text: String) {
        self.text = text
    }

    public init(stringLiteral value: String) {
        text = value
    }

    public init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 4)
        }

        public mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        public mutating func appendInterpolation(_ length: some SVGLength) {
            text += length.svgText
        }
    }
}
