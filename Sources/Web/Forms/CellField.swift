public import HTML

/// A field in a table: its row and its column say what it is, to the eye; to a voice it says so itself.
public struct CellField: HTML {
    let field: Field
    let label: String
    let options: [Choice]
    let data: [HTMLAttribute<HTMLTag.input>]

    /// - Parameters:
    ///   - options: what can be chosen; where there is nothing to choose from, something is typed.
    ///   - data: what a script may know of what is typed.
    public init(
        _ form: Form, _ name: String, label: String, options: [Choice] = [],
        data: [HTMLAttribute<HTMLTag.input>] = [], reader: Reader
    ) {
        field = Field(form: form, name: name, label: WebText.formCell, hint: nil, isRequired: false, reader: reader)
        self.label = label
        self.options = options
        self.data = data
    }

    public var body: some HTML {
        if options.isEmpty {
            input(attributes: field.attributes())
                .attributes(.type(.text), .inputmode(.decimal), .autocomplete("off"), .aria("label", label))
                .attributes(.value(field.form.typed(field.name) ?? ""))
                .attributes(contentsOf: data)
        } else {
            select(attributes: field.attributes()) {
                option(.value("")) { "" }
                for choice in options {
                    option(.value(choice.value)) { choice.label }
                        .attributes(.selected, when: field.form.typed(field.name) == choice.value)
                }
            }
            .attributes(.aria("label", label))
        }
        FieldError(field: field)
    }
}
