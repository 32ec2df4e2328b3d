public import HTML

/// One of many, in a list that opens. For a handful, ``ChoiceField`` shows all of them at once.
public struct SelectField: HTML {
    let field: Field
    let options: [Choice]
    let none: Phrase
    let isFirst: Bool

    /// - Parameter none: what choosing nothing means, where it means something.
    public init(
        _ form: Form, _ name: String, label: Phrase, hint: Phrase? = nil, options: [Choice], isRequired: Bool = true,
        isFirst: Bool = false, none: Phrase? = nil, reader: Reader
    ) {
        let words = hint.map { reader($0) }
        field = Field(
            form: form, name: name, label: label, hint: words, isRequired: isRequired, reader: reader,
            isAlwaysAnswered: none != nil)
        self.options = options
        self.none = none ?? (isRequired ? WebText.formChoose : WebText.formChooseNone)
        self.isFirst = isFirst
    }

    public var body: some HTML<HTMLTag.div> {
        FieldFrame(field) {
            select(attributes: field.attributes(isFirst: isFirst)) {
                option(.value("")) { field.reader(none) }
                for choice in options {
                    option(.value(choice.value)) { choice.label }
                        .spoken(in: choice.language)
                        .attributes(.selected, when: field.form.typed(field.name) == choice.value)
                }
            }
        }
    }
}
