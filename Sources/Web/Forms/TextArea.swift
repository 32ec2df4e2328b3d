public import HTML

/// Several lines to be written, or pasted.
public struct TextArea: HTML {
    let field: Field
    let rows: Int
    let language: String?
    let isFirst: Bool

    /// - Parameters: as of ``TextField``.
    public init(
        _ form: Form, _ name: String, label: Phrase, hint: Phrase? = nil, rows: Int = 5, isRequired: Bool = true,
        most: Int? = nil, language: String? = nil, isFirst: Bool = false, reader: Reader
    ) {
        field = Field(
            form: form, name: name, label: label, hint: Field.hint(hint, most: most, reader: reader),
            isRequired: isRequired, reader: reader)
        self.rows = rows
        self.language = language
        self.isFirst = isFirst
    }

    public var body: some HTML<HTMLTag.div> {
        FieldFrame(field) {
            textarea(attributes: field.attributes(isFirst: isFirst) + [.rows(rows)]) {
                field.form.typed(field.name) ?? ""
            }
            .attributes(.lang(language ?? ""), when: language != nil)
        }
    }
}
