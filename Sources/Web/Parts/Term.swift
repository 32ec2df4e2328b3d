public import HTML

/// A word and what it means, in a `dl`.
public struct Term: HTML {
    let word: String
    let meaning: String

    public init(_ word: String, _ meaning: String) {
        self.word = word
        self.meaning = meaning
    }

    public var body: some HTML<HTMLTag.div> {
        div {
            dt { word }
            dd { meaning }
        }
    }
}
