public import HTML

/// A bar in a table's cell: the value stands beside it, so it says nothing to a voice.
public struct ShareBar: HTML {
    let share: Double

    /// - Parameter share: of the longest bar, from 0 to 1.
    public init(_ share: Double) { self.share = min(max(share, 0), 1) }

    public var body: some HTML<SVGTag.svg> {
        svg(.class("bar"), .width("100%"), .height(12), .aria("hidden", "true")) {
            SVG.rect(.width("\((share * 100).svgText)%"), .height(12), .rx(2))
        }
    }
}
