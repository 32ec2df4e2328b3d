public import HTML

/// Steps and what each leads to, drawn as boxes with arrows: from left to right on a desk, from top to bottom on a
/// phone. The same stands in words beside it, since a picture alone cannot be followed.
public struct FlowPicture: HTML {
    public struct Box: Sendable {
        let label: String
        let words: String
        let hue: Hue
        let leadsTo: Int?
        let isEnd: Bool

        /// - Parameters:
        ///   - label: what it is, in a word or two: “Step 3”.
        ///   - leadsTo: the position of another box; nil for an end, and for what leads nowhere yet.
        ///   - isEnd: whether all this is for its sake.
        public init(label: String, words: String, hue: Hue, leadsTo: Int?, isEnd: Bool) {
            self.label = label
            self.words = words
            self.hue = hue
            self.leadsTo = leadsTo
            self.isEnd = isEnd
        }
    }

    let id: String
    let title: String
    let description: String
    let boxes: [Box]
    /// Of the words in the boxes, where it is not the page's.
    let language: String?

    public init(id: String, title: String, description: String, boxes: [Box], language: String?) {
        self.id = id
        self.title = title
        self.description = description
        self.boxes = boxes
        self.language = language
    }

    public var body: some HTML {
        DrawnTwice { size in FlowDrawing(picture: self, layout: FlowLayout(boxes, for: size), size: size) }
    }
}

/// The boxes at their places, and the arrows between them.
private struct FlowDrawing: HTML {
    let picture: FlowPicture
    let layout: FlowLayout
    let size: ChartSize

    var body: some HTML {
        Drawing(
            id: "\(picture.id)-\(size.suffix)", title: picture.title, description: picture.description,
            width: layout.width, height: layout.height
        ) {
            for arrow in layout.arrows { FlowArrow(arrow: arrow) }
            for place in layout.places { FlowBox(place: place, language: picture.language) }
        }
    }
}

private struct FlowArrow: HTML {
    let arrow: FlowLayout.Arrow

    var body: some HTML {
        SVG.path(.d(arrow.line), .fill("none"), .stroke("var(--edge)"), .strokeWidth(2))
        SVG.path(.d(arrow.head), .fill("var(--edge)"))
    }
}

private struct FlowBox: HTML {
    let place: FlowLayout.Place
    let language: String?

    var body: some HTML {
        SVG.g(.hue(place.box.hue)) {
            SVG.rect(
                .x(place.x), .y(place.y), .width(place.width), .height(place.height), .rx(10), .fill("var(--card)"),
                .stroke("var(--hue)"), .strokeWidth(place.box.isEnd ? 3 : 1.5)
            )
            .attributes(.strokeDasharray("5 5"), when: place.isLoose)
            SVG.text(.class("soft"), .x(place.x + FlowLayout.padding), .y(place.y + 20)) { place.box.label }
            for (index, line) in place.lines.enumerated() {
                SVG.text(.x(place.x + FlowLayout.padding), .y(place.y + 40 + Double(index) * place.lineHeight)) { line }
                    .attributes(.lang(language ?? ""), when: language != nil)
            }
        }
    }
}
