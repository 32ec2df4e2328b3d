internal import Foundation
public import HTML

/// A flower: what everybody wants together in the middle, with its curve, and a petal for each component, filled as far
/// as its weakest signal goes. Each petal leads on; the same stands in words beside it.
public struct PetalWheel: HTML {
    public struct Petal: Sendable {
        let hue: Hue
        let title: String
        let address: String
        let share: Double?

        /// - Parameter share: how far it is filled, from 0 to 1; nil where nothing can be told yet.
        public init(_ title: String, hue: Hue, address: String, share: Double?) {
            self.title = title
            self.hue = hue
            self.address = address
            self.share = share.map { min(max($0, 0), 1) }
        }
    }

    let title: String
    let description: String
    let petals: [Petal]
    let curve: [Double]

    /// - Parameter curve: the headline's values in the order of time; fewer than two draw nothing.
    public init(title: String, description: String, petals: [Petal], curve: [Double]) {
        self.title = title
        self.description = description
        self.petals = petals
        self.curve = curve
    }

    public var body: some HTML<SVGTag.svg> {
        svg(
            .class("chart wheel"), .viewBox(0, 0, PetalShape.width, PetalShape.height), .width(PetalShape.width),
            .height(PetalShape.height), .role("group"), .aria("labelledby", "wheel-title wheel-desc")
        ) {
            SVG.title(.id("wheel-title")) { title }
            SVG.desc(.id("wheel-desc")) { description }
            for (index, petal) in petals.enumerated() {
                PetalDrawing(petal: petal, shape: PetalShape(index, of: petals.count))
            }
            SVG.circle(
                .cx(PetalShape.x), .cy(PetalShape.y), .r(PetalShape.inner - 8), .fill("var(--card)"),
                .stroke("var(--line)"), .strokeWidth(1.5))
            if curve.count > 1 { WheelCurve(values: curve) }
        }
    }
}

private struct PetalDrawing: HTML {
    let petal: PetalWheel.Petal
    let shape: PetalShape

    var body: some HTML {
        SVG.a(.href(petal.address), .hue(petal.hue)) {
            SVG.path(
                .d(shape.outline(1)), .fill("var(--wash)"), .stroke("var(--hue)"), .strokeWidth(1.5)
            )
            .attributes(.strokeDasharray("5 5"), when: petal.share == nil)
            if let share = petal.share, share > 0 {
                SVG.path(.d(shape.outline(share)), .fill("var(--hue)"))
            }
            SVG.text(.x(shape.label.x), .y(shape.label.y), .textAnchor(shape.anchor)) { petal.title }
        }
    }
}

/// The headline's curve in the middle.
private struct WheelCurve: HTML {
    let values: [Double]

    var body: some HTML {
        SVG.g(.hue(.purposes)) {
            SVG.path(.d(line), .fill("none"), .stroke("var(--hue)"), .strokeWidth(3))
            if let last = points.last { SVG.circle(.cx(last.x), .cy(last.y), .r(5), .fill("var(--hue)")) }
        }
    }

    private var points: [(x: Double, y: Double)] {
        let (low, high) = (values.min() ?? 0, values.max() ?? 0)
        let (step, span) = (64 / Double(values.count - 1), max(high - low, .leastNonzeroMagnitude))
        return values.enumerated().map { index, value in
            let height = high == low ? 0.5 : (value - low) / span
            return (PetalShape.x - 32 + Double(index) * step, PetalShape.y + 18 - height * 36)
        }
    }

    private var line: SVGValue {
        SVGValue(
            points.enumerated().map { index, point in
                "\(index == 0 ? "M" : "L")\(point.x.svgText) \(point.y.svgText)"
            }.joined())
    }
}

/// Where a petal stands, and its outline: a leaf from the middle outwards.
private struct PetalShape {
    static let (width, height) = (560.0, 400.0)
    static let (x, y) = (280.0, 200.0)
    static let (inner, outer) = (62.0, 160.0)
    private let angle: Double
    /// Half of how wide it is where it is widest.
    private let half: Double

    init(_ index: Int, of count: Int) {
        angle = 2 * .pi * Double(index) / Double(count) - .pi / 2
        half = min(48, 0.8 * (Self.inner + Self.outer) / 2 * sin(.pi / Double(max(count, 3))))
    }

    /// - Parameter share: how far outwards it reaches; the smallest is still seen.
    func outline(_ share: Double) -> SVGValue {
        let tip = Self.inner + (Self.outer - Self.inner) * max(share, 0.06)
        let width = half * max(share, 0.06).squareRoot()
        let (from, to) = (text(Self.inner, 0), text(tip, 0))
        let (near, far) = (Self.inner + (tip - Self.inner) * 0.25, Self.inner + (tip - Self.inner) * 0.95)
        return SVGValue(
            """
            M\(from)C\(text(near, -width)) \(text(far, -width)) \(to)C\(text(far, width)) \(text(near, width)) \(from)z
            """)
    }

    var label: (x: Double, y: Double) {
        let end = point(Self.outer + 14, 0)
        return (end.x, end.y + 5 + 6 * sin(angle))
    }

    var anchor: String { abs(cos(angle)) < 0.3 ? "middle" : cos(angle) > 0 ? "start" : "end" }

    private func text(_ along: Double, _ across: Double) -> String {
        let point = point(along, across)
        return "\(point.x.svgText) \(point.y.svgText)"
    }

    /// So far from the middle, and so far to the side.
    private func point(_ along: Double, _ across: Double) -> (x: Double, y: Double) {
        (Self.x + along * cos(angle) - across * sin(angle), Self.y + along * sin(angle) + across * cos(angle))
    }
}
