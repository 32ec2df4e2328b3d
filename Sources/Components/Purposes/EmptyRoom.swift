internal import HTML
internal import Web

/// A page that has nothing to show yet: what it is for, and a first step.
struct EmptyRoom: HTML {
    let heading: Phrase
    /// Three sentences.
    let words: Phrase
    /// What a button says and where it leads, for whoever may take that step.
    let step: (label: Phrase, path: String)?
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("unpublished"), .hue(.purposes)) {
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
