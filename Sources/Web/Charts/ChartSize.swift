public import HTML

/// For what a chart is drawn. A chart for a phone is drawn for a phone, not shrunk.
public enum ChartSize: String, Sendable {
    case phone, desk

    var suffix: String { rawValue }
}

/// A chart drawn twice. The stylesheet removes the one that is not for this screen, for voices too.
public struct DrawnTwice<Drawing: HTML>: HTML {
    let drawing: (ChartSize) -> Drawing

    public init(@HTMLBuilder _ drawing: @escaping (ChartSize) -> Drawing) { self.drawing = drawing }

    public var body: some HTML {
        div(.class("for-desk")) { drawing(.desk) }
        div(.class("for-phone")) { drawing(.phone) }
    }
}

/// The frame of every drawing: it has a title and a description for whoever cannot see it.
struct Drawing<Content: HTML>: HTML {
    let id: String
    let title: String
    let description: String
    /// Of its title and its description, where they are not in the page's language.
    let language: String?
    /// Of its title, where that is in another one than its description.
    let titleLanguage: String?
    let width: Double
    let height: Double
    let content: Content

    init(
        id: String, title: String, description: String, language: String? = nil, titleLanguage: String? = nil,
        width: Double, height: Double,
        @HTMLBuilder content: () -> Content
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.language = language
        self.titleLanguage = titleLanguage
        self.width = width
        self.height = height
        self.content = content()
    }

    var body: some HTML {
        svg(
            .class("chart"), .viewBox(0, 0, width, height), .width(width), .height(height), .role("img"),
            .aria("labelledby", "\(id)-title \(id)-desc")
        ) {
            SVG.title(.id("\(id)-title")) { title }.spoken(in: titleLanguage ?? language)
            SVG.desc(.id("\(id)-desc")) { description }.spoken(in: language)
            content
        }
    }
}
