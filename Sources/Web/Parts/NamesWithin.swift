public import HTML

/// A sentence of this product in which names stand that people gave in another language: each is marked as theirs, so
/// that a voice reads it rightly.
public struct NamesWithin: HTML {
    private let parts: [Part]
    private let language: String?

    private struct Part {
        let text: String
        let isName: Bool
    }

    /// - Parameters:
    ///   - names: that may stand in it; of two that begin alike the longer one is looked for first.
    ///   - language: of the names, where it is another than the page's.
    public init(_ sentence: String, names: [String], language: String?) {
        self.language = language
        let longestFirst = Set(names).filter { !$0.isEmpty }.sorted { ($1.count, $0) < ($0.count, $1) }
        parts =
            language == nil
            ? [Part(text: sentence, isName: false)]
            : longestFirst.reduce([Part(text: sentence, isName: false)]) { parts, name in
                parts.flatMap { $0.isName ? [$0] : NamesWithin.divide($0.text, at: name) }
            }
    }

    public var body: some HTML {
        for part in parts {
            if part.isName {
                span { part.text }.spoken(in: language)
            } else {
                part.text
            }
        }
    }

    private static func divide(_ text: String, at name: String) -> [Part] {
        let between = text.split(separator: name, omittingEmptySubsequences: false).map(String.init)
        return between.enumerated().flatMap { index, words in
            (index == 0 ? [] : [Part(text: name, isName: true)])
                + (words.isEmpty ? [] : [Part(text: words, isName: false)])
        }
    }
}
