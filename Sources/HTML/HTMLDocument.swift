/// A whole page: doctype, head with its title, body.
///
/// ```swift
/// struct Page: HTMLDocument {
///     var title: String
///     var lang: String
///     var head: some HTML { link(.rel("stylesheet"), .href("/site.css")) }
///     var body: some HTML { main { h1 { title } } }
/// }
/// ```
public protocol HTMLDocument: HTML {
    associatedtype HTMLHead: HTML
    associatedtype HTMLBody: HTML

    /// The title, as it stands in the browser's tab.
    var title: String { get }
    /// The language of the page. Required, since a screen reader pronounces by it.
    var lang: String { get }
    /// The direction in which the page's language is written.
    var dir: HTMLAttributeValue.Direction { get }
    /// Attributes of `<body>`; none by default.
    var bodyAttributes: [HTMLAttribute<HTMLTag.body>] { get }

    /// What follows character set and title in `<head>`.
    @HTMLBuilder var head: HTMLHead { get }
    /// What stands in `<body>`.
    @HTMLBuilder var body: HTMLBody { get }
}

extension HTMLDocument {
    public var dir: HTMLAttributeValue.Direction { .ltr }
    public var bodyAttributes: [HTMLAttribute<HTMLTag.body>] { [] }

    public static func write(_ html: Self, to bytes: inout HTMLBytes, with attributes: [StoredAttribute]) {
        bytes.append(markup: "<!DOCTYPE html>")
        html.whole.render(into: &bytes)
    }

    /// `HTML::` names the module: inside a document, `head` and `body` are its own.
    @HTMLBuilder
    private var whole: some HTML {
        html(.lang(lang)) {
            HTML::head {
                meta(.charset(.utf8))
                HTML::title { title }
                head
            }
            HTML::body(attributes: bodyAttributes) { body }
        }
        .attributes(.dir(dir), when: dir != .ltr)
    }
}
