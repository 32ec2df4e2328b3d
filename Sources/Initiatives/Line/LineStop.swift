public import Core
public import Web

/// A stop of the line from the purpose to the numbers: one kind of thing, and all that whoever looks may see of it.
/// Several components can add to one stop, and to one thing that stands there.
public struct LineStop: Sendable {
    /// What is lost where nothing leads from here to something of an earlier stop.
    public struct Missed: Sendable {
        public let stop: String
        public let words: Phrase

        /// - Parameters:
        ///   - stop: the name of the stop whose things need something from here.
        ///   - words: what is said of one that has nothing: “Nothing is counted for it yet.”
        public init(at stop: String, _ words: Phrase) {
            self.stop = stop
            self.words = words
        }
    }

    /// As programs know it: `results`.
    public let name: String
    public let title: Phrase
    public let hue: Hue
    public let nodes: [LineNode]
    /// What is said of something here that leads to nothing; nil where that is no loose end.
    public let loose: Phrase?
    public let missed: [Missed]

    public init(
        name: String, title: Phrase, hue: Hue, nodes: [LineNode], loose: Phrase? = nil, missed: [Missed] = []
    ) {
        self.name = name
        self.title = title
        self.hue = hue
        self.nodes = nodes
        self.loose = loose
        self.missed = missed
    }
}

extension LineStop {
    /// This stop with what another component adds to it. A thing of which both tell leads to all that either says.
    public func joined(with other: LineStop) -> LineStop {
        let known = Set(nodes.map(\.id))
        let further = Dictionary(other.nodes.map { ($0.id, $0.leadsTo) }, uniquingKeysWith: +)
        return LineStop(
            name: name, title: title, hue: hue,
            nodes: nodes.map { $0.leading(to: further[$0.id] ?? []) } + other.nodes.filter { !known.contains($0.id) },
            loose: loose ?? other.loose, missed: missed + other.missed)
    }
}

/// One thing on the line.
public struct LineNode: Sendable {
    /// `result-3`: the same for as long as the thing is there.
    public let id: String
    /// What it is, in a few words.
    public let label: LineWords
    public let words: LineWords
    /// Its own page.
    public let path: String
    /// Where its history stands, for whom it does.
    public let history: String?
    /// The ids of what it is for. Those that are not on the line of whoever looks do not count.
    public let leadsTo: [String]
    /// Whether there is only an empty place so far.
    public let isOpen: Bool

    public init(
        id: String, label: LineWords, words: LineWords, path: String, history: String? = nil, leadsTo: [String],
        isOpen: Bool = false
    ) {
        self.id = id
        self.label = label
        self.words = words
        self.path = path
        self.history = history
        self.leadsTo = leadsTo
        self.isOpen = isOpen
    }
}

extension LineNode {
    fileprivate func leading(to further: [String]) -> LineNode {
        LineNode(
            id: id, label: label, words: words, path: path, history: history,
            leadsTo: leadsTo + further.filter { !leadsTo.contains($0) }, isOpen: isOpen)
    }
}

/// Words on the line: of this product, in the reader's language, or of the initiative, in its own.
public struct LineWords: Sendable {
    public let isOwn: Bool
    public let text: @Sendable (Reader) -> String

    public static func own(_ text: String) -> LineWords { LineWords(isOwn: true) { _ in text } }
    public static func said(_ phrase: Phrase) -> LineWords { LineWords(isOwn: false) { $0(phrase) } }
    /// What each reader is told in their way: a number, a date, how somebody is called.
    public static func told(isOwn: Bool = false, _ text: @escaping @Sendable (Reader) -> String) -> LineWords {
        LineWords(isOwn: isOwn, text: text)
    }
}

/// Finds the stops that one component adds to the line, with what somebody may see of them.
public typealias LineQuery = @Sendable (Actor, Initiative, ReadTransaction) throws -> [LineStop]
