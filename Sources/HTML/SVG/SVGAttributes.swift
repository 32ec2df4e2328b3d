// Any SVG element accepts any of these: SVG ignores what does not apply, and pages compile faster.

// Where things are and how large.
extension HTMLAttribute where Tag: SVGTagDefinition {
    public static func x(_ length: some SVGLength) -> Self { .init("x", length.svgText) }
    public static func y(_ length: some SVGLength) -> Self { .init("y", length.svgText) }
    public static func width(_ length: some SVGLength) -> Self { .init("width", length.svgText) }
    public static func height(_ length: some SVGLength) -> Self { .init("height", length.svgText) }
    public static func x1(_ length: some SVGLength) -> Self { .init("x1", length.svgText) }
    public static func y1(_ length: some SVGLength) -> Self { .init("y1", length.svgText) }
    public static func x2(_ length: some SVGLength) -> Self { .init("x2", length.svgText) }
    public static func y2(_ length: some SVGLength) -> Self { .init("y2", length.svgText) }
    public static func cx(_ length: some SVGLength) -> Self { .init("cx", length.svgText) }
    public static func cy(_ length: some SVGLength) -> Self { .init("cy", length.svgText) }
    public static func r(_ length: some SVGLength) -> Self { .init("r", length.svgText) }
    public static func rx(_ length: some SVGLength) -> Self { .init("rx", length.svgText) }
    public static func ry(_ length: some SVGLength) -> Self { .init("ry", length.svgText) }
    public static func dx(_ length: some SVGLength) -> Self { .init("dx", length.svgText) }
    public static func dy(_ length: some SVGLength) -> Self { .init("dy", length.svgText) }
}

// Shapes and the space they are drawn in.
extension HTMLAttribute where Tag: SVGTagDefinition {
    public static func d(_ path: SVGValue) -> Self { .init("d", path.text) }
    /// The points of a `polyline` or a `polygon`.
    public static func points(_ points: [(x: Double, y: Double)]) -> Self {
        .init("points", points.map { "\($0.x.svgText),\($0.y.svgText)" }.joined(separator: " "))
    }
    public static func viewBox(
        _ minX: some SVGLength, _ minY: some SVGLength, _ width: some SVGLength, _ height: some SVGLength
    ) -> Self {
        .init("viewBox", "\(minX.svgText) \(minY.svgText) \(width.svgText) \(height.svgText)")
    }
    public static func transform(_ value: SVGValue) -> Self { .init("transform", value.text) }
    public static func preserveAspectRatio(_ value: String) -> Self { .init("preserveAspectRatio", value) }
    public static func xmlns(_ value: String) -> Self { .init("xmlns", value) }
    /// Leads where ``SafeURL`` allows; in `SVG.use`, to `#` and an id.
    public static func href(_ address: String) -> Self { .init("href", SafeURL(address).text) }
}
