public import HTML

/// A question and its answer on a piece of paper. Its hue only says which component it belongs to.
public struct Card<Content: HTML>: HTML {
    let hue: Hue
    let kicker: String?
    let heading: String
    let content: Content

    /// - Parameter kicker: what kind of question this is, in small letters above it.
    public init(_ heading: String, kicker: String? = nil, hue: Hue, @HTMLBuilder content: () -> Content) {
        self.heading = heading
        self.kicker = kicker
        self.hue = hue
        self.content = content()
    }

    public var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(hue)) {
            if let kicker { Kicker(kicker) }
            h2 { heading }
            content
        }
    }
}

/// A few small words above a heading, with the dot of its hue.
public struct Kicker: HTML {
    let words: String

    public init(_ words: String) { self.words = words }

    public var body: some HTML<HTMLTag.p> { p(.class("kicker")) { words } }
}

/// What a page's title asks, with what must be known to understand it.
public struct Opening<Content: HTML>: HTML {
    let content: Content

    public init(@HTMLBuilder content: () -> Content) { self.content = content() }

    public var body: some HTML<HTMLTag.div> { div(.class("opening")) { content } }
}
