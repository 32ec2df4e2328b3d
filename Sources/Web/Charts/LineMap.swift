public import HTML

/// Things in columns, with a strand from each to what it is for. What is missing hangs on a dashed strand that ends in
/// words. Everything in it leads on, so that it can be walked; the same stands in words beside it.
public struct LineMap: HTML {
    /// How something stands to what was chosen.
    public enum Light: Sendable {
        /// Nothing was chosen.
        case plain
        case chosen, lit, faded
    }

    public struct Knot: Sendable {
        let id: String
        let label: Words
        let words: Words
        let address: String
        let leadsTo: [String]
        let light: Light
        let isOpen: Bool
        let loose: String?

        /// - Parameters:
        ///   - leadsTo: the ids of what it is for, in its own column or one before.
        ///   - isOpen: whether it is only an empty place.
        ///   - loose: what is said where it leads to nothing and should.
        public init(
            id: String, label: Words, words: Words, address: String, leadsTo: [String], light: Light,
            isOpen: Bool = false, loose: String? = nil
        ) {
            self.id = id
            self.label = label
            self.words = words
            self.address = address
            self.leadsTo = leadsTo
            self.light = light
            self.isOpen = isOpen
            self.loose = loose
        }
    }

    /// What nothing leads to from this column, and should.
    public struct Missing: Sendable {
        let knot: String
        let words: String

        public init(at knot: String, _ words: String) {
            self.knot = knot
            self.words = words
        }
    }

    public struct Column: Sendable {
        let title: String
        let hue: Hue
        let knots: [Knot]
        let missing: [Missing]

        public init(_ title: String, _ hue: Hue, knots: [Knot], missing: [Missing] = []) {
            self.title = title
            self.hue = hue
            self.knots = knots
            self.missing = missing
        }
    }

    /// Words and their language, where that is not the page's.
    public struct Words: Sendable {
        let text: String
        let language: String?

        public init(_ text: String, in language: String? = nil) {
            self.text = text
            self.language = language
        }
    }

    /// By which an address leads to what was chosen: `#at`.
    public static let chosen = "at"

    let id: String
    let title: String
    let description: String
    let columns: [Column]

    public init(id: String, title: String, description: String, columns: [Column]) {
        self.id = id
        self.title = title
        self.description = description
        self.columns = columns
    }

    public var body: some HTML {
        LineMapDrawing(map: self, layout: LineMapLayout(columns))
    }
}
