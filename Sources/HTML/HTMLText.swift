extension String: HTML {
    public typealias Tag = Never
    public typealias Body = Never

    /// A string is text: whatever it contains is escaped.
    public static func write(_ html: Self, to bytes: inout HTMLBytes, with attributes: [StoredAttribute]) {
        bytes.append(text: html)
    }
}

/// Markup that is written as it stands, unescaped: the one door through which markup enters as a string.
///
/// Never give it anything a person or another system has written.
public struct HTMLRaw: HTML, Sendable {
    public typealias Tag = Never
    public typealias Body = Never

    let markup: String

    public init(_ markup: String) {
        self.markup = markup
    }

    public static func write(_ html: Self, to bytes: inout HTMLBytes, with attributes: [StoredAttribute]) {
        bytes.append(markup: html.markup)
    }
}
