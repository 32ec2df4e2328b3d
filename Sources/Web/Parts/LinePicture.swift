public import HTML

/// The line from a purpose to its numbers, as a bundle of strands that is tied at each stop. Between two stops run as
/// many strands as there are things at the second one, up to a dozen. Each stop leads on.
public struct LinePicture: HTML {
    /// A stop on the line.
    public struct Knot: Sendable {
        let hue: Hue
        let name: String
        let words: String
        let address: String
        let strands: Int

        /// - Parameters:
        ///   - name: what is here, counted: “3 results”.
        ///   - words: one more thing to know about them.
        ///   - strands: how many there are.
        public init(_ hue: Hue, name: String, words: String, address: String, strands: Int) {
            self.hue = hue
            self.name = name
            self.words = words
            self.address = address
            self.strands = strands
        }
    }

    let knots: [Knot]
    let label: String

    public init(label: String, knots: [Knot]) {
        self.label = label
        self.knots = knots
    }

    public var body: some HTML {
        ol(.class("line"), .aria("label", label)) {
            for (index, knot) in knots.enumerated() {
                let next = index + 1 < knots.count ? knots[index + 1] : nil
                li(.hue(knot.hue)) {
                    Strands(id: "strands-\(index)", from: knot, to: next, isUpright: false)
                    Strands(id: "strands-\(index)-upright", from: knot, to: next, isUpright: true)
                    a(.href(knot.address)) {
                        b { knot.name }
                        span { knot.words }
                    }
                }
            }
        }
    }
}

/// The strands from one stop to the next. After the last one they part, since every number leads somewhere else.
private struct Strands: HTML {
    let id: String
    let from: LinePicture.Knot
    let to: LinePicture.Knot?
    let isUpright: Bool

    private static let length = 200.0
    private static let breadth = 56.0
    private static let most = 12

    var body: some HTML {
        svg(
            .class(isUpright ? "strands upright" : "strands"), .viewBox(0, 0, width, height),
            .preserveAspectRatio("none"), .aria("hidden", "true")
        ) {
            SVG.linearGradient(
                .id(id), .gradientUnits("userSpaceOnUse"), .x1(0), .y1(0), .x2(isUpright ? 0 : width),
                .y2(isUpright ? height : 0)
            ) {
                SVG.stop(.offset(0), .hue(from.hue))
                SVG.stop(.offset(1), .hue(to?.hue ?? from.hue)).attributes(.stopOpacity(0), when: to == nil)
            }
            for offset in offsets {
                SVG.path(.d(path(offset)), .stroke("url(#\(id))"))
            }
        }
    }

    private var width: Double { isUpright ? Self.breadth : Self.length }
    private var height: Double { isUpright ? Self.length : Self.breadth }

    /// How far each strand bends away from the middle.
    private var offsets: [Double] {
        let count = min(max(to?.strands ?? Self.most, 1), Self.most)
        guard count > 1 else { return [0] }
        let step = min(11, (Self.breadth - 6) / Double(count - 1))
        return (0..<count).map { (Double($0) - Double(count - 1) / 2) * step }
    }

    private func path(_ offset: Double) -> SVGValue {
        let middle = Self.breadth / 2
        // A cubic curve reaches three quarters of the way to its handles.
        let bend = middle + offset * 4 / 3
        let end = to == nil ? middle + offset : middle
        let handle = to == nil ? end : bend
        return isUpright
            ? "M\(middle) 0C\(bend) \(60.0) \(handle) \(140.0) \(end) \(Self.length)"
            : "M0 \(middle)C\(60.0) \(bend) \(140.0) \(handle) \(Self.length) \(end)"
    }
}
