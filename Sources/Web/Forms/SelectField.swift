public import HTML

/// One of many, in a list that opens. For a handful, ``ChoiceField`` shows all of them at once.
public struct SelectField: HTML {
    let field: Field
    let options: [Choice]
    let isFirst: Bool

    public init(
        _ form: Form, _ name: String, label: Phrase, hint: Phrase? = nil, options: [Choice], isRequired: Bool = true,
        isFirst: Bool = false, reader: Reader
    ) {
        let words = hint.map { reader($0) }
        field = Field(form: form, name: name, label: label, hint: words, isRequired: isRequired, reader: reader)
        self.options = options
        self.isFirst = isFirst
    }

    public var body: some HTML<HTMLTag.div> {
        FieldFrame(field) {
            select(attributes: field.attributes(isFirst: isFirst)) {
                option(.value("")) { field.reader(field.isRequired ? WebText.formChoose : WebText.formChooseNone) }
                for choice in options {
                    option(.value(choice.value)) { choice.label }
                        .attributes(.selected, when: field.form.typed(field.name) == choice.value)
                }
            }
        }
    }
}
