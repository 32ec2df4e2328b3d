public import Core
public import HTML

/// Something one must know in order not to misread what stands beside it.
public struct Note: HTML {
    let words: String
    let answer: String?

    /// - Parameter answer: said after the words, with more weight.
    public init(_ words: String, answer: String? = nil) {
        self.words = words
        self.answer = answer
    }

    public var body: some HTML<HTMLTag.p> {
        p(.class("note")) {
            words
            if let answer {
                " "
                strong { answer }
            }
        }
    }
}

/// Something that somebody says, with who says it.
public struct Saying: HTML {
    let words: String
    let day: Day?
    let citation: String?
    let language: String
    let hue: Hue
    let reader: Reader

    /// - Parameter day: when it happened, said before the words.
    public init(
        _ words: String, on day: Day? = nil, citation: String? = nil, language: String, hue: Hue, reader: Reader
    ) {
        self.words = words
        self.day = day
        self.citation = citation
        self.language = language
        self.hue = hue
        self.reader = reader
    }

    public var body: some HTML<HTMLTag.div> {
        div(.class("saying"), .hue(hue)) {
            p {
                if let day { reader.day(day) + ": " }
                span { words }.spoken(in: language, to: reader)
            }
            if let citation { Citation(citation, language: language, reader: reader) }
        }
    }
}

/// Where something comes from.
public struct Citation: HTML {
    let citation: String
    let language: String
    let reader: Reader

    public init(_ citation: String, language: String, reader: Reader) {
        self.citation = citation
        self.language = language
        self.reader = reader
    }

    public var body: some HTML<HTMLTag.p> {
        p(.class("citation")) {
            reader(WebText.source)
            " "
            cite { citation }.spoken(in: language, to: reader)
        }
    }
}
