public import HTML

/// A word and what it means, in a `dl`.
public struct Term: HTML {
    let word: String
    let meaning: String
    let language: String?

    /// - Parameter language: of the meaning, where it is another than the page's.
    public init(_ word: String, _ meaning: String, language: String? = nil) {
        self.word = word
        self.meaning = meaning
        self.language = language
    }

    public var body: some HTML<HTMLTag.div> {
        div {
            dt { word }
            dd { meaning }.spoken(in: language)
        }
    }
}
