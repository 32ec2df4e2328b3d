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
    private let es: Form
    private let fr: Form
    private let hi: Form
    private let pa: Form
    private let values: [String: Value]

    /// A language that is missing here is a compile error, which is the point.
    public init(en: Form, es: Form, fr: Form, hi: Form, pa: Form, _ values: [String: Value] = [:]) {
        self.en = en
        self.es = es
        self.fr = fr
        self.hi = hi
        self.pa = pa
        self.values = values
    }

    /// The text with its placeholders filled; numbers by `write`, in the reader's own way.
    func text(in language: Language, write: (Int) -> String) -> String {
        let form = form(in: language)
        // Most texts are said as they stand.
        guard !values.isEmpty else { return form }
        let pieces = form.split(separator: "{", omittingEmptySubsequences: false)
        return pieces.dropFirst().reduce(String(pieces[0])) { $0 + filled($1, write) }
    }

    /// `name} and what follows`. Each placeholder is filled once: what a person typed is never read as one.
    private func filled(_ piece: Substring, _ write: (Int) -> String) -> String {
        guard let end = piece.firstIndex(of: "}") else { return "{" + piece }
        let rest = piece[piece.index(after: end)...]
        let name = piece[..<end]
        return switch values[name.last == "#" ? String(name.dropLast()) : String(name)] {
        case .text(let filling): filling + rest
        case .number(let number): write(number) + rest
        case nil: "{" + piece
        }
    }

    private func form(in language: Language) -> String {
        let form =
            switch language {
            case .en: en
            case .es: es
            case .fr: fr
            case .hi: hi
            case .pa: pa
            }
        switch form {
        case .plain(let text): return text
        case .counted(let one, let other):
            guard case .number(let count) = values["count"] else { return other }
            return language.isOne(count) ? one : other
        }
    }
}
