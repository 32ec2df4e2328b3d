public import HTML

/// A field in a table: its row and its column say what it is, to the eye; to a voice it says so itself.
public struct CellField: HTML {
    let field: Field
    let label: String
    let data: [HTMLAttribute<HTMLTag.input>]

    /// - Parameter data: what a script may know of it.
    public init(
        _ form: Form, _ name: String, label: String, data: [HTMLAttribute<HTMLTag.input>] = [], reader: Reader
    ) {
        field = Field(form: form, name: name, label: WebText.formCell, hint: nil, isRequired: false, reader: reader)
        self.label = label
        self.data = data
    }

    public var body: some HTML {
        input(attributes: field.attributes())
            .attributes(.type(.text), .inputmode(.decimal), .autocomplete("off"), .aria("label", label))
            .attributes(.value(field.form.typed(field.name) ?? ""))
            .attributes(contentsOf: data)
        FieldError(field: field)
    }
}
