public import HTML

/// The shell of a page for somebody on a phone that others hold too: it names neither this product nor an initiative,
/// says nothing of who is signed in, and the way out stands first.
public struct QuietPage<Content: HTML>: HTMLDocument {
    /// Somewhere that everybody looks at, and that tells nothing about anybody.
    private static var elsewhere: String { "https://www.wikipedia.org/" }

    public let title: String
    let reader: Reader
    let hasLanguages: Bool
    let content: Content

    /// - Parameter hasLanguages: whether the same page stands at its address in other languages.
    public init(reader: Reader, title: String, hasLanguages: Bool = true, @HTMLBuilder content: () -> Content) {
        self.title = title
        self.reader = reader
        self.hasLanguages = hasLanguages
        self.content = content()
    }

    public var lang: String { reader.language.rawValue }

    public var head: some HTML {
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        meta(.name("color-scheme"), .content("light dark"))
        meta(.name("robots"), .content("noindex"))
        link(.rel("stylesheet"), .href(Assets.path(of: "throughline.css")))
        // A browser looks for a picture of the site wherever none is named.
        link(.rel("icon"), .href(Assets.path(of: "blank.svg")))
    }

    public var body: some HTML {
        header(.class("top")) {
            a(.class("button danger"), .href(Self.elsewhere), .rel("noreferrer")) { reader(WebText.quietLeave) }
            if hasLanguages { Languages(reader: reader) }
        }
        main(.id("content"), .tabindex(-1)) { content }
    }
}
