public import HTML

/// The shell of every page: header, navigation, what the page itself says, footer.
///
/// ```swift
/// Page(reader: reader, title: view.measure.question, surroundings: view.initiative.surroundings()) {
///     h1 { view.measure.question }
/// }
/// ```
public struct Page<Content: HTML>: HTMLDocument {
    public let title: String
    let reader: Reader
    let surroundings: Surroundings?
    let script: String?
    let content: Content

    /// - Parameters:
    ///   - title: the page's one question; initiative and product follow by themselves.
    ///   - surroundings: the initiative the page belongs to, if any.
    ///   - script: the name of the asset that improves it. The page must do all without.
    public init(
        reader: Reader, title: String, surroundings: Surroundings? = nil, script: String? = nil,
        @HTMLBuilder content: () -> Content
    ) {
        let parts = [title, surroundings?.name, reader(WebText.siteName)].compactMap { $0 }
        self.title = parts.enumerated().filter { $0.element != parts.prefix($0.offset).last }.map(\.element)
            .joined(separator: " · ")
        self.reader = reader
        self.surroundings = surroundings
        self.script = script
        self.content = content()
    }

    public var lang: String { reader.language.rawValue }

    public var head: some HTML {
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        meta(.name("color-scheme"), .content("light dark"))
        link(.rel("stylesheet"), .href(Assets.path(of: "throughline.css")))
        link(.rel("icon"), .type("image/svg+xml"), .href(Assets.path(of: "mark.svg")))
        if let script { HTML::script(.src(Assets.path(of: script)), .defer) {} }
        for language in Language.allCases {
            link(.rel("alternate"), .hreflang(language.rawValue), .href(reader.link(in: language)))
        }
    }

    public var body: some HTML {
        a(.class("skip"), .href("#content")) { reader(WebText.skipToContent) }
        PageHeader(reader: reader, surroundings: surroundings)
        switch surroundings?.notice {
        case .fiction: Ribbon(reader: reader)
        case .publicFacts:
            aside(.class("demonstration"), .aria("label", reader(WebText.demonstrationLabel))) {
                p { reader(WebText.demonstrationText) }
            }
        case nil: EmptyHTML()
        }
        main(.id("content"), .tabindex(-1)) { content }
        PageFooter(reader: reader, surroundings: surroundings)
    }
}
