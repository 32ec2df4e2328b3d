public import HTML

/// A field in a table: its row and its column say what it is, to the eye; to a voice it says so itself.
public struct CellField: HTML {
    let field: Field
    let label: String

    public init(_ form: Form, _ name: String, label: String, reader: Reader) {
        field = Field(form: form, name: name, label: WebText.formCell, hint: nil, isRequired: false, reader: reader)
        self.label = label
    }

    public var body: some HTML {
        input(attributes: field.attributes())
            .attributes(.type(.text), .inputmode(.decimal), .autocomplete("off"), .aria("label", label))
            .attributes(.value(field.form.typed(field.name) ?? ""))
        FieldError(field: field)
    }
}
