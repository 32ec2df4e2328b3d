// How things look. Colours come from the theme: `.fill("var(--ink)")`.
extension HTMLAttribute where Tag: SVGTagDefinition {
    public static func fill(_ paint: String) -> Self { .init("fill", paint) }
    public static func stroke(_ paint: String) -> Self { .init("stroke", paint) }
    public static func strokeWidth(_ length: some SVGLength) -> Self { .init("stroke-width", length.svgText) }
    public static func strokeLinecap(_ cap: String) -> Self { .init("stroke-linecap", cap) }
    public static func strokeLinejoin(_ join: String) -> Self { .init("stroke-linejoin", join) }
    public static func strokeDasharray(_ lengths: SVGValue) -> Self { .init("stroke-dasharray", lengths.text) }
    public static func strokeOpacity(_ share: some SVGLength) -> Self { .init("stroke-opacity", share.svgText) }
    public static func fillOpacity(_ share: some SVGLength) -> Self { .init("fill-opacity", share.svgText) }
    public static func fillRule(_ rule: String) -> Self { .init("fill-rule", rule) }
    public static func opacity(_ share: some SVGLength) -> Self { .init("opacity", share.svgText) }
    public static func clipPath(_ reference: String) -> Self { .init("clip-path", reference) }
    public static func markerStart(_ reference: String) -> Self { .init("marker-start", reference) }
    public static func markerMid(_ reference: String) -> Self { .init("marker-mid", reference) }
    public static func markerEnd(_ reference: String) -> Self { .init("marker-end", reference) }
    public static func vectorEffect(_ effect: String) -> Self { .init("vector-effect", effect) }
    public static func paintOrder(_ order: String) -> Self { .init("paint-order", order) }
}

// Text.
extension HTMLAttribute where Tag: SVGTagDefinition {
    public static func fontSize(_ length: some SVGLength) -> Self { .init("font-size", length.svgText) }
    public static func fontWeight(_ weight: some SVGLength) -> Self { .init("font-weight", weight.svgText) }
    public static func fontFamily(_ family: String) -> Self { .init("font-family", family) }
    public static func textAnchor(_ anchor: String) -> Self { .init("text-anchor", anchor) }
    public static func dominantBaseline(_ baseline: String) -> Self { .init("dominant-baseline", baseline) }
}

// Gradients and markers.
extension HTMLAttribute where Tag: SVGTagDefinition {
    public static func offset(_ length: some SVGLength) -> Self { .init("offset", length.svgText) }
    public static func stopColor(_ colour: String) -> Self { .init("stop-color", colour) }
    public static func stopOpacity(_ share: some SVGLength) -> Self { .init("stop-opacity", share.svgText) }
    public static func gradientUnits(_ units: String) -> Self { .init("gradientUnits", units) }
    public static func refX(_ length: some SVGLength) -> Self { .init("refX", length.svgText) }
    public static func refY(_ length: some SVGLength) -> Self { .init("refY", length.svgText) }
    public static func markerWidth(_ length: some SVGLength) -> Self { .init("markerWidth", length.svgText) }
    public static func markerHeight(_ length: some SVGLength) -> Self { .init("markerHeight", length.svgText) }
    public static func orient(_ angle: String) -> Self { .init("orient", angle) }
}
