public import HTML

/// How a question was answered: one bar of several patterns, with each number and its words below.
public struct Tally: HTML {
    public struct Part: Sendable {
        /// How its piece of the bar is filled. They differ without colour too.
        public enum Mark: String, Sendable {
            case solid, dotted, hatched, hollow
        }

        let words: String
        let count: Int
        let mark: Mark

        public init(_ words: String, _ count: Int, _ mark: Mark) {
            self.words = words
            self.count = count
            self.mark = mark
        }
    }

    let id: String
    let parts: [Part]
    let reader: Reader

    /// - Parameter id: of this picture on its page.
    public init(id: String, _ parts: [Part], reader: Reader) {
        self.id = id
        self.parts = parts
        self.reader = reader
    }

    /// The answers to a version of something that members agree on.
    public init(id: String, yes: Int, dissent: Int, notYet: Int, silent: Int, reader: Reader) {
        self.init(
            id: id,
            [
                Part(reader(WebText.formTallyYes), yes, .solid),
                Part(reader(WebText.formTallyDissent), dissent, .dotted),
                Part(reader(WebText.formTallyNotYet), notYet, .hatched),
                Part(reader(WebText.formTallySilent), silent, .hollow),
            ], reader: reader)
    }

    public var body: some HTML<HTMLTag.div> {
        div(.class("tally")) {
            svg(.width("100%"), .height(32), .aria("hidden", "true")) {
                TallyPatterns(id: id)
                for piece in pieces { TallyPiece(id: id, mark: piece.mark, x: piece.start, width: piece.share) }
            }
            ul {
                for part in parts { TallyLine(id: id, part: part, reader: reader) }
            }
        }
    }

    private var pieces: [(mark: Part.Mark, start: Double, share: Double)] {
        let total = Double(max(parts.map(\.count).reduce(0, +), 1))
        var start = 0.0
        return parts.filter { $0.count > 0 }.map { part in
            let share = Double(part.count) / total * 100
            defer { start += share }
            return (part.mark, start, share)
        }
    }
}

private struct TallyLine: HTML {
    let id: String
    let part: Tally.Part
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            svg(.width(24), .height(24), .aria("hidden", "true")) {
                TallyPiece(id: id, mark: part.mark, x: 0, width: 100)
            }
            b { reader.number(part.count) }
            " "
            part.words
        }
    }
}

/// A piece of the bar. Its outline is what stays where colours are taken away.
private struct TallyPiece: HTML {
    let id: String
    let mark: Tally.Part.Mark
    let x: Double
    let width: Double

    var body: some HTML<SVGTag.rect> {
        SVG.rect(
            .x("\(x.svgText)%"), .width("\(width.svgText)%"), .height("100%"), .fill(fill))
    }

    private var fill: String {
        switch mark {
        case .solid: "var(--hue)"
        case .dotted, .hatched: "url(#\(id)-\(mark.rawValue))"
        case .hollow: "none"
        }
    }
}

/// Patterns in points of the screen, so that they look alike however wide the bar is.
private struct TallyPatterns: HTML {
    let id: String

    var body: some HTML<SVGTag.defs> {
        SVG.defs {
            SVG.pattern(
                .id("\(id)-dotted"), .custom(name: "patternUnits", value: "userSpaceOnUse"), .width(8), .height(8)
            ) {
                SVG.rect(.width(8), .height(8), .fill("var(--hue)"))
                SVG.circle(.cx(4), .cy(4), .r(2), .fill("var(--card)"))
            }
            SVG.pattern(
                .id("\(id)-hatched"), .custom(name: "patternUnits", value: "userSpaceOnUse"), .width(8), .height(8)
            ) {
                SVG.path(.d("M-2 10L10-2M-2 2L2-2M6 10L10 6"), .stroke("var(--hue)"), .strokeWidth(2.5))
            }
        }
    }
}
