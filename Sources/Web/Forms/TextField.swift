public import HTML

/// One line to be written.
public struct TextField: HTML {
    /// What is written: it decides which keyboard a phone shows and what the browser offers.
    public enum Kind: Sendable {
        case line, email, phone, code, date, number
    }

    let field: Field
    let kind: Kind
    let autocomplete: String?
    let language: String?
    let isFirst: Bool

    /// - Parameters:
    ///   - most: the most characters that will be accepted; it is said in the hint.
    ///   - autocomplete: what the browser may fill in, in the words of HTML: `name`, `email`.
    ///   - language: what is to be written in, where it is another than the page's.
    ///   - isFirst: on a page that is only a form, writing may begin at once.
    public init(
        _ form: Form, _ name: String, label: Phrase, hint: Phrase? = nil, kind: Kind = .line, isRequired: Bool = true,
        most: Int? = nil, autocomplete: String? = nil, language: String? = nil, isFirst: Bool = false, reader: Reader
    ) {
        field = Field(
            form: form, name: name, label: label, hint: Field.hint(hint, most: most, reader: reader),
            isRequired: isRequired, reader: reader)
        self.kind = kind
        self.autocomplete = autocomplete
        self.language = language
        self.isFirst = isFirst
    }

    public var body: some HTML<HTMLTag.div> {
        FieldFrame(field) {
            input(attributes: field.attributes(isFirst: isFirst))
                .attributes(contentsOf: kind.attributes)
                .attributes(.value(field.form.typed(field.name) ?? ""))
                .attributes(.autocomplete(autocomplete ?? ""), when: autocomplete != nil)
                .attributes(.lang(language ?? ""), when: language != nil)
        }
        .attributes(.class("short"), when: kind.isShort)
    }
}

extension TextField.Kind {
    /// A number is typed into a field for text: digits of every script can be, and nothing changes by scrolling.
    fileprivate var attributes: [HTMLAttribute<HTMLTag.input>] {
        switch self {
        case .line: [.type(.text)]
        case .email: [.type(.email), .dir(.ltr)] + Self.verbatim
        case .phone: [.type(.tel), .dir(.ltr)]
        case .code: [.type(.text), .dir(.ltr)] + Self.verbatim
        case .date: [.type(.date)]
        case .number: [.type(.text), .inputmode(.numeric)]
        }
    }

    /// Nothing that helps with words may touch what is no word.
    static var verbatim: [HTMLAttribute<HTMLTag.input>] {
        [.custom(name: "autocapitalize", value: "none"), .custom(name: "spellcheck", value: "false")]
    }

    fileprivate var isShort: Bool {
        switch self {
        case .line, .email: false
        case .phone, .code, .date, .number: true
        }
    }
}
