public import HTML

/// A page that has nothing to show yet: what it is for, and a first step.
public struct EmptyRoom: HTML {
    let heading: Phrase
    let words: Phrase
    let step: (label: Phrase, path: String)?
    let hue: Hue
    let reader: Reader

    /// - Parameters:
    ///   - words: what the page is for, in three sentences.
    ///   - step: what a button says and where it leads, for whoever may take that step.
    public init(
        heading: Phrase, words: Phrase, step: (label: Phrase, path: String)?, hue: Hue = .purposes, reader: Reader
    ) {
        self.heading = heading
        self.words = words
        self.step = step
        self.hue = hue
        self.reader = reader
    }

    public var body: some HTML<HTMLTag.section> {
        section(.class("unpublished"), .hue(hue)) {
            h2 { reader(heading) }
            p { reader(words) }
            if let step {
                div(.class("actions")) {
                    a(.class("button"), .href(reader.link(step.path))) { reader(step.label) }
                }
            }
        }
    }
}
