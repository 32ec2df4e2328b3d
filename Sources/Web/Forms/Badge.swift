public import HTML

/// A state in a word or two, with a mark of its own, since colour alone tells nothing.
public struct Badge: HTML {
    public enum Mark: String, Sendable {
        case plain, done, open, silent, late
    }

    let words: String
    let mark: Mark

    public init(_ words: String, _ mark: Mark = .plain) {
        self.words = words
        self.mark = mark
    }

    public var body: some HTML<HTMLTag.span> {
        span(.class("tag")) { words }.attributes(.data("mark", mark.rawValue), when: mark != .plain)
    }
}
