public import HTML

/// One of many small charts that stand beside each other: a bar for each group, on the scale that all of them share.
public struct BarPanel: HTML {
    public struct Bar: Sendable {
        var label: String
        /// nil where there is none; then the text says why.
        var value: Double?
        var text: String

        public init(label: String, value: Double?, text: String) {
            self.label = label
            self.value = value
            self.text = text
        }
    }

    /// How long a bar is drawn, and how much room the words beside it take: the same in all panels.
    public struct Scale: Sendable {
        let most: Double
        let labels: Double
        let texts: Double

        /// - Parameters:
        ///   - most: the value of the longest bar.
        ///   - bars: of all panels.
        public init(most: Double, bars: [Bar]) {
            self.most = most
            labels = (bars.map { TextSize.width($0.label) }.max() ?? 0) + 6
            texts = (bars.filter { $0.value != nil }.map { TextSize.width($0.text) }.max() ?? 0) + 5
        }

        func length(_ value: Double) -> Double {
            most > 0 ? max(value, 0) / most * max(BarPanel.width - labels - texts, 20) : 0
        }
    }

    static let width = 170.0
    static let rowHeight = 20.0

    let id: String
    let title: String
    let description: String
    let bars: [Bar]
    let scale: Scale
    /// Of its names, where they are not in the page's language.
    let language: String?
    /// Of its description, where that is not in the page's language.
    let descriptionLanguage: String?

    public init(
        id: String, title: String, description: String, bars: [Bar], scale: Scale, language: String? = nil,
        descriptionLanguage: String? = nil
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.bars = bars
        self.scale = scale
        self.language = language
        self.descriptionLanguage = descriptionLanguage
    }

    public var body: some HTML {
        Drawing(
            id: id, title: title, description: description, language: descriptionLanguage, titleLanguage: language,
            width: Self.width,
            height: Double(bars.count) * Self.rowHeight + 4
        ) {
            for (index, bar) in bars.enumerated() {
                BarRow(bar: bar, scale: scale, y: Double(index) * Self.rowHeight, language: language)
            }
        }
    }
}

private struct BarRow: HTML {
    let bar: BarPanel.Bar
    let scale: BarPanel.Scale
    let y: Double
    let language: String?

    private var length: Double { bar.value.map(scale.length) ?? 0 }

    var body: some HTML {
        SVG.g(.class("bar")) {
            SVG.text(.class("soft"), .x(0), .y(y + 15)) { bar.label }.spoken(in: language)
            if bar.value != nil { SVG.rect(.x(scale.labels), .y(y + 5), .width(length), .height(11), .rx(2)) }
            SVG.text(.x(scale.labels + length + 5), .y(y + 15)) { bar.text }
        }
    }
}
