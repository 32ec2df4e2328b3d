public import HTML

/// One of the answers to choose from.
public struct Choice: Sendable {
    let value: String
    let label: String
    let hint: String?
    let language: String?

    /// - Parameter language: of the label, where it is another than the page's.
    public init(_ value: String, label: String, hint: String? = nil, language: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
        self.language = language
    }
}

/// A question with a few answers, each on a card that is easy to hit.
public struct ChoiceField: HTML {
    let field: Field
    let options: [Choice]
    let isMany: Bool

    /// - Parameter isMany: whether several answers may be chosen; ``Form/all(_:)`` reads them.
    public init(
        _ form: Form, _ name: String, legend: Phrase, hint: Phrase? = nil, options: [Choice], isRequired: Bool = true,
        isMany: Bool = false, reader: Reader
    ) {
        let words = hint.map { reader($0) }
        field = Field(form: form, name: name, label: legend, hint: words, isRequired: isRequired, reader: reader)
        self.options = options
        self.isMany = isMany
    }

    public var body: some HTML<HTMLTag.fieldset> {
        fieldset(.class("field choices")) {
            HTML::legend { FieldLabel(field: field) }
            FieldHint(field: field)
            for (index, option) in options.enumerated() {
                ChoiceCard(field: field, option: option, index: index, isMany: isMany)
            }
            FieldError(field: field)
        }
        .attributes(.aria("describedby", field.description ?? ""), when: field.description != nil)
        .attributes(.role("radiogroup"), when: !isMany)
        .attributes(.aria("invalid", "true"), when: !isMany && field.error != nil)
    }
}

private struct ChoiceCard: HTML {
    let field: Field
    let option: Choice
    let index: Int
    let isMany: Bool

    var body: some HTML<HTMLTag.label> {
        HTML::label(.class("choice"), .for(id)) {
            input(.type(isMany ? .checkbox : .radio), .id(id), .name(field.name), .value(option.value))
                .attributes(.checked, when: field.form.all(field.name).contains(option.value))
                .attributes(.required, when: field.isRequired && !isMany)
                .attributes(.aria("invalid", "true"), when: isMany && field.error != nil)
            span {
                b { option.label }.spoken(in: option.language)
                if let hint = option.hint { small { hint } }
            }
        }
    }

    /// The first answer has the field's own id: the summary of what was wrong leads to it.
    private var id: String { index == 0 ? field.id : "\(field.id)-\(index + 1)" }
}
