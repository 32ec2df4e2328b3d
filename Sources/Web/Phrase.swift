/// A text of the product in every language, with what fills its placeholders. Made from `Text/*.json` by the build.
public struct Phrase: Sendable {
    public enum Form: Sendable {
        case plain(String)
        case counted(one: String, other: String)
    }

    public enum Value: Sendable {
        case text(String)
        case number(Int)
    }

    private let en: Form
    private let hi: Form
    private let values: [String: Value]

    /// A language that is missing here is a compile error, which is the point.
    public init(en: Form, hi: Form, _ values: [String: Value] = [:]) {
        self.en = en
        self.hi = hi
        self.values = values
    }

    /// The text with its placeholders filled; numbers by `write`, in the reader's own way.
    func text(in language: Language, write: (Int) -> String) -> String {
        var text = form(in: language)
        for (name, value) in values {
            switch value {
            case .text(let filling): text = text.replacing("{\(name)}", with: filling)
            case .number(let number): text = text.replacing("{\(name)#}", with: write(number))
            }
        }
        return text
    }

    private func form(in language: Language) -> String {
        let form =
            switch language {
            case .en: en
            case .hi: hi
            }
        switch form {
        case .plain(let text): return text
        case .counted(let one, let other):
            guard case .number(let count) = values["count"] else { return other }
            return language.isOne(count) ? one : other
        }
    }
}
