public import HTML

/// How several people see the same question, each in their own words, side by side.
public struct SideBySide: HTML {
    public struct View: Sendable {
        let name: String
        let standing: String?
        let words: String?
        let language: String

        /// - Parameters:
        ///   - standing: for whom they speak, or how they stand to the challenge.
        ///   - words: none where they have not answered, which is shown too.
        ///   - language: of their words.
        public init(_ name: String, standing: String? = nil, words: String?, language: String) {
            self.name = name
            self.standing = standing
            self.words = words
            self.language = language
        }
    }

    let views: [View]
    let reader: Reader

    public init(_ views: [View], reader: Reader) {
        self.views = views
        self.reader = reader
    }

    public var body: some HTML<HTMLTag.ul> {
        ul(.class("views")) {
            for view in views { SeenBy(view: view, reader: reader) }
        }
    }
}

private struct SeenBy: HTML {
    let view: SideBySide.View
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            h3 { view.name }
            if let standing = view.standing { p(.class("soft")) { standing } }
            if let words = view.words {
                p(.class("words")) { words }.spoken(in: view.language, to: reader)
            } else {
                p { Badge(reader(WebText.formPersonSilent), .silent) }
            }
        }
        .attributes(.class("silent"), when: view.words == nil)
    }
}
